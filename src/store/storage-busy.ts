import { ForgeKvsAPIError } from '@forge/kvs';

const TOO_MANY = 'RATE_LIMIT_EXCEEDED';

/** Thrown where the storage refused some of several values because there were too many calls. */
class PartlyRefused extends Error {
  override readonly name = 'PartlyRefused';
}

type FailedKey = { readonly error: { readonly code: string } };

/** Throws where a call for several values failed for some of them; that nothing is kept under a key is no failure. */
export const demandAll = (failedKeys: readonly FailedKey[], what: string): void => {
  const failed = failedKeys.filter(({ error }) => error.code !== 'KEY_NOT_FOUND');
  if (failed.length === 0) return;
  const message = `The storage failed for ${failed.length} ${what}.`;
  throw failed.some(({ error }) => error.code === TOO_MANY) ? new PartlyRefused(message) : new Error(message);
};

/** Whether the storage refused a call because there were too many: it takes it again a little later. */
export const isStorageBusy = (error: unknown): boolean =>
  error instanceof PartlyRefused || (error instanceof ForgeKvsAPIError && (error.responseDetails.status === 429 || error.code === TOO_MANY));
