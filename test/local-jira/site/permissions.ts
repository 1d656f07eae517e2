import type { Caller } from './caller';
import type { Site } from './site';
import { roleIds } from './standard-tables';
import type { Dashboard, Holder, Issue, Project, User } from './types';

const globalPermissionsOfAll: readonly string[] = ['USER_PICKER', 'BULK_CHANGE', 'CREATE_SHARED_OBJECTS', 'MANAGE_GROUP_FILTER_SUBSCRIPTIONS'];
const globalPermissionsOfAdmins: readonly string[] = ['ADMINISTER', 'SYSTEM_ADMIN'];
export const globalPermissions: readonly string[] = [...globalPermissionsOfAdmins, ...globalPermissionsOfAll];

const activeUser = (site: Site, caller: Caller): User | null => {
  const user = caller.kind === 'user' ? site.tables.user.get(caller.accountId) : undefined;
  return user?.active === true ? user : null;
};

const inGroup = (site: Site, user: User, group: string | undefined): boolean => {
  for (const each of site.groups()) if ((each.name === group || each.groupId === group) && each.members.includes(user.accountId)) return true;
  return false;
};

const inRole = (site: Site, user: User, project: Project, roleId: string | undefined): boolean =>
  project.roleActors.some((actors) => String(actors.roleId) === roleId
    && (actors.users.includes(user.accountId) || actors.groups.some((group) => inGroup(site, user, group))));

/** The texts in a field's value, whether it is one value or several, plain or `{accountId}`, `{name}` or `{groupId}`. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, text]) => (['accountId', 'name', 'groupId'].includes(key) && typeof text === 'string' ? [text] : []));
};

/**
 * Whether the holder includes this person. Without an issue, the holders that depend on one (reporter, assignee,
 * user and group fields) include everybody who is signed in: so it is that a check of the project says yes where
 * its issues differ.
 */
const holds = (site: Site, user: User | null, holder: Holder, project: Project, issue: Issue | null): boolean => {
  if (holder.type === 'anyone') return true;
  if (user === null) return false;
  switch (holder.type) {
    case 'applicationRole': return user.licensed;
    case 'group': return inGroup(site, user, holder.parameter);
    case 'projectRole': return inRole(site, user, project, holder.parameter);
    case 'projectLead': return project.leadAccountId === user.accountId;
    case 'user': return holder.parameter === user.accountId;
    case 'reporter': return issue === null || issue.reporterId === user.accountId;
    case 'assignee': return issue === null || issue.assigneeId === user.accountId;
    case 'userCustomField': return issue === null || textsIn(issue.custom[holder.parameter ?? '']).includes(user.accountId);
    case 'groupCustomField': return issue === null || textsIn(issue.custom[holder.parameter ?? '']).some((group) => inGroup(site, user, group));
  }
};

const granted = (site: Site, user: User | null, permission: string, project: Project, issue: Issue | null): boolean => {
  const grants = site.tables.permissionScheme.get(String(project.permissionSchemeId))?.grants ?? [];
  return grants.some((grant) => grant.permission === permission && holds(site, user, grant.holder, project, issue));
};

/** Whether the issue's security level, if it has one, lets this caller in. A level that is no more lets nobody in. */
const clears = (site: Site, caller: Caller, project: Project, issue: Issue): boolean => {
  if (issue.securityLevelId === null) return true;
  const scheme = site.tables.securityScheme.get(String(project.securitySchemeId));
  const members = scheme?.levels.find((level) => level.id === issue.securityLevelId)?.members ?? [];
  if (caller.kind === 'app') {
    return members.some((holder) => (holder.type === 'projectRole' && holder.parameter === String(roleIds.appAccess))
      || (holder.type === 'user' && holder.parameter === site.appAccountId));
  }
  const user = activeUser(site, caller);
  return members.some((holder) => holds(site, user, holder, project, issue));
};

/**
 * Whether this caller has the project permission, in the project or on one issue of it. Nothing can be done in a
 * project without browsing it. The app has every permission in every project that was not denied to it.
 */
export const has = (site: Site, caller: Caller, permission: string, project: Project, issue: Issue | null = null): boolean => {
  if (project.archived) return false;
  if (issue !== null && !clears(site, caller, project, issue)) return false;
  if (caller.kind === 'app') return site.appMayEnter(project.id);
  const user = activeUser(site, caller);
  if (!granted(site, user, 'BROWSE_PROJECTS', project, issue)) return false;
  return permission === 'BROWSE_PROJECTS' || granted(site, user, permission, project, issue);
};

/** Global permissions: administering is the site admins', and the app's; the rest is anybody's who is signed in. */
export const hasGlobal = (site: Site, caller: Caller, permission: string): boolean => {
  if (caller.kind === 'app') return globalPermissions.includes(permission);
  const user = activeUser(site, caller);
  if (user === null) return false;
  return globalPermissionsOfAll.includes(permission) || (user.admin && globalPermissionsOfAdmins.includes(permission));
};

export const mayBrowseProject = (site: Site, caller: Caller, project: Project): boolean => has(site, caller, 'BROWSE_PROJECTS', project);

export const mayBrowse = (site: Site, caller: Caller, issue: Issue): boolean => {
  const project = site.tables.project.get(issue.projectId);
  return project !== undefined && has(site, caller, 'BROWSE_PROJECTS', project, issue);
};

/** A dashboard is its owner's and of those it is shared with; the app sees what everybody who is signed in sees. */
export const maySeeDashboard = (caller: Caller, { share = 'loggedin', ownerId }: Dashboard): boolean =>
  share === 'global' || (caller.kind !== 'anonymous' && (share === 'loggedin' || (caller.kind === 'user' && caller.accountId === ownerId)));

const perIssueHolders: ReadonlySet<string> = new Set(['reporter', 'assignee', 'userCustomField', 'groupCustomField']);

/**
 * `mayBrowse` for many issues at one moment: what a project's scheme decides alone is asked once a project.
 */
export const browser = (site: Site, caller: Caller): ((issue: Issue) => boolean) => {
  const decided = new Map<string, boolean | null>();
  const decide = (projectId: string): boolean | null => {
    const project = site.tables.project.get(projectId);
    if (project === undefined || !mayBrowseProject(site, caller, project)) return false;
    if (caller.kind === 'app') return true;
    const grants = site.tables.permissionScheme.get(String(project.permissionSchemeId))?.grants ?? [];
    return grants.some((grant) => grant.permission === 'BROWSE_PROJECTS' && perIssueHolders.has(grant.holder.type)) ? null : true;
  };
  return (issue) => {
    let known = decided.get(issue.projectId);
    if (known === undefined) {
      known = decide(issue.projectId);
      decided.set(issue.projectId, known);
    }
    if (known === false) return false;
    return known === true && issue.securityLevelId === null ? true : mayBrowse(site, caller, issue);
  };
};
