import type { Site } from '../site/site';
import type { User } from '../site/types';
import { accountOf, issueFor, numberOf, pageOf, projectFor, type Api, type ApiContext, type Call } from './api';
import { badRequest, notFound, notSignedIn } from './errors';
import { demandPicker, groupBrief, groupsOf, matches, mayBeAssigned, userDetails } from './person-json';

const slice = <T>(context: ApiContext, all: readonly T[], usual: number): readonly T[] => {
  const startAt = numberOf(context, 'startAt', 0, Number.MAX_SAFE_INTEGER);
  return all.slice(startAt, startAt + numberOf(context, 'maxResults', usual, 1000));
};

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

/** People. */
export const peopleRoutes = (api: Api, site: Site): void => {
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
