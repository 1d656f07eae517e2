import { usersById } from '../../jira/find-people';
import { groupsById } from '../../jira/groups';
import type { RoleGrant, RoleHolder } from '../../model/roles';

/** One key for a holder, whichever kind. */
export const holderKey = (holder: RoleHolder): string => (holder.kind === 'user' ? `user:${holder.accountId}` : `group:${holder.groupId}`);

/** Names of those who hold roles, by `holderKey`; who is gone from Jira is absent. */
export const holderNames = async (grants: readonly Pick<RoleGrant, 'holder'>[]): Promise<ReadonlyMap<string, string>> => {
  const users = grants.flatMap(({ holder }) => (holder.kind === 'user' ? [holder.accountId] : []));
  const groups = grants.flatMap(({ holder }) => (holder.kind === 'group' ? [holder.groupId] : []));
  const [people, named] = await Promise.all([usersById(users), groupsById(groups)]);
  return new Map([
    ...[...people.values()].map(({ accountId, name }): [string, string] => [`user:${accountId}`, name]),
    ...[...named.values()].map(({ groupId, name }): [string, string] => [`group:${groupId}`, name]),
  ]);
};
