import type { Holder, PeopleView } from '../../contract/people';
import { displayNames } from '../../jira/people';
import type { RoleHolder } from '../../model/roles';
import type { ProgramRecord } from '../../store/programs';

const gone = 'somebody who left';

const holderView = (holder: RoleHolder, names: ReadonlyMap<string, string>): Holder => (holder.kind === 'user'
  ? { ...holder, name: names.get(holder.accountId) ?? gone }
  : { ...holder, name: holder.groupId });

/** Who is what in a program, in names as the viewer sees them. */
export const peopleOf = async ({ ownerId, visibility, everyone, grants }: ProgramRecord): Promise<PeopleView> => {
  const users = grants.flatMap(({ holder }) => (holder.kind === 'user' ? [holder.accountId] : []));
  const names = await displayNames([ownerId, ...users]);
  return {
    owner: { kind: 'user', accountId: ownerId, name: names.get(ownerId) ?? gone },
    visibility, everyone,
    grants: grants.map(({ role, holder }) => ({ role, holder: holderView(holder, names) })),
    roles: [],
  };
};
