import { causeNow, isOwnWork } from './points';
import { siteId } from './site';

/**
 * What Jira holds back when it says 429. `everything`: what it grants the app an hour is used up. `endpoint`: too many
 * calls of one kind at once. `issue`: too many writes to one issue.
 */
export type Limit = 'everything' | 'endpoint' | 'issue';

/** Until when (milliseconds), and Jira's own word for why, null where it gave none. */
export type Hold = { readonly until: number; readonly reason: string | null };

/** A call, as limits know it. */
type Asked = { readonly method: string; readonly path: string };

const ALL = 'everything';

/** By site, and in it by what is held back. Of this process alone. */
const holds = new Map<string, Map<string, Hold>>();

export const limitOf = (reason: string | null): Limit => {
  if (reason?.includes('quota') === true) return 'everything';
  return reason?.includes('per-issue') === true ? 'issue' : 'endpoint';
};

/** Remembers what Jira said with a 429: what the app does by itself keeps to it from now on. */
export const holdBack = (asked: Asked, reason: string | null, until: number): void => {
  const key = { everything: ALL, endpoint: endpointOf(asked), issue: issueOf(asked) }[limitOf(reason)];
  keep(key, { until, reason });
};

/** A pause that another process was told of. */
export const holdAllBack = (hold: Hold): void => keep(ALL, hold);

const keep = (key: string, hold: Hold): void => {
  const here = holds.get(siteId()) ?? new Map<string, Hold>();
  holds.set(siteId(), here);
  for (const [other, { until }] of here) if (until <= Date.now()) here.delete(other);
  if ((here.get(key)?.until ?? 0) < hold.until) here.set(key, hold);
};

/** Whether everything is held back at `now`; null where it is not. */
export const allHeldBack = (now: number): Hold | null => {
  const hold = holds.get(siteId())?.get(ALL);
  return hold !== undefined && hold.until > now ? hold : null;
};

/** What is held back until `until` or earlier is not any more: the platform says that this time has come. */
export const release = (until: number): void => {
  const here = holds.get(siteId());
  for (const [key, hold] of here ?? []) if (hold.until <= until) here?.delete(key);
};

/** What a call has to wait for; null where nothing. A person's own call is tried: they get Jira's answer themselves. */
export const heldBack = (asked: Asked, now: number): Hold | null => {
  const here = holds.get(siteId());
  if (here === undefined || !isOwnWork(causeNow())) return null;
  const found = [ALL, endpointOf(asked), issueOf(asked)].flatMap((key) => here.get(key) ?? []).filter((hold) => hold.until > now);
  return found.reduce<Hold | null>((longest, hold) => (longest === null || hold.until > longest.until ? hold : longest), null);
};

/** Ids and keys in a path are not what makes an endpoint. */
const endpointOf = ({ method, path }: Asked): string =>
  `${method} ${pathOf(path).replace(/\/(\d+|[A-Za-z][A-Za-z0-9_]*-\d+)(?=\/|$)/g, '/*')}`;

const issueOf = ({ method, path }: Asked): string =>
  `write ${method === 'GET' ? 'nothing' : /\/issue\/([^/]+)/.exec(pathOf(path))?.[1] ?? pathOf(path)}`;

const pathOf = (path: string): string => path.split('?')[0] ?? path;
