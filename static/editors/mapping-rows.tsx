import type { ReactElement } from 'react';
import type { MappingRow } from '../../src/contract/program';
import type { Draft } from './draft';
import { RowLabel } from './row-label';

type MappingDraft = Extract<Draft, { kind: 'mapping' }>;

type MappingProps = { readonly rows: readonly MappingRow[]; readonly draft: MappingDraft; readonly change: (draft: MappingDraft) => void };

const Choice = ({ options, value, choose, label }: {
  readonly options: MappingRow['options'];
  readonly value: string;
  readonly choose: (value: string) => void;
  readonly label: string;
}): ReactElement => (
  <select aria-label={label} value={value} onChange={(event) => choose(event.target.value)}>
    {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
  </select>
);

/** The value of a row that says that nothing follows from it; then there is nothing to choose beside it either. */
const NONE = 'none';

/** One choice a row, such as what each type of link means, and beside it a second one where the row has one. */
export const MappingRows = ({ rows, draft, change }: MappingProps): ReactElement => (
  <div className="options">
    {rows.length === 0 && <p className="quiet">Nothing to decide yet.</p>}
    {rows.map(({ key, label, hint, options, value, second }) => (
      <div key={key} className="mapping-row">
        <RowLabel label={label} hint={hint} />
        <span className="mapping-choices">
          <Choice label={label} options={options} value={draft.chosen[key] ?? value} choose={(next) => change({ ...draft, chosen: { ...draft.chosen, [key]: next } })} />
          {second !== undefined && (draft.chosen[key] ?? value) !== NONE && (
            <Choice label={`${label}: ${second.label}`} options={second.options} value={draft.second[key] ?? second.value} choose={(next) => change({ ...draft, second: { ...draft.second, [key]: next } })} />
          )}
        </span>
      </div>
    ))}
  </div>
);
