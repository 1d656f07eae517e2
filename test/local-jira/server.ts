import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Rest } from './forge/forge-fetch';
import { answerApp, type AppParts } from './forge/http/app-routes';
import { callerOf } from './forge/http/callers';
import { answerFrame } from './forge/http/frames';
import { fromBrowser, fromOtherPage, hostOf, originsOf, type Origins } from './forge/http/host-gate';
import { problem } from './forge/http/problem';
import { answerLocal, answerPage } from './forge/http/site-routes';
import type { ReadFrom } from './forge/http/read-from';
import { decodedPath } from './forge/http/static-files';
import type { Logger } from './forge/logger';
import type { Platform } from './forge/platform';
import type { Site } from './site/site';

export type ServerOptions = {
  /** Where another site is read instead of this machine's own. */
  readonly readFrom?: ReadFrom;
  readonly lookUp?: (issueKey: string) => Promise<void>;
  readonly site: Site;
  readonly rest: Rest;
  readonly platform: Platform;
  /** The repository's folder: built pages lie in its dist. */
  readonly root: string;
  /** 0: any free one. */
  readonly port: number;
  readonly logger: Logger;
};

export type RunningServer = { readonly port: number; readonly origins: Origins; readonly close: () => Promise<void> };

/** On the app's own name: its frames, and what scripts ask with a password. A browser's pages there get nothing else. */
const answerOnApp = async (parts: AppParts & ServerOptions, path: string, request: Request): Promise<Response> => {
  const frame = await answerFrame(parts, path);
  if (frame !== null) return frame;
  const forScripts = path.startsWith('/rest/') || path === '/forge/invoke';
  if (forScripts && !fromBrowser(request)) return answerOnSite(parts, path, request);
  if (forScripts || request.method !== 'GET') return problem(403, `Ask ${parts.origins.site} for this.`);
  const { search } = new URL(request.url);
  return new Response(null, { status: 302, headers: { location: `${parts.origins.site}${path}${search}` } });
};

const answerOnSite = async (parts: AppParts & ServerOptions, path: string, request: Request): Promise<Response> => {
  const caller = callerOf(parts.site, request);
  if (caller instanceof Response) return caller;
  if (path.startsWith('/rest/')) return parts.rest(request, caller);
  const page = request.method === 'GET' || request.method === 'HEAD';
  if (fromOtherPage(request) && !page) return problem(403, 'Only pages of this site may ask for this.');
  const answer = (await answerApp(parts, path, request, caller)) ?? (await answerLocal(parts, path, request, caller));
  if (answer !== null) return answer;
  return page ? answerPage(parts.root, path) : problem(405, 'Method not allowed.');
};

/** Listens on 127.0.0.1. Rejects with the error of the system, such as EADDRINUSE, where it cannot. */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  let parts: (AppParts & ServerOptions) | null = null;
  const app = new Hono();
  app.all('*', async (context) => {
    const path = decodedPath(context.req.raw);
    if (parts === null || path === null) return problem(400, 'Bad request.');
    const host = hostOf(context.req.raw, parts.origins);
    if (host instanceof Response) return host;
    return host === 'app' ? answerOnApp(parts, path, context.req.raw) : answerOnSite(parts, path, context.req.raw);
  });
  app.onError((error) => {
    options.logger.warn('A request failed', error);
    return problem(500, 'Internal server error.');
  });
  const server = createAdaptorServer({ fetch: app.fetch, hostname: '127.0.0.1' });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origins = originsOf(port);
  parts = { ...options, manifest: options.platform.manifest, origins, port };
  return {
    port, origins,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      if ('closeAllConnections' in server) server.closeAllConnections();
    }),
  };
};
