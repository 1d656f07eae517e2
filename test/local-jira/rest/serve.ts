import { serve } from '@hono/node-server';
import { anonymous, user, type Caller } from '../site/caller';
import type { Site } from '../site/site';
import type { Rest } from './app';

/**
 * Who sends a request: basic authentication with a person's e-mail and any token. Without any it is nobody;
 * with an address that is no active person's it is null, which Jira answers with 401.
 */
export const callerOf = (request: Request, site: Site): Caller | null => {
  const header = request.headers.get('authorization');
  if (header === null) return anonymous;
  const [, encoded] = /^basic\s+(\S+)$/i.exec(header) ?? [];
  const [, email, token] = /^([^:]+):(.+)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString('utf8')) ?? [];
  const found = email === undefined || token === undefined ? undefined : site.userByEmail(email);
  return found?.active === true ? user(found.accountId) : null;
};

const wrongCredentials = (): Response =>
  Response.json({ errorMessages: ['Client must be authenticated to access this resource.'], errors: {} }, { status: 401, headers: { 'WWW-Authenticate': 'OAuth realm="local"' } });

/** REST requests over HTTP, as whoever signs them. */
export const respondTo = async (rest: Rest, site: Site, request: Request): Promise<Response> => {
  const caller = callerOf(request, site);
  return caller === null ? wrongCredentials() : rest(request, caller);
};

export type Served = { readonly url: string; readonly close: () => Promise<void> };

/** Serves only REST, on 127.0.0.1 at a free port unless one is given. */
export const serveRest = async (rest: Rest, site: Site, port = 0): Promise<Served> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: (request) => respondTo(rest, site, request), hostname: '127.0.0.1', port }, (address) => {
      const close = (): Promise<void> => new Promise((done) => { server.close(() => done()); });
      resolve({ url: `http://127.0.0.1:${address.port}`, close });
    });
    server.on('error', reject);
  });
