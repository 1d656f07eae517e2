import { hasGlobal } from '../site/permissions';
import type { Site } from '../site/site';
import type { Group, User } from '../site/types';
import { accountOf, issueFor, numberOf, pageOf, projectFor, type Api, type ApiContext, type Call } from './api';
import { badRequest, forbidden, notFound, notSignedIn } from './errors';
import { matches, mayBeAssigned, mayPickUsers, userDetails } from './person-json';

const slice = <T>(context: ApiContext, all: readonly T[], usual: number): readonly T[] => {
  const startAt = numberOf(context, 'startAt', 0, Number.MAX_SAFE_INTEGER);
  return all.slice(startAt, startAt + numberOf(context, 'maxResults', usual, 1000));
};

const groupsOf = (site: Site, accountId: string): Group[] => [...site.groups()].filter((group) => group.members.includes(accountId));

const groupBrief = ({ base }: Call, { name, groupId }: Group) => ({ name, groupId, self: `${base}/rest/api/3/group?groupId=${groupId}` });

/** The one who asks, with groups and application roles where `expand` asks for them. */
const userJson = (call: Call, user: User, expand: string) => {
  const groups = groupsOf(call.site, user.accountId).map((group) => groupBrief(call, group));
  const role = { key: 'jira-software', name: 'Jira Software' };
  return {
    ...userDetails(call, user), locale: 'en_US', expand: 'groups,applicationRoles',
    groups: { size: groups.length, items: expand.includes('groups') ? groups : [] },
    applicationRoles: { size: user.licensed ? 1 : 0, items: user.licensed && expand.includes('applicationRoles') ? [role] : [] },
  };
};

const demandPicker = (call: Call): void => {
  if (call.caller.kind === 'anonymous') throw notSignedIn();
  if (!mayPickUsers(call)) throw forbidden('You are not allowed to browse users.');
};

const userRoutes = (api: Api, site: Site): void => {
  api.get('/myself', (context) => {
    const user = site.tables.user.get(accountOf(context.var.call));
    if (user === undefined) throw notSignedIn();
    return context.json(userJson(context.var.call, user, context.req.query('expand') ?? ''));
  });

  api.get('/user', (context) => {
    demandPicker(context.var.call);
    const asked = context.req.query('accountId');
    if (asked === undefined) throw badRequest("The query parameter 'accountId' must be provided.");
    const user = site.tables.user.get(asked);
    if (user === undefined) throw notFound('Specified user does not exist or you do not have required permissions');
    return context.json(userJson(context.var.call, user, context.req.query('expand') ?? ''));
  });

  api.get('/user/search', (context) => {
    const { call } = context.var;
    demandPicker(call);
    const { query, accountId, property } = context.req.query();
    if (query === undefined && accountId === undefined && property === undefined) throw badRequest("The query parameter 'query', 'accountId' or 'property' must be provided.");
    const found = [...site.users()].filter((user) => user.accountType !== 'customer' && (accountId === undefined ? matches(user, query ?? '') : user.accountId === accountId));
    return context.json(slice(context, found, 50).map((user) => userDetails(call, user)));
  });

  api.get('/users/search', (context) => {
    demandPicker(context.var.call);
    return context.json(slice(context, [...site.users()], 50).map((user) => userDetails(context.var.call, user)));
  });

  api.get('/user/bulk', (context) => {
    accountOf(context.var.call);
    const ids = context.req.queries('accountId') ?? [];
    if (ids.length === 0) throw badRequest("The query parameter 'accountId' must be provided.");
    const page = pageOf(context, ids.map((id) => site.tables.user.get(id)).filter((user) => user !== undefined), 10, 200);
    return context.json({ ...page, values: page.values.map((user) => userDetails(context.var.call, user)) });
  });

  api.get('/user/assignable/search', (context) => {
    const { call } = context.var;
    const { query = '', project, issueKey, issueId } = context.req.query();
    const issue = issueKey ?? issueId;
    if (project === undefined && issue === undefined) throw badRequest("Either 'project', 'issueKey' or 'issueId' must be provided.");
    const projectId = issue === undefined ? projectFor(call, project ?? '').id : issueFor(call, issue).projectId;
    const found = [...site.users()].filter((user) => user.accountType === 'atlassian' && user.active && matches(user, query) && mayBeAssigned(call, user, projectId));
    return context.json(slice(context, found, 50).map((user) => userDetails(call, user)));
  });
};

const groupFor = (context: ApiContext): Group => {
  const { call } = context.var;
  accountOf(call);
  if (!hasGlobal(call.site, call.caller, 'ADMINISTER')) throw forbidden('You are not allowed to see the members of this group.');
  const { groupname, groupId } = context.req.query();
  if (groupname === undefined && groupId === undefined) throw badRequest("The query parameter 'groupname' or 'groupId' must be provided.");
  const group = [...call.site.groups()].find((each) => (groupId === undefined ? each.name === groupname : each.groupId === groupId));
  if (group === undefined) throw notFound(`The group named '${groupname ?? groupId ?? ''}' does not exist.`);
  return group;
};

/** People and groups. */
export const peopleRoutes = (api: Api, site: Site): void => {
  userRoutes(api, site);

  api.get('/group', (context) => {
    const group = groupFor(context);
    return context.json({ ...groupBrief(context.var.call, group), expand: 'users', users: { size: group.members.length, items: [], 'max-results': 50, 'start-index': 0, 'end-index': 0 } });
  });

  api.get('/group/member', (context) => {
    const group = groupFor(context);
    const inactive = context.req.query('includeInactiveUsers') === 'true';
    const members = group.members.map((id) => site.tables.user.get(id)).filter((user) => user !== undefined).filter((user) => inactive || user.active);
    const page = pageOf(context, members, 50);
    return context.json({ ...page, values: page.values.map((user) => userDetails(context.var.call, user)) });
  });

  api.get('/groups/picker', (context) => {
    const { call } = context.var;
    demandPicker(call);
    const query = (context.req.query('query') ?? '').toLowerCase();
    const found = [...site.groups()].filter((group) => group.name.toLowerCase().includes(query)).slice(0, numberOf(context, 'maxResults', 20, 1000));
    const groups = found.map(({ name, groupId }) => ({ name, groupId, html: '', labels: [] }));
    return context.json({ header: `Showing ${groups.length} of ${groups.length} matching groups`, total: groups.length, groups });
  });
};
