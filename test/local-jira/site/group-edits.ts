import { randomUUID } from 'node:crypto';
import type { Site } from './site';
import type { Group } from './types';

/** Groups change without an event that an app could be triggered by, as in Jira. */
export const createGroup = (site: Site, name: string, members: readonly string[] = []): Group => {
  const group: Group = { groupId: randomUUID(), name, members };
  site.put('group', group);
  return group;
};

const withMembers = (site: Site, group: Group, members: readonly string[]): Group => {
  const changed = { ...group, members };
  site.put('group', changed);
  return changed;
};

export const addToGroup = (site: Site, group: Group, accountId: string): Group => withMembers(site, group, [...group.members, accountId]);

export const removeFromGroup = (site: Site, group: Group, accountId: string): Group => withMembers(site, group, group.members.filter((id) => id !== accountId));
