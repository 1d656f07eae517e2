import { Hono } from 'hono';
import type { Caller } from '../site/caller';
import type { Site } from '../site/site';
import { agileIssueRoutes } from './agile/issues';
import { boardRoutes } from './agile/boards';
import { epicRoutes } from './agile/epics';
import { listRoutes, tokenListRoutes } from './agile/lists';
import { rankRoutes } from './agile/rank';
import { sprintRoutes } from './agile/sprints';
import type { Api, Env } from './api';
import { bulkRoutes } from './bulk/bulk';
import { catalogRoutes } from './catalog';
import { commentRoutes } from './comments';
import { dashboardRoutes } from './dashboards';
import { errorBody, JiraError, notSignedIn } from './errors';
import { fieldRoutes } from './fields';
import { filterRoutes } from './filters/filters';
import { groupRoutes } from './groups';
import { historyRoutes } from './history';
import { propertyRoutes } from './issue-properties';
import { metaRoutes } from './issue-meta';
import { pickerRoutes } from './issue-picker';
import { issueRoutes } from './issues';
import { jqlRoutes } from './jql';
import { jqlFunctionRoutes } from './jql-functions';
import { linkRoutes } from './links';
import { peopleRoutes } from './people';
import { permissionRoutes } from './permissions';
import { projectRoutes } from './projects';
import { remoteLinkRoutes } from './remote-links';
import { searchRoutes, type SearchOptions } from './search';
import { serverInfoRoutes } from './server-info';
import { versionMoveRoutes } from './version-moves';
import { versionRoutes } from './versions';
import { worklogRoutes } from './worklogs';

export type Rest = (request: Request, caller: Caller) => Promise<Response>;

export type RestOptions = SearchOptions & {
  /** Runs before everything else; what it answers (a 429, a 503, half a body) is the answer. */
  readonly faults?: (request: Request) => Response | null | Promise<Response | null>;
};

const groups = [
  metaRoutes, pickerRoutes, issueRoutes, historyRoutes, commentRoutes, worklogRoutes, propertyRoutes, linkRoutes, catalogRoutes,
  fieldRoutes, projectRoutes, versionRoutes, permissionRoutes, peopleRoutes, groupRoutes, jqlRoutes, jqlFunctionRoutes, dashboardRoutes, serverInfoRoutes,
  remoteLinkRoutes, versionMoveRoutes, bulkRoutes, filterRoutes,
];

/** What version 2 is still asked for: writing plain text, which jira.js and others send there. */
const textGroups = [issueRoutes, commentRoutes, worklogRoutes];

/** Boards and sprints, which answer with rich text as plain text and to nobody who is not signed in. */
const agileGroups = [boardRoutes, listRoutes, sprintRoutes, rankRoutes, epicRoutes, agileIssueRoutes];

const noSuchPath = (path: string) => ({ errorMessages: [`No endpoint ${path}.`], errors: {} });

type Group = (api: Api, site: Site) => void;

const apiAt = (site: Site, path: string, version: 2 | 3, routes: readonly Group[]): Api => {
  const api: Api = new Hono<Env>({ strict: false }).basePath(path);
  api.use(async (context, next) => {
    const { caller } = context.env;
    if (caller.kind === 'user' && site.tables.user.get(caller.accountId)?.active !== true) throw notSignedIn();
    context.set('call', { site, caller, base: new URL(context.req.url).origin, version });
    await next();
  });
  api.use('/dashboard/*', async (context, next) => {
    if (context.env.caller.kind === 'anonymous' && context.req.method !== 'GET') throw notSignedIn();
    await next();
  });
  for (const group of routes) group(api, site);
  api.notFound((context) => context.json(noSuchPath(context.req.path), 404));
  api.onError((error, context) => {
    if (error instanceof JiraError) return context.json(errorBody(error), error.status);
    console.error(error);
    return context.json({ errorMessages: ['Internal server error'], errors: {} }, 500);
  });
  return api;
};

const signedIn = (group: Group): Group => (api, site) => {
  api.use(async (context, next) => {
    if (context.env.caller.kind === 'anonymous') throw notSignedIn();
    await next();
  });
  group(api, site);
};

const atFirstUse = <T>(make: () => T): (() => T) => {
  let made: { readonly it: T } | null = null;
  return () => (made ??= { it: make() }).it;
};

/**
 * Jira's REST API over the site: requests to `/rest/api/3/...` and `/rest/agile/1.0/...` as the given caller. An account that is
 * not on the site, or no longer active, is nobody: 401.
 */
export const createRest = (site: Site, { faults, ...search }: RestOptions = {}): Rest => {
  const current = apiAt(site, '/rest/api/3', 3, [searchRoutes(search), ...groups]);
  const others = [
    { path: '/rest/api/2/', api: atFirstUse(() => apiAt(site, '/rest/api/2', 2, textGroups)) },
    { path: '/rest/agile/1.0/', api: atFirstUse(() => apiAt(site, '/rest/agile/1.0', 2, agileGroups.map(signedIn))) },
    { path: '/rest/software/1.0/', api: atFirstUse(() => apiAt(site, '/rest/software/1.0', 2, [signedIn(tokenListRoutes)])) },
  ];
  return async (request, caller) => {
    const { pathname } = new URL(request.url);
    const api = others.find(({ path }) => pathname.startsWith(path))?.api() ?? current;
    return (await faults?.(request)) ?? api.fetch(request, { caller });
  };
};
