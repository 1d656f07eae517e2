import { problem } from './problem';

/** The two names of the same server: the site's pages have one, the app's frames the other, so that they are strangers. */
export type Origins = { readonly site: string; readonly app: string };

export const originsOf = (port: number): Origins => ({ site: `http://127.0.0.1:${port}`, app: `http://localhost:${port}` });

/**
 * Which of the two a request is for; a refusal for any other name, since a page elsewhere could have its own name
 * point here.
 */
export const hostOf = (request: Request, origins: Origins): 'site' | 'app' | Response => {
  const host = request.headers.get('host');
  if (host === new URL(origins.site).host) return 'site';
  if (host === new URL(origins.app).host) return 'app';
  return problem(421, 'This server answers for 127.0.0.1 and localhost only.');
};

/**
 * True where a browser sends this for a page of another origin (or of this very one, on the app's name). Programs that
 * are no browsers send no such header.
 */
export const fromOtherPage = (request: Request): boolean => {
  const from = request.headers.get('sec-fetch-site');
  return from !== null && from !== 'same-origin' && from !== 'none';
};

export const fromBrowser = (request: Request): boolean => request.headers.get('sec-fetch-site') !== null;
