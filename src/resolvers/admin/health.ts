import type { HealthView } from '../../contract/health';
import { budgets, STANDARD_BUDGETS } from '../../jobs/budget';
import { pauseNow } from '../../jobs/jira-limits';
import { countMarked } from '../../store/dirty';
import { readHealth } from '../../store/health';
import { getSiteConfig } from '../../store/site-config';
import { driftRows } from '../../view/admin/health/drift';
import { failureRows } from '../../view/admin/health/failures';
import { pauseHealth } from '../../view/admin/health/pause';
import { queueHealth } from '../../view/admin/health/queue';
import { readingHealth } from '../../view/admin/health/reading';
import { STANDARD_VIEWER_POINTS } from '../viewer-budget/purse-of';
import type { Coverage } from './coverage';

const DRIFT_TOLD_MS = 7 * 24 * 3_600_000;

const isReading = (phase: string): boolean => phase !== 'complete' && phase !== 'failed';

/** How the app's own work fares: what it reads, what waits, what holds it back, what fails and what it found wrong. */
export const healthOf = async ({ rows, hiddenReading, hiddenFailed }: Coverage, now: number): Promise<HealthView> => {
  const [stored, marked, pause, causes, { viewerPoints }] = await Promise.all([readHealth(now - DRIFT_TOLD_MS), countMarked(), pauseNow(), budgets(), getSiteConfig()]);
  const failures = failureRows(stored.failures, rows, hiddenFailed);
  const drift = driftRows(stored.drift, rows);
  return {
    reading: readingHealth(rows),
    queue: queueHealth({ ...marked, projects: rows.filter(({ pull }) => isReading(pull.phase)).length + hiddenReading }),
    pause: pauseHealth(pause),
    failures: failures.rows,
    hiddenFailures: failures.hidden,
    drift: drift.rows,
    hiddenDrift: drift.hidden,
    budgets: [
      ...causes.map(({ cause, hourly, reserved }) => ({ cause, hourly, reserved, standard: STANDARD_BUDGETS[cause] })),
      { cause: 'person' as const, hourly: viewerPoints ?? STANDARD_VIEWER_POINTS, reserved: null, standard: STANDARD_VIEWER_POINTS },
    ],
  };
};
