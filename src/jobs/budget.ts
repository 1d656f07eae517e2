import { hourOf } from '../jira/points';
import { type Budgeted, changeReserved, readReserved } from '../store/budget';
import { getSiteConfig, type SiteConfig } from '../store/site-config';
import { logTrouble } from './log';

/**
 * Points that a job may spend until `until`. `granted` may be fewer than it wanted, and 0; `nextAt`: when there may be
 * more, now where all was granted. Times in milliseconds. What is not spent is given back, at most once; what a killed
 * job had stays spent, which is the safe side.
 */
export type Reservation = {
  readonly granted: number;
  readonly until: number;
  readonly nextAt: number;
  readonly giveBack: (unused: number) => Promise<void>;
};

/** Of a cause: what it may spend an hour, and what of it is set aside in this hour. */
export type Budget = { readonly cause: Budgeted; readonly hourly: number; readonly reserved: number };

/** Points an hour where nobody set others. The pull's are for changelogs too. */
export const STANDARD_BUDGETS: Readonly<Record<Budgeted, number>> = { pull: 15_000, events: 15_000, sweep: 2_000, flags: 5_000 };

const HOUR_MS = 3_600_000;

/** A call that is on its way when the hour ends counts in the next: nothing is begun so shortly before. */
const MARGIN_MS = 10_000;

/**
 * Sets points aside for what the app does by itself, so that all its processes together never spend more in an hour
 * than the cause's budget. Hours are those of the clock, as Jira's are.
 */
export const reserve = async (cause: Budgeted, wanted: number): Promise<Reservation> => {
  const now = Date.now();
  const hourEnd = (Math.floor(now / HOUR_MS) + 1) * HOUR_MS;
  const none = { granted: 0, until: now, nextAt: hourEnd, giveBack: async () => undefined };
  if (now >= hourEnd - MARGIN_MS || wanted <= 0) return none;
  const hourly = hourlyOf(await getSiteConfig(), cause);
  const hour = hourOf(now);
  let granted = 0;
  const after = await changeReserved(cause, hour, (points) => {
    granted = Math.max(0, Math.min(wanted, hourly - points));
    return points + granted;
  });
  if (after === null || granted === 0) return none;
  return {
    granted, until: hourEnd - MARGIN_MS, nextAt: granted < wanted ? hourEnd : now,
    giveBack: (unused) => giveBack(cause, hour, Math.min(unused, granted)),
  };
};

/** Never fails the work: what cannot be given back stays spent. */
const giveBack = async (cause: Budgeted, hour: string, unused: number): Promise<void> => {
  if (unused <= 0) return;
  try {
    await changeReserved(cause, hour, (points) => Math.max(0, points - unused));
  } catch (error) {
    logTrouble('Points that were not spent could not be given back.', error);
  }
};

/** All budgets, as they stand in this hour. */
export const budgets = async (): Promise<readonly Budget[]> => {
  const [config, reserved] = await Promise.all([getSiteConfig(), readReserved()]);
  const hour = hourOf(Date.now());
  return causes.map((cause) => ({
    cause, hourly: hourlyOf(config, cause), reserved: reserved.find((one) => one.cause === cause && one.hour === hour)?.points ?? 0,
  }));
};

const causes = ['pull', 'events', 'sweep', 'flags'] as const satisfies readonly Budgeted[];

const hourlyOf = ({ pointBudgets }: SiteConfig, cause: Budgeted): number => pointBudgets[cause] ?? STANDARD_BUDGETS[cause];
