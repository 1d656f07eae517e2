import { readSlots } from '../store/pull-slots';
import type { PullState } from '../store/pull-state';
import { nextDue, slotsOf } from './pull/pieces';
import { pushPulls } from './queues';

/** Sees to it that these slots look for work: one that does already takes no notice. */
export const wakeSlots = async (slots: readonly number[]): Promise<void> => {
  await pushPulls((await readSlots(slots)).map(({ slot, step }) => ({ slot, step })));
};

/** Longer than a job runs, and than the queue keeps one waiting that is due. */
const LATE_MS = 3 * 60_000;

/** Wakes slots whose work is long due: their jobs were killed, or their events lost. */
export const reviveSlots = async (active: readonly PullState[], now: number): Promise<void> => {
  const busy = [...new Set([0, ...slotsOf(active)])].filter((slot) => (nextDue(slot, active) ?? Number.POSITIVE_INFINITY) <= now - LATE_MS);
  const late = (await readSlots(busy)).filter(({ dueAt }) => dueAt <= now - LATE_MS);
  await wakeSlots(late.map(({ slot }) => slot));
};
