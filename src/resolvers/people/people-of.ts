import type { Holder, PeopleView } from '../../contract/people';
import type { Role, RoleHolder } from '../../model/roles';
import type { ProgramRecord } from '../../store/programs';
import { holderKey, holderNames } from './holder-names';

/** What each role may do, least first. */
const mayDo: readonly { readonly role: Role; readonly may: string }[] = [
  { role: 'viewer', may: 'See figures and lists, each cut to the issues that Jira shows them, and the settings.' },
  { role: 'contributor', may: 'The same, and raise, answer and clear blockers where Jira lets them edit the issues.' },
  { role: 'finance', may: 'What a viewer may, and see money once the program has any.' },
  { role: 'manager', may: 'What a contributor may, and change what belongs to the program, its settings and its people, read its trail, archive and delete it.' },
];

const viewOf = (holder: RoleHolder, names: ReadonlyMap<string, string>): Holder => {
  const name = names.get(holderKey(holder));
  return holder.kind === 'user' ? { ...holder, name: name ?? 'somebody who left' } : { ...holder, name: name ?? 'a group that is gone' };
};

/** Who is what in a program, in names as the viewer sees them. */
export const peopleOf = async ({ ownerId, visibility, everyone, grants }: ProgramRecord): Promise<PeopleView> => {
  const owner: RoleHolder = { kind: 'user', accountId: ownerId };
  const names = await holderNames([{ holder: owner }, ...grants]);
  return {
    owner: viewOf(owner, names), visibility, everyone,
    grants: grants.map(({ role, holder }) => ({ role, holder: viewOf(holder, names) })),
    roles: mayDo,
  };
};
