import { Hono } from 'hono';
import type { Caller } from '../site/caller';
import type { Site } from '../site/site';
import type { Api, Env } from './api';
import { catalogRoutes } from './catalog';
import { commentRoutes } from './comments';
import { dashboardRoutes } from './dashboards';
import { errorBody, JiraError, notSignedIn } from './errors';
import { fieldRoutes } from './fields';
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
import { searchRoutes } from './search';
import { serverInfoRoutes } from './server-info';
import { versionRoutes } from './versions';
import { worklogRoutes } from './worklogs';

export type Rest = (request: Request, caller: Caller) => Promise<Response>;

export type RestOptions = {
  /** Runs before everything else; what it answers (a 429, a 503, half a body) is the answer. */
  readonly faults?: (request: Request) => Response | null | Promise<Response | null>;
};

const groups = [
  searchRoutes, metaRoutes, pickerRoutes, issueRoutes, historyRoutes, commentRoutes, worklogRoutes, propertyRoutes, linkRoutes, catalogRoutes,
  fieldRoutes, projectRoutes, versionRoutes, permissionRoutes, peopleRoutes, groupRoutes, jqlRoutes, jqlFunctionRoutes, dashboardRoutes, serverInfoRoutes,
];

/** What version 2 is still asked for: writing plain text, which jira.js and others send there. */
const textGroups = [issueRoutes, commentRoutes, worklogRoutes];

const noSuchPath = (path: string) => ({ errorMessages: [`No endpoint ${path}.`], errors: {} });

const versionOf = (site: Site, version: 2 | 3): Api => {
  const api: Api = new Hono<Env>({ strict: false }).basePath(`/rest/api/${version}`);
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
  for (const group of version === 3 ? groups : textGroups) group(api, site);
  api.notFound((context) => context.json(noSuchPath(context.req.path), 404));
  api.onError((error, context) => {
    if (error instanceof JiraError) return context.json(errorBody(error), error.status);
    console.error(error);
    return context.json({ errorMessages: ['Internal server error'], errors: {} }, 500);
  });
  return api;
};

/**
 * Jira's REST API, version 3, over the site: requests to `/rest/api/3/...` as the given caller. An account that is
 * not on the site, or no longer active, is nobody: 401.
 */
export const createRest = (site: Site, { faults }: RestOptions = {}): Rest => {
  const current = versionOf(site, 3);
  const older = versionOf(site, 2);
  return async (request, caller) => {
    const api = new URL(request.url).pathname.startsWith('/rest/api/2/') ? older : current;
    return (await faults?.(request)) ?? api.fetch(request, { caller });
  };
};
