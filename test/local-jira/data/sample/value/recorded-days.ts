import type { Platform } from '../../../forge/platform';
import { shiftDate } from '../../../forge/shifted-date';

const A_DAY_MS = 86_400_000;
const DAYS = 90;

/**
 * Lets the app record the days behind it one after the other, by its own job, each on a clock that shows the day after it:
 * as if it had been there all the time.
 */
export const recordPastDays = async ({ runScheduled }: Pick<Platform, 'runScheduled'>): Promise<void> => {
  for (let ago = DAYS - 1; ago >= 0; ago--) {
    const clock = shiftDate(Date.now() - ago * A_DAY_MS);
    try {
      await runScheduled('record-days-schedule');
    } finally {
      clock.restore();
    }
  }
};
