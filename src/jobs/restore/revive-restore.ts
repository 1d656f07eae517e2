import { readMark } from '../../store/restore/mark';
import { pushRestore } from './push-restore';

const MINUTE_MS = 60_000;
/** Longer than a job of a restore runs, and than the first one waits. */
const STOPPED_WRITING_MS = 16 * MINUTE_MS;
const STOPPED_WAITING_MS = 3 * MINUTE_MS;

/** Goes on with a restore whose job was lost. */
export const reviveRestore = async (now: number): Promise<void> => {
  const mark = await readMark();
  if (mark === null || now - mark.touchedAt < (mark.writes ? STOPPED_WRITING_MS : STOPPED_WAITING_MS)) return;
  await pushRestore({ restoreId: mark.restoreId }, 0);
};
