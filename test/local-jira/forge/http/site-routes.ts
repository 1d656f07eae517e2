import { join } from 'node:path';
import { z } from 'zod';
import type { Caller } from '../../site/caller';
import type { Site } from '../../site/site';
import type { User } from '../../site/types';
import { choseNobody, cookieFor } from './callers';
import { json, problem } from './problem';
import { answerStatic, readStatic } from './static-files';
import { showSwitches, turnSwitches, type SiteParts } from './switches';

/** The people one can be on the local site, in the order of the switcher. */
const people = ['admin', 'officer', 'lead', 'engineer', 'outsider'].map((name) => `${name}@example.com`);

const usual = 'officer@example.com';

/** Who asks, in the site's own pages: the one who was chosen, nobody where that was chosen, the officer at first. */
const currentUser = (site: Site, request: Request, caller: Caller): string | null => {
  if (caller.kind === 'user') return caller.accountId;
  return choseNobody(request) ? null : (site.userByEmail(usual) ?? peopleOf(site)[0])?.accountId ?? null;
};

/** The standard people, or whoever there is where none of them are. */
const peopleOf = (site: Site): readonly User[] => {
  const usualOnes = people.flatMap((email) => site.userByEmail(email) ?? []);
  return usualOnes.length > 0 ? usualOnes : [...site.users()].filter(({ active, accountType }) => active && accountType === 'atlassian');
};

const showSite = ({ site, platform, readFrom }: SiteParts, request: Request, caller: Caller): Response => {
  const users = peopleOf(site).map(({ accountId, email, displayName, admin }) => ({ accountId, email, displayName, admin }));
  const user = currentUser(site, request, caller);
  const modules = [...platform.manifest.surfaces.values()].map(({ key, type, title }) => ({ key, type, title: title ?? key }));
  return json({ users, user, modules, now: new Date(site.now()).toISOString(), readFrom: readFrom ?? null }, { 'set-cookie': cookieFor(user) });
};

const userSchema = z.object({ accountId: z.string().nullable() });

const chooseUser = async ({ site }: SiteParts, request: Request): Promise<Response> => {
  const body = userSchema.safeParse(await request.json().catch(() => null));
  if (!body.success) return problem(400, 'Name the account to be, or null for nobody.');
  const { accountId } = body.data;
  if (accountId !== null && site.tables.user.get(accountId)?.active !== true) return problem(400, 'The site has no such user.');
  return json({ user: accountId }, { 'set-cookie': cookieFor(accountId) });
};

/**
 * `GET /local/site`: who one can be, who one is, and what the app brings. `POST /local/user {accountId}`: be somebody
 * else from now on, or nobody (null). `/local/switches`: what can be made to go wrong.
 */
export const answerLocal = async (parts: SiteParts, path: string, request: Request, caller: Caller): Promise<Response | null> => {
  switch (`${request.method} ${path}`) {
    case 'GET /local/site': return showSite(parts, request, caller);
    case 'POST /local/user': return chooseUser(parts, request);
    case 'GET /local/switches': return json(showSwitches(parts, caller));
    case 'POST /local/switches': return turnSwitches(parts, request, caller);
    default: return path.startsWith('/local/') ? problem(404, 'There is no such call.') : null;
  }
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
