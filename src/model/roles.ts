/** What somebody may be in a program. `viewer` is the least; `manager` may do whatever the others may, but see money. */
export type Role = 'viewer' | 'contributor' | 'manager' | 'finance';

export type RoleHolder =
  | { readonly kind: 'user'; readonly accountId: string }
  | { readonly kind: 'group'; readonly groupId: string };

export type RoleGrant = { readonly role: Role; readonly holder: RoleHolder };

/**
 * Who may open a program at all. `draft`: its managers. `shared`: whoever has a role in it. `published`: everybody who
 * may browse some of its issues. What each of them sees is decided issue by issue, by Jira.
 */
export type Visibility = 'draft' | 'shared' | 'published';

/** Who is asking, as far as roles go: identity from the platform, groups from Jira. */
export type Asking = { readonly accountId: string; readonly groupIds: ReadonlySet<string> };

/**
 * What of a program decides roles. `everyone` is what people without a grant are in a published program; `archivedAt` is
 * null while it is in use.
 */
export type RoleFacts = {
  readonly ownerId: string;
  readonly visibility: Visibility;
  readonly everyone: 'viewer' | 'contributor';
  readonly grants: readonly RoleGrant[];
  readonly archivedAt: number | null;
};

/**
 * What a call does, as far as roles decide who may make it. `see`: figures and lists, each cut to what Jira shows the
 * person. `see-settings`: what the program assumes, and who is what in it. `administer`: what only administrators of
 * Jira may, whatever their roles; they may also see the settings and the trail of every program, and manage it.
 */
export type Deed = 'see' | 'contribute' | 'see-settings' | 'manage' | 'see-trail' | 'see-money' | 'keep-money' | 'administer';

const deeds: Readonly<Record<Role, readonly Deed[]>> = {
  viewer: ['see', 'see-settings'],
  contributor: ['see', 'see-settings', 'contribute'],
  manager: ['see', 'see-settings', 'contribute', 'manage', 'see-trail'],
  finance: ['see', 'see-settings', 'see-money', 'keep-money'],
};

/** What administrators of Jira may do in every program, without a role in it. */
const administrators: readonly Deed[] = ['see-settings', 'manage', 'see-trail', 'administer'];

/** The roles somebody has in a program; none: it does not exist for them. */
export const rolesOf = (program: RoleFacts, asking: Asking): ReadonlySet<Role> => {
  const roles = new Set<Role>();
  if (program.ownerId === asking.accountId) roles.add('manager');
  for (const { role, holder } of program.grants) {
    const holds = holder.kind === 'user' ? holder.accountId === asking.accountId : asking.groupIds.has(holder.groupId);
    if (holds) roles.add(role);
  }
  if ((program.visibility === 'draft' || program.archivedAt !== null) && !roles.has('manager')) return new Set();
  if (program.visibility === 'published') roles.add(program.everyone);
  return roles;
};

/** Whether somebody with these roles may do it. `administer` goes by Jira's administration, not by a role. */
export const may = (roles: ReadonlySet<Role>, deed: Deed): boolean => [...roles].some((role) => deeds[role].includes(deed));

/** Whether being an administrator of Jira is enough for it. */
export const adminsMay = (deed: Deed): boolean => administrators.includes(deed);
