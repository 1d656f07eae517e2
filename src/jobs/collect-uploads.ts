import { readMark } from '../store/restore/mark';
import { dropUploadsBefore } from '../store/uploads';

/** Who uploads a file and decides nothing for a day has left it. */
const KEPT_MS = 24 * 60 * 60_000;

/** Throws away uploads that nobody decided about. */
export const collectUploads = async (now: number): Promise<void> => dropUploadsBefore(now - KEPT_MS, (await readMark())?.restoreId ?? null);
