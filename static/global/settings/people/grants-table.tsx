import type { ReactElement } from 'react';
import type { GrantView, Holder, PeopleView } from '../../../../src/contract/people';
import { PlainButton } from '../../../parts/button';
import { holderId, isRole, roleNames, roleWords } from './role-words';

type TableProps = {
  readonly people: Pick<PeopleView, 'owner'>;
  readonly grants: readonly GrantView[];
  /** Null: they can be read and not changed. */
  readonly change: ((grants: readonly GrantView[]) => void) | null;
};

const HolderName = ({ holder }: { readonly holder: Holder }): ReactElement => (
  <><bdi>{holder.name}</bdi>{holder.kind === 'group' && <span className="mark mark-group">Group</span>}</>
);

const GrantRow = ({ grant, set, remove }: { readonly grant: GrantView; readonly set: ((grant: GrantView) => void) | null; readonly remove: () => void }): ReactElement => (
  <tr>
    <th scope="row"><HolderName holder={grant.holder} /></th>
    <td>
      {set === null ? roleWords[grant.role] : (
        <select className="cell-select" aria-label={`Role of ${grant.holder.name}`} value={grant.role} onChange={(event) => { if (isRole(event.target.value)) set({ ...grant, role: event.target.value }); }}>
          {roleNames.map((role) => <option key={role} value={role}>{roleWords[role]}</option>)}
        </select>
      )}
    </td>
    <td className="number">{set !== null && <PlainButton look="link" onClick={remove}>Remove<span className="only-heard"> {grant.holder.name}</span></PlainButton>}</td>
  </tr>
);

/** Who has which role; the owner first, who always manages. */
export const GrantsTable = ({ people, grants, change }: TableProps): ReactElement => (
  <table>
    <thead><tr><th scope="col">Who</th><th scope="col">Role</th><th scope="col"><span className="only-heard">Remove</span></th></tr></thead>
    <tbody>
      <tr><th scope="row"><HolderName holder={people.owner} /></th><td>Owner, manages</td><td /></tr>
      {grants.map((grant, index) => (
        <GrantRow
          key={`${grant.role} ${holderId(grant.holder)}`} grant={grant}
          set={change === null ? null : (next) => change(grants.with(index, next))}
          remove={() => change?.(grants.toSpliced(index, 1))}
        />
      ))}
    </tbody>
  </table>
);
