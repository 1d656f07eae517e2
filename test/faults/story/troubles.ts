import { refusal, tooMany } from '../../local-jira/forge/fault-rules';
import type { Faults } from '../../local-jira/forge/faults';
import { heldResponse } from '../../local-jira/forge/held-response';
import type { VirtualTime } from '../../local-jira/forge/virtual-time';
import { pick, type Random } from './seeded';

/** What kinds of trouble a story has. */
export type Weather = 'jira' | 'platform' | 'all';

/** What was asked although Jira had told the app to wait with everything, by the function that asked. */
export type Watch = { readonly askedInPause: string[] };

/** What the app does without anybody who waits for it. */
const jobs = new Set(['pull', 'follow', 'flags', 'sweep']);

const never = (): Promise<never> => new Promise(() => undefined);

const isSearch = (request: Request): boolean => request.url.endsWith('/search/jql');

/** A 400 such as Jira gives for a page token that it no longer knows. */
const expired = async (request: Request): Promise<Response | null> =>
  ((await request.clone().text()).includes('nextPageToken') ? refusal(400, 'The provided next page token is invalid or has expired.') : null);

/** Trouble that one call of so many has. */
const jiraTroubles = (random: Random, time: VirtualTime, watch: Watch): NonNullable<Faults['jira']> => {
  let quotaUntil = 0;
  const burstUntil = new Map<string, number>();
  const quota = (reason: 'jira-quota-global-based' | 'jira-quota-tenant-based'): Response => {
    const seconds = 5 + random(90);
    quotaUntil = time.now() + seconds * 1_000;
    return tooMany(seconds, reason);
  };
  const burst = (path: string): Response => {
    const seconds = 1 + random(8);
    burstUntil.set(path, time.now() + seconds * 1_000);
    return tooMany(seconds, 'jira-burst-based');
  };
  const remaining = (until: number): number => Math.ceil((until - time.now()) / 1_000);
  return (request, _, { functionKey }) => {
    const { pathname } = new URL(request.url);
    if (quotaUntil > time.now()) {
      if (jobs.has(functionKey)) watch.askedInPause.push(`${functionKey} ${pathname}`);
      return tooMany(remaining(quotaUntil), 'jira-quota-tenant-based');
    }
    const until = burstUntil.get(pathname) ?? 0;
    if (until > time.now()) return tooMany(remaining(until), 'jira-burst-based');
    switch (random(200)) {
      case 0: return quota('jira-quota-global-based');
      case 1: return quota('jira-quota-tenant-based');
      case 2: case 3: return burst(pathname);
      case 4: return request.method === 'PUT' ? tooMany(2, 'jira-per-issue-on-write') : burst(pathname);
      case 5: case 6: return refusal(503, 'Service unavailable.');
      case 7: return new Response('<html>oops', { status: 500 });
      case 8: case 9: return 'lost';
      case 10: return jobs.has(functionKey) ? never() : 'lost';
      case 11: case 12: case 13: case 14: return isSearch(request) ? expired(request) : null;
      default: return null;
    }
  };
};

/** An answer of Jira cut in the middle, or with one of its issues in a form that is none. */
const garbling = (random: Random): NonNullable<Faults['garble']> => async (_, response) => {
  const lot = random(80);
  if (!response.ok || lot > 2) return response;
  if (lot === 2) return 'lost';
  const text = await response.text();
  return heldResponse(lot === 0 ? text.slice(0, random(text.length + 1)) : disfigured(text, random), { status: response.status, headers: response.headers });
};

const disfigured = (text: string, random: Random): string => {
  const body = JSON.parse(text) as { issues?: { fields?: Record<string, unknown> }[] };
  if (!Array.isArray(body.issues) || body.issues.length === 0) return text;
  const { fields } = pick(random, body.issues);
  if (fields !== undefined) fields[pick(random, ['status', 'project', 'updated'])] = pick(random, [null, 7, 'none', {}]);
  return JSON.stringify(body);
};

/** Forge's own: events lost, doubled and late, functions killed, a storage that refuses or breaks off. */
const platformTroubles = (random: Random): Faults => ({
  trigger: () => pick(random, [null, null, null, 'lose', 'double', { lateBy: 1_000 * random(400) }] as const),
  delivery: () => (random(8) === 0 ? 'double' : null),
  kill: (_, { functionKey }) => (jobs.has(functionKey) && random(80) === 0 ? pick(random, ['before', 'after'] as const) : null),
  storage: () => (random(150) === 0 ? pick(random, ['refuse', 'fail-before', 'fail-after'] as const) : null),
});

/** Sets trouble of these kinds on, and answers how to end it. */
export const trouble = (faults: Faults, weather: Weather, random: Random, time: VirtualTime, watch: Watch): (() => void) => {
  if (weather !== 'platform') Object.assign(faults, { jira: jiraTroubles(random, time, watch), garble: garbling(random) });
  if (weather !== 'jira') Object.assign(faults, platformTroubles(random));
  return () => { Object.assign(faults, { jira: undefined, garble: undefined, trigger: undefined, delivery: undefined, kill: undefined, storage: undefined }); };
};
