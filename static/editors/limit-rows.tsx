import type { ReactElement } from 'react';
import { unitText } from '../parts/number-text';
import type { Draft, LimitRow, TypedLimits } from './draft';
import { limitProblem } from './draft-problem';

type LimitsDraft = Extract<Draft, { kind: 'limits' }>;

const unitOf = ({ unit }: LimitRow): string => (unit === 'percent' ? '%' : unitText(2, unit));

const sideWord = ({ better }: LimitRow): string => (better === 'higher' ? 'or less' : 'or more');

type LimitProps = { readonly row: LimitRow; readonly typed: TypedLimits; readonly change: (typed: TypedLimits) => void };

const LimitFields = ({ row, typed, change }: LimitProps): ReactElement => {
  const wrong = limitProblem(row, typed);
  return (
    <fieldset className="mapping-row">
      <legend className="only-heard">{row.label}</legend>
      <span dir="auto" aria-hidden="true">{row.label}</span>
      <span className="limits">
        {(['watch', 'bad'] as const).map((limit) => (
          <label key={limit} className="field-row">
            <span className={`state-${limit}`}>{limit === 'watch' ? 'Watch at' : 'Off track at'}</span>
            <input type="number" step="any" value={typed[limit]} aria-invalid={wrong !== null} onChange={(event) => change({ ...typed, [limit]: event.target.value })} />
          </label>
        ))}
        <span className="small quiet">{`${unitOf(row)} ${sideWord(row)}`.trim()}</span>
      </span>
      {wrong !== null && <p className="field-wrong">{wrong}</p>}
    </fieldset>
  );
};

/** From which value on a measure is to be watched, and from which it is off track; both empty: it has no state. */
export const LimitRows = ({ draft, change }: { readonly draft: LimitsDraft; readonly change: (draft: LimitsDraft) => void }): ReactElement => (
  <div className="options">
    {draft.rows.map((row) => (
      <LimitFields key={row.key} row={row} typed={draft.typed[row.key] ?? { watch: '', bad: '' }} change={(typed) => change({ ...draft, typed: { ...draft.typed, [row.key]: typed } })} />
    ))}
  </div>
);
