import type { ReactElement } from 'react';
import type { Crossing } from '../../../../src/contract/value/history';
import { StateMark } from '../../../parts/state-mark';

/** Limits that indices went through, each with its day, as it was reported. */
export const CrossedList = ({ crossings }: { readonly crossings: readonly Crossing[] }): ReactElement => (
  <ul role="list" className="crossed">
    {crossings.map(({ day, measure, limit, better, text }) => (
      <li key={`${day} ${measure} ${limit}`}><StateMark state={better ? 'good' : 'bad'} word={better ? 'Back' : 'Beyond'} /> {text}</li>
    ))}
  </ul>
);

/** What was crossed lately; nothing where nothing was. */
export const CrossedLately = ({ crossings, openHistory }: { readonly crossings: readonly Crossing[]; readonly openHistory: ReactElement }): ReactElement | null => (crossings.length === 0 ? null : (
  <section className="card" aria-label="Limits crossed lately">
    <div className="card-head"><h2>Limits crossed lately</h2>{openHistory}</div>
    <CrossedList crossings={crossings} />
  </section>
));
