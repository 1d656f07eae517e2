import { hourOf } from '../../jira/points';
import { removeDriftBefore } from '../../store/health';
import type { Pointer } from '../../store/pointer';
import { removeSpentBefore } from '../../store/points';
import { isPulling, readPullStates } from '../../store/pull-state';
import { removeOldSeen } from '../../store/seen';
import { followFields } from '../follow-fields';
import { followProject } from '../follow-project';
import type { SweepState } from '../../store/sweep-state';
import { withinBudget } from '../within-budget';
import { countLinks } from './links/count-links';
import { walkLinks } from './links/walk-links';
import { regain } from './lost-projects';
import { checkRules } from './rules';

const HOUR_MS = 60 * 60_000;
/** A week of points spent is kept. */
const SPENT_KEPT_MS = 7 * 24 * HOUR_MS;
/** A month of what the sweep found and put right is kept. */
const DRIFT_KEPT_MS = 30 * 24 * HOUR_MS;
/** Every project is read at least once a week, one an hour where they are few. */
const HOURS_A_WEEK = 7 * 24;

/** What is done once an hour, each thing by itself: `name` is how failures of it are told. */
export type HourlyStep = { readonly name: string; readonly work: (state: SweepState) => Promise<Partial<SweepState>> };

/** What has no event of its own, or one that may be lost for good. Each answers what of the state it changed. */
export const hourlySteps = (pointers: readonly Pointer[], wanted: ReadonlySet<number>, now: number): readonly HourlyStep[] => {
  const projectIds = pointers.map(({ projectId }) => projectId);
  return [
    { name: 'regain', work: async () => { await regain(wanted, new Set(projectIds)); return {}; } },
    { name: 'projects', work: async (state) => { await followInTurn(projectIds, state); return {}; } },
    { name: 'fields', work: async () => { await followFields(projectIds); return {}; } },
    { name: 'rules', work: async ({ ruleCounts }) => ({ ruleCounts: await checkRules(now, ruleCounts ?? {}) }) },
    { name: 'links', work: async ({ links }) => ({ links: await countLinks(pointers, links ?? null, now) }) },
    { name: 'walk', work: async ({ walk }) => ({ walk: await walkLinks(pointers, walk ?? null, now) }) },
    { name: 'old', work: async () => { await forgetOld(now); return {}; } },
  ];
};

/** By what was done before, and not by the clock: of the hours in which a sweep comes, all might be the same project's. */
const followInTurn = async (projectIds: readonly number[], { hours = 0 }: SweepState): Promise<void> => {
  const sorted = [...projectIds].sort((a, b) => a - b);
  const count = Math.ceil(sorted.length / HOURS_A_WEEK);
  for (let at = 0; at < count; at += 1) {
    const projectId = sorted[(hours * count + at) % sorted.length];
    if (projectId !== undefined) await withinBudget('sweep', { least: 5, wanted: 5 }, () => followProject(projectId));
  }
};

const forgetOld = async (now: number): Promise<void> => {
  await removeSpentBefore(hourOf(now - SPENT_KEPT_MS));
  await removeDriftBefore(now - DRIFT_KEPT_MS);
  await removeOldSeen(async (projectIds) => new Set([...(await readPullStates(projectIds)).values()].filter(isPulling).map(({ projectId }) => projectId)));
};
