import { z } from 'zod';
import { addToGroup, createGroup, removeFromGroup } from '../site/group-edits';
import { hasGlobal } from '../site/permissions';
import type { Site } from '../site/site';
import type { Group, User } from '../site/types';
import { accountOf, bodyOf, demandAdmin, numberOf, pageOf, type Api, type ApiContext, type Call } from './api';
import { badRequest, forbidden, notFound } from './errors';
import { demandPicker, groupBrief, groupsOf, userDetails } from './person-json';

const groupNamed = (context: ApiContext): Group => {
  const { groupname, groupId } = context.req.query();
  if (groupname === undefined && groupId === undefined) throw badRequest("The query parameter 'groupname' or 'groupId' must be provided.");
  const group = [...context.var.call.site.groups()].find((each) => (groupId === undefined ? each.name === groupname : each.groupId === groupId));
  if (group === undefined) throw notFound(`The group named '${groupname ?? groupId ?? ''}' does not exist.`);
  return group;
};

const groupFor = (context: ApiContext): Group => {
  const { call } = context.var;
  accountOf(call);
  if (!hasGlobal(call.site, call.caller, 'ADMINISTER')) throw forbidden('You are not allowed to see the members of this group.');
  return groupNamed(context);
};

const groupJson = (call: Call, group: Group) =>
  ({ ...groupBrief(call, group), expand: 'users', users: { size: group.members.length, items: [], 'max-results': 50, 'start-index': 0, 'end-index': 0 } });

const memberNamed = (site: Site, accountId: string | undefined): User => {
  if (accountId === undefined || accountId === '') throw badRequest("The query parameter 'accountId' must be provided.");
  const user = site.tables.user.get(accountId);
  if (user === undefined) throw notFound(`The user '${accountId}' does not exist.`);
  return user;
};

const editRoutes = (api: Api, site: Site): void => {
  api.post('/group', async (context) => {
    demandAdmin(context.var.call);
    const { name } = await bodyOf(context, z.object({ name: z.string().trim().min(1).max(255) }));
    if ([...site.groups()].some((each) => each.name.toLowerCase() === name.toLowerCase())) throw badRequest(`The group '${name}' already exists.`);
    return context.json(groupJson(context.var.call, createGroup(site, name)), 201);
  });

  api.post('/group/user', async (context) => {
    demandAdmin(context.var.call);
    const group = groupNamed(context);
    const { accountId } = memberNamed(site, (await bodyOf(context, z.object({ accountId: z.string() }))).accountId);
    if (group.members.includes(accountId)) throw badRequest('The user is already a member of the group.');
    return context.json(groupJson(context.var.call, addToGroup(site, group, accountId)), 201);
  });

  api.delete('/group/user', (context) => {
    demandAdmin(context.var.call);
    const group = groupNamed(context);
    const { accountId } = memberNamed(site, context.req.query('accountId'));
    if (!group.members.includes(accountId)) throw badRequest('The user is not a member of the group.');
    removeFromGroup(site, group, accountId);
    return context.body(null, 200);
  });
};

/** Groups: who is in them, and finding them by name. */
export const groupRoutes = (api: Api, site: Site): void => {
  editRoutes(api, site);
  api.get('/group', (context) => context.json(groupJson(context.var.call, groupFor(context))));

  api.get('/group/member', (context) => {
    const group = groupFor(context);
    const inactive = context.req.query('includeInactiveUsers') === 'true';
    const members = group.members.map((id) => site.tables.user.get(id)).filter((user) => user !== undefined).filter((user) => inactive || user.active);
    const page = pageOf(context, members, 50);
    return context.json({ ...page, values: page.values.map((user) => userDetails(context.var.call, user)) });
  });

  api.get('/group/bulk', (context) => {
    demandPicker(context.var.call);
    const [ids, names] = [context.req.queries('groupId') ?? [], context.req.queries('groupName') ?? []];
    const found = [...site.groups()].filter(({ groupId, name }) => (ids.length === 0 && names.length === 0) || ids.includes(groupId) || names.includes(name));
    const page = pageOf(context, found, 50);
    return context.json({ ...page, values: page.values.map(({ groupId, name }) => ({ groupId, name })) });
  });

  api.get('/groups/picker', (context) => {
    demandPicker(context.var.call);
    const query = (context.req.query('query') ?? '').toLowerCase();
    const matching = [...site.groups()].filter((group) => group.name.toLowerCase().includes(query));
    const groups = matching.slice(0, numberOf(context, 'maxResults', 20, 1000)).map(({ name, groupId }) => ({ name, groupId, html: '', labels: [] }));
    return context.json({ header: `Showing ${groups.length} of ${matching.length} matching groups`, total: matching.length, groups });
  });

  api.get('/user/groups', (context) => {
    const { call } = context.var;
    demandPicker(call);
    const { accountId } = memberNamed(site, context.req.query('accountId'));
    return context.json(groupsOf(site, accountId).map((group) => groupBrief(call, group)));
  });
};
