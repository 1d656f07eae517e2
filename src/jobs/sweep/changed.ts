import { CHANGED_AT_ONCE, changedPage } from '../../jira/changed-issues';
import type { ChangedAt, ChangedPage, ChangedQuery } from '../../jira/changed-issues';
import { BadRequest } from '../../jira/errors';
import { timeLeft } from '../../jira/site';
import { markDirty } from '../../store/dirty';
import { noteDrift } from '../../store/health';
import { readLatelyFollowed } from '../../store/lately-followed';
import type { LatelyFollowed } from '../../store/lately-followed';
import { withinBudget } from '../within-budget';
import { knownSince } from './known-since';
import { withoutLost } from './lost-projects';

const MINUTE_MS = 60_000;
/** Jira's index lags behind. */
const OVERLAP_MINUTES = 5;
/** What changed since may be on its way here, or wait for its turn to be followed: nobody says that it was lost. */
const EVENT_TAKES_MS = MINUTE_MS;
/** Kept free so that the steps behind it come to their turn. */
const STOP_BEFORE_MS = 20_000;
/** A call with a full page. */
const PAGE_COSTS = CHANGED_AT_ONCE + 1;

/**
 * Marks the issues of these projects that Jira says were updated since, and that were not read since: their events got
 * lost. In one query where little changed; a date relative to now needs no time zone. After each page `reached` is
 * told how far it came, in milliseconds: what there are neither points nor time for goes on from there. Where much is
 * followed, Jira is asked for the rest alone, since each issue that it lists costs a point.
 */
export const markChanged = async (projectIds: readonly number[], since: number, now: number, reached: (at: number) => Promise<void>, pulledAt: PulledAt = new Map()): Promise<void> => {
  const lately = await readLatelyFollowed();
  const minutes = Math.ceil((now - since) / MINUTE_MS) + OVERLAP_MINUTES;
  const known = knownSince(lately, minutes, now);
  let [ids, token]: [readonly number[], string | null] = [projectIds, null];
  do {
    if (ids.length === 0) break;
    const page: ChangedPage | null = await withinBudget('sweep', { least: PAGE_COSTS, wanted: PAGE_COSTS }, () => pageOrNull({ projectIds: ids, minutes, known }, token));
    if (page === null) {
      [ids, token] = [await withoutLost(ids), null];
      continue;
    }
    await markUnknown(page.issues, { lately, pulledAt, now });
    token = page.next;
    if (token !== null) await reached(Math.max(since, lastOf(page) ?? since));
  } while (token !== null && timeLeft() > STOP_BEFORE_MS);
  if (token === null) await reached(now);
};

/** Null where Jira does not take the query: a project that is gone spoils it for the others. */
const pageOrNull = async (query: ChangedQuery, token: string | null): Promise<ChangedPage | null> => {
  try {
    return await changedPage(query, token);
  } catch (error) {
    if (error instanceof BadRequest && token === null) return null;
    throw error;
  }
};

/** When each project was last read whole, in milliseconds: what changed before that was read with it. */
type PulledAt = ReadonlyMap<number, number>;

type Known = { readonly lately: LatelyFollowed; readonly pulledAt: PulledAt; readonly now: number };

const markUnknown = async (changed: readonly ChangedAt[], { lately, pulledAt, now }: Known): Promise<void> => {
  const unknown = changed.filter(({ id, updatedAt }) => updatedAt === null || lately.get(id) !== updatedAt);
  if (unknown.length === 0) return;
  await markDirty(unknown.map(({ id }) => id));
  const isRead = (projectId: number | null, at: number): boolean => projectId !== null && at <= (pulledAt.get(projectId) ?? 0);
  const lost = unknown.filter(({ projectId, updatedAt }) => updatedAt === null || (now - updatedAt > EVENT_TAKES_MS && !isRead(projectId, updatedAt))).length;
  if (lost > 0) await noteDrift({ at: now, projectId: null, kind: 'changed', issues: lost });
};

const lastOf = ({ issues }: ChangedPage): number | null => issues.at(-1)?.updatedAt ?? null;
