import { maySeeFilter, mayEditFilter } from '../../site/filter-access';
import { mayBrowseProject } from '../../site/permissions';
import type { FilterShare, SavedFilter } from '../../site/saved-filter';
import { viewerIdOf, type Call } from '../api';
import { projectBrief } from '../catalog-json';
import { badRequest } from '../errors';
import { groupBrief, userDetails } from '../person-json';

/** A filter that the caller may see; Jira answers 400 for any other. */
export const filterFor = (call: Call, id: string): SavedFilter => {
  const filter = call.site.tables.savedFilter.get(id);
  if (filter === undefined || !maySeeFilter(call.site, call.caller, filter)) {
    throw badRequest('The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.');
  }
  return filter;
};

export const editableFilter = (call: Call, id: string): SavedFilter => {
  const filter = filterFor(call, id);
  if (!mayEditFilter(call.site, call.caller, filter)) throw badRequest('You do not have permission to change this filter.');
  return filter;
};

/** A project that the viewer may not see is told as one that is not known. */
export const shareJson = (call: Call, share: FilterShare) => {
  const { site } = call;
  const { id, type, parameter = '' } = share;
  if (type === 'group') {
    const group = site.tables.group.get(parameter);
    return { id, type, ...(group === undefined ? {} : { group: groupBrief(call, group) }) };
  }
  if (type === 'user') {
    const user = site.tables.user.get(parameter);
    return { id, type, ...(user === undefined ? {} : { user: briefUser(call, user.accountId) }) };
  }
  if (type !== 'project' && type !== 'projectRole') return { id, type };
  const project = site.tables.project.get(parameter);
  if (project === undefined || !mayBrowseProject(site, call.caller, project)) return { id, type: 'project-unknown' };
  const role = site.tables.role.get(String(share.roleId));
  return { id, type, project: projectBrief(call, project), ...(role === undefined ? {} : { role: { id: role.id, name: role.name, self: `${call.base}/rest/api/3/project/${project.id}/role/${role.id}` } }) };
};

const briefUser = (call: Call, accountId: string) => {
  const user = call.site.tables.user.get(accountId);
  if (user === undefined) return { accountId, active: false };
  const { timeZone: _, accountType: __, emailAddress: ___, ...brief } = { emailAddress: '', ...userDetails(call, user) };
  return brief;
};

const common = (call: Call, filter: SavedFilter) => {
  const owner = call.site.tables.user.get(filter.ownerId);
  const mine = viewerIdOf(call);
  return {
    self: `${call.base}/rest/api/3/filter/${filter.id}`, id: filter.id, name: filter.name, description: filter.description,
    ...(owner === undefined ? {} : { owner: userDetails(call, owner) }), jql: filter.jql,
    viewUrl: `${call.base}/issues/?filter=${filter.id}`, searchUrl: `${call.base}/rest/api/3/search/jql?jql=${encodeURIComponent(filter.jql)}`,
    favourite: mine !== null && filter.favouriteOf.includes(mine), favouritedCount: filter.favouriteOf.length,
    sharePermissions: filter.shares.map((share) => shareJson(call, share)), editPermissions: filter.editors.map((share) => shareJson(call, share)),
  };
};

const nobody = { size: 0, items: [], 'max-results': 0, 'start-index': 0, 'end-index': 0 };

export const filterJson = (call: Call, filter: SavedFilter) => ({ ...common(call, filter), sharedUsers: nobody, subscriptions: nobody });

/** As a search lists it: no more than id, name and address, but for what `expand` names. */
export const foundFilter = (call: Call, filter: SavedFilter, expand: readonly string[]) => {
  const { self, id, name, ...rest } = common(call, filter);
  const asked = Object.fromEntries(Object.entries(rest).filter(([field]) => expand.includes(field)));
  return { expand: 'description,owner,jql,viewUrl,searchUrl,favourite,favouritedCount,sharePermissions,editPermissions,isWritable,approximateLastUsed,subscriptions', self, id, name, ...asked };
};
