import { CHANGELOGS_AT_ONCE, withHistory } from '../../jira/changelogs';
import { because } from '../../jira/points';
import { siteId } from '../../jira/site';
import type { JiraIssue } from '../../model/jira-issue';
import { changePullState, type PullState } from '../../store/pull-state';
import { updateSnapshot } from '../../store/update-snapshot';
import { finishPull } from '../finish-pull';
import { siteCatalog } from '../site-catalog';
import { fieldsOf, type Means, snapshotOf } from './read-range';

/** Changelogs that are stored in one go: each time, the segments they belong to are written anew. */
const STORED_AT_ONCE = 1_000;

/** What one call may cost: long changelogs come in several pages. */
const CALL_COSTS = CHANGELOGS_AT_ONCE + 60;

/**
 * Reads the next changelogs of a project, which are a figure of their own among the points spent, and stores them. The
 * last ones end the pull. Answers the state after it; null where the run is over.
 */
export const readHistories = async (state: PullState, means: Means): Promise<PullState | null> => {
  const loaded = await snapshotOf(state.projectId);
  const issues = loaded.segments.flat();
  const missing = issues.filter((issue) => !issue.historyKnown);
  const [fields, { linkTypes }] = [await fieldsOf(loaded), await siteCatalog()];
  const byKey = new Map(issues.map((issue) => [issue.key, issue.id]));
  const tell = (some: readonly JiraIssue[]) => because('backfill', () =>
    means.purse.pay(CALL_COSTS, () => withHistory(some, linkTypes, () => fields, (key) => byKey.get(key) ?? null)));
  const { told, trouble } = await tellAll(missing.slice(0, STORED_AT_ONCE), tell, means);
  const upsert = told.map((issue) => ({ issue, summary: null }));
  if (told.length === missing.length) return finishPull(state, loaded, upsert);
  await updateSnapshot(siteId(), state.projectId, { upsert }, loaded);
  const stored = await noteProgress(state, issues.length - missing.length + told.length);
  if (trouble !== null) throw trouble.error;
  return stored;
};

type Told = { readonly told: readonly JiraIssue[]; readonly trouble: { readonly error: unknown } | null };

/** What was told before the trouble is kept. */
const tellAll = async (missing: readonly JiraIssue[], tell: (some: readonly JiraIssue[]) => Promise<readonly JiraIssue[]>, { mayGoOn }: Means): Promise<Told> => {
  const told: JiraIssue[] = [];
  for (let from = 0; from < missing.length && (from === 0 || mayGoOn()); from += CHANGELOGS_AT_ONCE) {
    try {
      told.push(...await tell(missing.slice(from, from + CHANGELOGS_AT_ONCE)));
    } catch (error) {
      return { told, trouble: { error } };
    }
  }
  return { told, trouble: null };
};

const noteProgress = (before: PullState, historyDone: number): Promise<PullState | null> => {
  const now = Date.now();
  return changePullState(before.projectId, before.run, (state) => ({ ...state, historyDone, touchedAt: now, dueAt: now, message: null, failures: 0 }), { known: before });
};
