import { ForgeKvsAPIError } from '@forge/kvs';

/** Whether the storage refused a call because there were too many: it takes it again a little later. */
export const isStorageBusy = (error: unknown): boolean =>
  error instanceof ForgeKvsAPIError && (error.responseDetails.status === 429 || error.code === 'RATE_LIMIT_EXCEEDED');
