import { setTimeout as wait } from 'node:timers/promises';
import { isStorageBusy } from '../store/storage-busy';

/** Long enough for others to be done, and short for somebody who waits; not all at the same moment. */
const WAIT_MS = 1_500;
const APART_MS = 1_000;

/**
 * Does what somebody waits for, and once more where the storage refused it because there were too many calls: what only
 * looks can be done twice, and the app's own work, which waits far longer, makes room.
 */
export const onceMoreIfBusy = async <T>(look: () => Promise<T>): Promise<T> => {
  try {
    return await look();
  } catch (error) {
    if (!isStorageBusy(error)) throw error;
    await wait(WAIT_MS + Math.random() * APART_MS);
    return look();
  }
};
