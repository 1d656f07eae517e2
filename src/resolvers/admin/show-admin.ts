import type { AdminView } from '../../contract/admin';
import { hourOf } from '../../jira/points';
import { siteId } from '../../jira/site';
import { storeSpent } from '../../jobs/accounted';
import { flagHealth } from '../../jobs/flags/flag-health';
import { anyDirty } from '../../store/dirty';
import { readSpent } from '../../store/points';
import { listPrograms } from '../../store/programs';
import { readSweepState } from '../../store/sweep-state';
import { following } from '../../view/admin/following';
import { POINTS_BUDGET, pointsRows } from '../../view/admin/points';
import type { Viewer } from '../viewer';
import { coverageOf } from './coverage';
import { healthOf } from './health';
import { programRows } from './program-rows';
import { siteView } from './site-view';

const DAY_MS = 24 * 3_600_000;

const pointsNow = async (now: number): Promise<Pick<AdminView, 'points' | 'pointsThisHour' | 'pointsBudget'>> => {
  await storeSpent(siteId());
  const points = pointsRows(await readSpent(hourOf(now - DAY_MS)), now, hourOf);
  return { points, pointsThisHour: points.at(-1)?.total ?? 0, pointsBudget: POINTS_BUDGET };
};

/** How the app fares on this site, for those who look after it: in names of projects, only those that they may browse. */
export const showAdmin = async (_: object, viewer: Viewer): Promise<AdminView> => {
  const now = Date.now();
  const records = await listPrograms();
  const [coverage, site] = await Promise.all([coverageOf(records), siteView(viewer)]);
  const programs = await programRows(records, coverage.rows, viewer);
  const [sweep, waiting, flags, health] = await Promise.all([readSweepState(), anyDirty(), flagHealth(), healthOf(coverage, now)]);
  return {
    programs, site, flags, health,
    coverage: coverage.rows,
    hiddenProjects: coverage.hidden,
    following: following(sweep?.comparedAt ?? null, waiting, now),
    ...await pointsNow(now),
  };
};
