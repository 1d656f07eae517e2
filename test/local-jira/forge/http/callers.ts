import type { Caller } from '../../site/caller';
import type { Site } from '../../site/site';
import { fromOtherPage } from './host-gate';
import { notSignedIn } from './problem';

const userCookie = 'local-user';

const cookieOf = (request: Request, name: string): string | null => {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return decodeURIComponent(value.join('='));
  }
  return null;
};

const byBasic = (site: Site, header: string): Caller | Response => {
  const [scheme, token] = header.split(' ');
  if (scheme?.toLowerCase() !== 'basic' || token === undefined) return notSignedIn();
  const text = Buffer.from(token, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  const found = colon < 0 ? undefined : site.userByEmail(text.slice(0, colon));
  const hasToken = colon >= 0 && text.length > colon + 1;
  return found === undefined || !found.active || !hasToken ? notSignedIn() : { kind: 'user', accountId: found.accountId };
};

/** The user a page of the site acts as; null for anybody else's pages. */
const byPage = (site: Site, request: Request): string | null => {
  if (fromOtherPage(request)) return null;
  const named = request.headers.get('x-local-user') ?? cookieOf(request, userCookie);
  return named !== null && site.tables.user.get(named)?.active === true ? named : null;
};

/**
 * Who asks: a user by e-mail and any token, or the one chosen in the site's own pages. Without either, nobody;
 * with an e-mail that no user has, or no token, a refusal.
 */
export const callerOf = (site: Site, request: Request): Caller | Response => {
  const header = request.headers.get('authorization');
  if (header !== null) return byBasic(site, header);
  const accountId = byPage(site, request);
  return accountId === null ? { kind: 'anonymous' } : { kind: 'user', accountId };
};

/** What stands in the place of an account where one chose to be nobody. */
const nobody = 'nobody';

export const choseNobody = (request: Request): boolean => cookieOf(request, userCookie) === nobody;

/** The cookie that keeps the choice of user, null for nobody. Only for this origin's own pages: the app's frames never see it. */
export const cookieFor = (accountId: string | null): string =>
  `${userCookie}=${encodeURIComponent(accountId ?? nobody)}; Path=/; SameSite=Strict; HttpOnly; Max-Age=31536000`;
