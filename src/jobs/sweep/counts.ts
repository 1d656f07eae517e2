import type { Pointer } from '../../store/pointer';
import { readActivePulls } from '../../store/pull-state';
import { withinBudget } from '../within-budget';
import { countIn, findDifferences, ownOf } from './differences';
import type { Sought } from './differences';

/** How many issues Jira counted and how many the snapshot had, when nothing was found that differs. */
export type Counted = { readonly jira: number; readonly own: number };

/** What a search for differences may spend; what it does not find on that, the next hour goes on with. */
const LEAST = 150;
const WANTED = 600;

/** Projects of which the snapshot has all, and that nobody reads at the moment. */
export const wholeProjects = async (pointers: readonly Pointer[]): Promise<readonly Pointer[]> => {
  const pulled = new Set((await readActivePulls()).map(({ projectId }) => projectId));
  return pointers.filter(({ complete, projectId }) => complete && !pulled.has(projectId));
};

/**
 * Holds the number of issues in the snapshot against Jira's count, in one call. Where they differ, issues in question
 * are found by halves and marked: deleted ones whose event got lost, new ones that nobody told of. Answers the two
 * numbers where they differ without an issue that does, as when Jira's estimate is off: they are not looked into again;
 * else null.
 */
export const checkCounts = async (pointers: readonly Pointer[], before: Counted | null): Promise<Counted | null> => {
  const whole = await wholeProjects(pointers);
  if (whole.length === 0) return null;
  const sought: Sought = { clause: null, holds: () => true, own: new Map(whole.map(({ projectId, issues }) => [projectId, issues])), drift: 'count' };
  const projectIds = whole.map(({ projectId }) => projectId);
  const own = ownOf(sought, projectIds);
  const jira = await countIn(projectIds, sought);
  if (jira === null || jira === own) return null;
  if (before !== null && before.jira === jira && before.own === own) return before;
  const found = await withinBudget('sweep', { least: LEAST, wanted: WANTED }, (points) => findDifferences(sought, projectIds, jira, points));
  return found === 0 ? { jira, own } : null;
};
