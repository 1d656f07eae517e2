import { join } from 'node:path';
import { z } from 'zod';
import type { Caller } from '../../site/caller';
import type { Site } from '../../site/site';
import { cookieFor } from './callers';
import { json, problem } from './problem';
import { answerStatic, readStatic } from './static-files';

/** The people one can be on the local site, in the order of the switcher. */
const people = ['admin', 'officer', 'lead', 'engineer', 'outsider'].map((name) => `${name}@example.com`);

const usual = 'officer@example.com';

/** `GET /local/site`: who one can be and who one is. `POST /local/user {accountId}`: be somebody else from now on. */
export const answerLocal = async (site: Site, path: string, request: Request, caller: Caller): Promise<Response | null> => {
  if (path === '/local/site' && request.method === 'GET') {
    const users = people.flatMap((email) => site.userByEmail(email) ?? []).map(({ accountId, email, displayName }) => ({ accountId, email, displayName }));
    const current = caller.kind === 'user' ? caller.accountId : (site.userByEmail(usual)?.accountId ?? users[0]?.accountId ?? null);
    return json({ users, user: current, now: new Date(site.now()).toISOString() }, current === null ? {} : { 'set-cookie': cookieFor(current) });
  }
  if (path === '/local/user' && request.method === 'POST') {
    const body = z.object({ accountId: z.string() }).safeParse(await request.json().catch(() => null));
    if (!body.success || site.tables.user.get(body.data.accountId)?.active !== true) return problem(400, 'The site has no such user.');
    return json({ user: body.data.accountId }, { 'set-cookie': cookieFor(body.data.accountId) });
  }
  return path.startsWith('/local/') ? problem(404, 'There is no such call.') : null;
};

/** The small Jira's own pages: a file where there is one, else its one page, which finds its way by the address. */
export const answerPage = async (root: string, path: string): Promise<Response> => {
  const folder = join(root, 'dist/local-jira');
  const file = (await readStatic(folder, path)) ?? (path.includes('.') && !path.startsWith('/browse/') ? null : await readStatic(folder, 'index.html'));
  if (file === null) return problem(404, 'There is no such page.');
  const response = answerStatic(file);
  // The site's own pages hold the user's session: nobody else may put them in a frame.
  response.headers.set('content-security-policy', "frame-ancestors 'none'");
  return response;
};
