import type { AdminView } from '../../contract/admin';
import type { HealthView } from '../../contract/health';
import { hourOf } from '../../jira/points';
import { siteId } from '../../jira/site';
import { storeSpent } from '../../jobs/accounted';
import { flagHealth } from '../../jobs/flags/flag-health';
import { anyDirty } from '../../store/dirty';
import { readSpent } from '../../store/points';
import { listPrograms } from '../../store/programs';
import { readSweepState } from '../../store/sweep-state';
import { following } from '../../view/admin/following';
import { pointsFor, pointsRows } from '../../view/admin/points';
import type { Viewer } from '../viewer';
import { coverageOf } from './coverage';
import { healthOf } from './health';
import { programRows } from './program-rows';
import { siteView } from './site-view';

const DAY_MS = 24 * 3_600_000;

/** What the budget of reading projects is for, too. */
const OF_PULLS = 'backfill';

type Points = Pick<AdminView, 'points' | 'pointsThisHour' | 'ownPointsThisHour' | 'pointsBudget'>;

const pointsNow = async (now: number, { budgets }: HealthView): Promise<Points> => {
  await storeSpent(siteId());
  const points = pointsRows(await readSpent(hourOf(now - DAY_MS)), now, hourOf);
  const last = points.at(-1);
  return {
    points,
    pointsThisHour: last?.total ?? 0,
    ownPointsThisHour: pointsFor(last, [...budgets.map(({ cause }) => cause), OF_PULLS]),
    pointsBudget: budgets.reduce((sum, { cause, hourly }) => (cause === 'person' ? sum : sum + hourly), 0),
  };
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
    ...await pointsNow(now, health),
  };
};
