import type { GrantView, Holder, RoleName } from '../../../../src/contract/people';

export const roleNames: readonly RoleName[] = ['viewer', 'contributor', 'manager', 'finance'];

export const roleWords: Readonly<Record<RoleName, string>> = { viewer: 'Viewer', contributor: 'Contributor', manager: 'Manager', finance: 'Finance' };

export const isRole = (value: string): value is RoleName => Object.hasOwn(roleWords, value);

export const holderId = (holder: Holder): string => (holder.kind === 'user' ? `user:${holder.accountId}` : `group:${holder.groupId}`);

const sameGrant = (one: GrantView, other: GrantView): boolean => one.role === other.role && holderId(one.holder) === holderId(other.holder);

/** The list with one grant more; as it was where it holds it already. */
export const withGrant = (grants: readonly GrantView[], grant: GrantView): readonly GrantView[] =>
  (grants.some((known) => sameGrant(known, grant)) ? grants : [...grants, grant]);

/** Whether two lists grant the same, in whatever order. */
export const sameGrants = (some: readonly GrantView[], others: readonly GrantView[]): boolean =>
  some.length === others.length && some.every((grant) => others.some((other) => sameGrant(grant, other)));
