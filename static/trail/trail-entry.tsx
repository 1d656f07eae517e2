import type { ReactElement } from 'react';
import type { TrailChange, TrailEntryView } from '../../src/contract/trail';
import { momentText } from '../parts/moment-text';
import { useViewer } from '../parts/viewer';

const Who = ({ who, erased }: Pick<TrailEntryView, 'who' | 'erased'>): ReactElement => {
  if (who !== null) return <bdi>{who}</bdi>;
  return <span className="quiet">{erased ? 'Somebody whose name was erased' : 'Flagship itself'}</span>;
};

const Change = ({ change: { what, before, after } }: { readonly change: TrailChange }): ReactElement => (
  <li>
    <span className="quiet" dir="auto">{what}</span>{' '}
    {before !== null && <bdi className="trail-before">{before}</bdi>}
    {before !== null && after !== null && <> <span aria-hidden="true">→</span><span className="only-heard">became</span> </>}
    {after !== null && <bdi>{after}</bdi>}
    {after === null && before !== null && <span className="quiet"> (taken out)</span>}
  </li>
);

/** One thing that was done: who, when, what, before and after. */
export const TrailEntry = ({ entry }: { readonly entry: TrailEntryView }): ReactElement => {
  const { locale } = useViewer();
  const { seq, at, text, who, erased, changes, withheld, money, digest } = entry;
  return (
    <li className="trail-entry">
      <div className="trail-head">
        <span className="trail-what" dir="auto">{text}</span>
        <span className="small quiet"><Who who={who} erased={erased} /> · <time dateTime={at}>{momentText(at, locale)}</time> · #{seq} <code title="First characters of its digest">{digest}</code></span>
      </div>
      {withheld
        ? <p className="small quiet trail-withheld">It is about issues that you may not see in Jira, so what changed is not shown.</p>
        : money
          ? <p className="small quiet trail-withheld">It is about money, so what changed is shown to those with the finance role.</p>
          : erased && changes.length === 0 && <p className="small quiet trail-withheld">What changed named somebody who was erased, so it was erased with them. The entry still verifies.</p>}
      {changes.length > 0 && <ul role="list" className="trail-changes">{changes.map((change, index) => <Change key={index} change={change} />)}</ul>}
    </li>
  );
};
