import type { ReactElement } from 'react';
import type { FigureView } from '../../src/contract/figure';
import { valueText } from '../parts/number-text';
import { StateMark } from '../parts/state-mark';
import { useViewer } from '../parts/viewer';
import type { Previewed } from './use-changes-preview';

const Value = ({ figure }: { readonly figure: FigureView }): ReactElement => {
  const { locale } = useViewer();
  if (figure.value === null) return <span title={figure.reason ?? undefined}>n/a</span>;
  const { text, unit } = valueText(figure.value, figure.unit, locale, figure);
  return <span>{text}{unit === '' ? '' : ` ${unit}`}</span>;
};

const Arrow = (): ReactElement => <><span aria-hidden="true">→</span><span className="only-heard">becomes</span></>;

const Judged = ({ state }: Pick<FigureView, 'state'>): ReactElement => (state === 'none' ? <span className="quiet">no state</span> : <StateMark state={state} />);

/** A figure whose value or state moves; new limits move its state alone. */
export const Moved = ({ before, after }: { readonly before: FigureView; readonly after: FigureView }): ReactElement => (
  <li>
    <span className="quiet">{after.name}</span>{' '}
    <Value figure={before} />{before.value !== after.value && <> <Arrow /> <strong><Value figure={after} /></strong></>}
    {before.state !== after.state && <> <Judged state={before.state} /> <Arrow /> <Judged state={after.state} /></>}
    {after.value === null && after.reason !== null && <span className="small quiet"> {after.reason}</span>}
  </li>
);

/** What saving would do to the figures, before it is saved. Nothing is drawn where nothing was changed. */
export const ChangesEffect = ({ previewed }: { readonly previewed: Previewed }): ReactElement | null => {
  const { preview, problem, loading } = previewed;
  if (problem !== null) return <p className="field-wrong" role="status">{problem.message}</p>;
  if (preview === null) return loading ? <p className="changes-effect quiet" role="status">Working out what this changes…</p> : null;
  const { state, figures } = preview;
  return (
    <div className="changes-effect" role="status">
      <p>
        {state.before === state.after
          ? <>The program stays <strong>{state.after}</strong>.</>
          : <>The program goes from <strong>{state.before}</strong> to <strong>{state.after}</strong>.</>}
        {figures.length === 0 && ' No figure moves.'}
      </p>
      {figures.length > 0 && <ul role="list" className="moved">{figures.map(({ before, after }) => <Moved key={after.measure} before={before} after={after} />)}</ul>}
    </div>
  );
};

/** What would follow from one assumption, where the preview tells it. */
export const effectOf = ({ preview }: Previewed, key: string): string | null => preview?.effects.find((effect) => effect.key === key)?.effect ?? null;
