import type { Rest } from '../forge/forge-fetch';
import type { RemoteJira } from './remote-jira';

/** What Jira wants a POST for and what changes nothing. */
const reading: ReadonlySet<string> = new Set([
  'search/jql', 'search/approximate-count', 'issue/bulkfetch', 'changelog/bulkfetch', 'permissions/check', 'permissions/project', 'jql/parse', 'jql/match', 'worklog/list',
].map((path) => `/rest/api/3/${path}`));

const reads = (method: string, path: string): boolean => method === 'GET' || method === 'HEAD' || (method === 'POST' && reading.has(path));

/** Dashboards with their gadgets, and the app's own function in queries, stay on this machine: nothing of ours is put on the site. */
const isLocal = (path: string): boolean => /^\/rest\/api\/3\/(dashboard|jql\/function)(\/|$)/.test(path);

const refuse = (host: string): Response => Response.json(
  { errorMessages: [`${host} is only read from here: nothing was changed.`], errors: {} }, { status: 403 },
);

/** Signed requests are for whoever started this, and for nobody else who finds the port. */
const notSignedIn = (): Response => Response.json(
  { errorMessages: ['You are not authenticated. Authentication required to perform this operation.'], errors: {} }, { status: 401 },
);

/** In the proxy's words: no answer came. */
const unreachable = (host: string): Response => Response.json(
  { errorMessages: [`${host} does not answer.`], errors: {} }, { status: 503 },
);

/**
 * Jira's REST API as another site answers the one person: to read, and not to change. The app asks as that person too; nobody
 * is answered nothing. `local` keeps what belongs to this machine.
 */
export const readOnlyRest = ({ url, send }: RemoteJira, local: Rest): Rest => {
  const { host } = new URL(url);
  return async (request, caller) => {
    const { pathname } = new URL(request.url);
    if (isLocal(pathname)) return local(request, caller);
    if (caller.kind === 'anonymous') return notSignedIn();
    if (!pathname.startsWith('/rest/') || !reads(request.method, pathname)) return refuse(host);
    try {
      return await send(request);
    } catch {
      return unreachable(host);
    }
  };
};
