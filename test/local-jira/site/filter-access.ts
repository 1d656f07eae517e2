import type { Board } from './board';
import type { Caller } from './caller';
import { hasGlobal, mayBrowseProject } from './permissions';
import type { FilterShare, SavedFilter } from './saved-filter';
import type { Site } from './site';

const inGroup = (site: Site, accountId: string, group: string | undefined): boolean =>
  [...site.groups()].some(({ groupId, name, members }) => (groupId === group || name === group) && members.includes(accountId));

const inRole = (site: Site, accountId: string, { parameter, roleId }: FilterShare): boolean =>
  (site.tables.project.get(parameter ?? '')?.roleActors ?? []).some((actors) => actors.roleId === roleId
    && (actors.users.includes(accountId) || actors.groups.some((group) => inGroup(site, accountId, group))));

const browses = (site: Site, caller: Caller, projectId: string | undefined): boolean => {
  const project = site.tables.project.get(projectId ?? '');
  return project !== undefined && mayBrowseProject(site, caller, project);
};

/** Whether this share includes the one who asks; the app counts as somebody who is signed in. */
const includes = (site: Site, caller: Caller, share: FilterShare): boolean => {
  if (share.type === 'global') return true;
  if (share.type === 'project') return browses(site, caller, share.parameter);
  if (caller.kind === 'anonymous') return false;
  if (share.type === 'authenticated' || caller.kind === 'app') return share.type === 'authenticated';
  if (share.type === 'group') return inGroup(site, caller.accountId, share.parameter);
  return share.type === 'user' ? share.parameter === caller.accountId : inRole(site, caller.accountId, share);
};

const owns = (caller: Caller, { ownerId }: SavedFilter): boolean => caller.kind === 'user' && caller.accountId === ownerId;

export const mayEditFilter = (site: Site, caller: Caller, filter: SavedFilter): boolean =>
  owns(caller, filter) || (caller.kind === 'user' && filter.editors.some((share) => includes(site, caller, share)));

export const maySeeFilter = (site: Site, caller: Caller, filter: SavedFilter): boolean =>
  mayEditFilter(site, caller, filter) || filter.shares.some((share) => includes(site, caller, share));

/** Who sees its filter sees a board. */
export const maySeeBoard = (site: Site, caller: Caller, board: Board): boolean => {
  const filter = site.tables.savedFilter.get(board.filterId);
  return filter !== undefined && maySeeFilter(site, caller, filter);
};

/** Filters may be taken over by administrators of Jira, whoever owns them. */
export const mayOwnFilters = (site: Site, caller: Caller): boolean => hasGlobal(site, caller, 'ADMINISTER');
