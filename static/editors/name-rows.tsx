import { useId, type ReactElement } from 'react';
import type { Draft } from './draft';
import { RowLabel } from './row-label';

type NamesDraft = Extract<Draft, { kind: 'names' }>;

/** A name a row, empty for none: one of those that are known, or a new one. */
export const NameRows = ({ draft, change }: { readonly draft: NamesDraft; readonly change: (draft: NamesDraft) => void }): ReactElement => {
  const list = useId();
  return (
    <div className="options">
      <datalist id={list}>{[...new Set(draft.known.map(({ name }) => name))].map((name) => <option key={name} value={name} />)}</datalist>
      {draft.rows.length === 0 && <p className="quiet">Nothing to name yet.</p>}
      {draft.rows.map(({ key, label, hint }) => (
        <label key={key} className="mapping-row">
          <RowLabel label={label} hint={hint} />
          <input
            type="text" dir="auto" list={list} maxLength={100} placeholder="None" value={draft.typed[key] ?? ''}
            onChange={(event) => change({ ...draft, typed: { ...draft.typed, [key]: event.target.value } })}
          />
        </label>
      ))}
    </div>
  );
};
