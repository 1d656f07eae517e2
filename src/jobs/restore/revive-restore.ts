import { readMark } from '../../store/restore/mark';
import { collectStaged } from '../../store/restore/staged';
import { pushRestore } from './push-restore';

const MINUTE_MS = 60_000;
/** Longer than a job of a restore runs, and than the first one waits. */
const STOPPED_WRITING_MS = 16 * MINUTE_MS;
const STOPPED_WAITING_MS = 3 * MINUTE_MS;
/** Who uploads a file and decides nothing for a day has left it. */
const UPLOAD_KEPT_MS = 24 * 60 * MINUTE_MS;

/** Goes on with a restore whose job was lost. */
export const reviveRestore = async (now: number): Promise<void> => {
  const mark = await readMark();
  if (mark === null || now - mark.touchedAt < (mark.writes ? STOPPED_WRITING_MS : STOPPED_WAITING_MS)) return;
  await pushRestore({ restoreId: mark.restoreId }, 0);
};

/** Throws away uploads that nobody decided about. */
export const collectUploads = async (now: number): Promise<void> =>
  collectStaged(now - UPLOAD_KEPT_MS, (await readMark())?.restoreId ?? null);
