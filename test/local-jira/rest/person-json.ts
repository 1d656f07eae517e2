import { has, hasGlobal } from '../site/permissions';
import type { Site } from '../site/site';
import type { Group, User } from '../site/types';
import type { Call } from './api';
import { forbidden, notSignedIn } from './errors';

/** Pictures are drawn here, so that nothing is fetched from elsewhere. */
export const avatarUrls = (base: string, kind: string, id: string): Readonly<Record<'16x16' | '24x24' | '32x32' | '48x48', string>> => {
  const url = (size: number): string => `${base}/avatar/${kind}/${encodeURIComponent(id)}?size=${size}`;
  return { '16x16': url(16), '24x24': url(24), '32x32': url(32), '48x48': url(48) };
};

/** A person as other resources mention them. The address is shown to admins and to the person, as profiles hide it by default. */
export const userDetails = (call: Call, user: User) => ({
  self: `${call.base}/rest/api/3/user?accountId=${encodeURIComponent(user.accountId)}`,
  accountId: user.accountId,
  ...(user.email !== null && maySeeAddress(call, user) ? { emailAddress: user.email } : {}),
  avatarUrls: avatarUrls(call.base, 'user', user.accountId),
  displayName: user.displayName,
  active: user.active,
  timeZone: user.timeZone,
  accountType: user.accountType,
});

const maySeeAddress = (call: Call, user: User): boolean =>
  (call.caller.kind === 'user' && call.caller.accountId === user.accountId) || hasGlobal(call.site, call.caller, 'ADMINISTER');

/** Null for nobody; an account that is no longer there still has its id. */
export const person = (call: Call, accountId: string | null) => {
  if (accountId === null) return null;
  const user = call.site.tables.user.get(accountId);
  if (user !== undefined) return userDetails(call, user);
  return {
    self: `${call.base}/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`, accountId,
    avatarUrls: avatarUrls(call.base, 'user', accountId), displayName: 'Former user', active: false, timeZone: 'Etc/UTC', accountType: 'atlassian',
  };
};

/** Whether a comment or worklog that only a group or role may see is visible to the one who asks. */
export const maySee = (call: Call, projectId: string, visibility: { readonly type: 'group' | 'role'; readonly value: string } | undefined): boolean => {
  if (visibility === undefined || call.caller.kind === 'app') return true;
  if (call.caller.kind === 'anonymous') return false;
  const { accountId } = call.caller;
  if (visibility.type === 'group') return inGroup(call, accountId, visibility.value);
  const role = [...call.site.tables.role.values()].find((each) => each.name === visibility.value);
  const actors = call.site.tables.project.get(projectId)?.roleActors.filter((each) => each.roleId === role?.id) ?? [];
  return actors.some((each) => each.users.includes(accountId) || each.groups.some((group) => inGroup(call, accountId, group)));
};

const inGroup = (call: Call, accountId: string, group: string): boolean =>
  [...call.site.groups()].some((each) => (each.name === group || each.groupId === group) && each.members.includes(accountId));

/** People whose name or address has a word that begins like the query. */
export const matches = (user: User, query: string): boolean => {
  const asked = query.trim().toLowerCase();
  const words = `${user.displayName} ${user.email ?? ''}`.toLowerCase().split(/[\s@.]+/);
  return asked === '' || user.displayName.toLowerCase().startsWith(asked) || words.some((word) => word.startsWith(asked)) || user.email?.toLowerCase() === asked;
};

/** Asks for the permission to look for people and groups. */
export const demandPicker = (call: Call): void => {
  if (call.caller.kind === 'anonymous') throw notSignedIn();
  if (!hasGlobal(call.site, call.caller, 'USER_PICKER')) throw forbidden('You are not allowed to browse users.');
};

export const groupsOf = (site: Site, accountId: string): Group[] => [...site.groups()].filter((group) => group.members.includes(accountId));

export const groupBrief = ({ base }: Call, { name, groupId }: Group) => ({ name, groupId, self: `${base}/rest/api/3/group?groupId=${groupId}` });

export const mayBeAssigned = (call: Call, user: User, projectId: string): boolean => {
  const project = call.site.tables.project.get(projectId);
  return project !== undefined && has(call.site, { kind: 'user', accountId: user.accountId }, 'ASSIGNABLE_USER', project);
};
