import type { ReactElement } from 'react';
import type { Draft } from './draft';
import { RowLabel } from './row-label';

type DatesDraft = Extract<Draft, { kind: 'dates' }>;

type DatesProps = {
  readonly rows: readonly { readonly key: string; readonly label: string; readonly hint: string | null }[];
  readonly draft: DatesDraft;
  readonly change: (draft: DatesDraft) => void;
};

/** A date a row, empty for none. */
export const DateRows = ({ rows, draft, change }: DatesProps): ReactElement => (
  <div className="options">
    {rows.map(({ key, label, hint }) => (
      <label key={key} className="mapping-row">
        <RowLabel label={label} hint={hint} />
        <input type="date" value={draft.chosen[key] ?? ''} onChange={(event) => change({ kind: 'dates', chosen: { ...draft.chosen, [key]: event.target.value } })} />
      </label>
    ))}
  </div>
);
