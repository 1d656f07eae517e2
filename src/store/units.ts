import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Units by which the storage limits what an app does in a minute, 4,000 of reading and 4,000 of writing: one for each
 * call, and one more for every 10 KB that it moves. By the table at
 * https://developer.atlassian.com/platform/forge/limits-kvs-ce.
 */
export type Units = { readonly read: number; readonly written: number };

const UNIT_BYTES = 10 * 1024;

const tallies = new AsyncLocalStorage<{ read: number; written: number }>();

const unitsFor = (bytes: number): number => Math.max(1, Math.ceil(bytes / UNIT_BYTES));

/** Does work and tells, whatever comes of it, how many units went into it, as far as the app can know: the storage tells nobody. */
export const countingUnits = async <T>(work: () => Promise<T>, tell: (units: Units) => void): Promise<T> => {
  const tally = { read: 0, written: 0 };
  try {
    return await tallies.run(tally, work);
  } finally {
    tell(tally);
  }
};

/** Notes that a call read these values, or that it found none. */
export const noteRead = (...values: readonly unknown[]): void => {
  const tally = tallies.getStore();
  if (tally !== undefined) tally.read += unitsFor(bytesOf(values));
};

/** Notes that a call wrote these values, or that it deleted some. */
export const noteWrote = (...values: readonly unknown[]): void => {
  const tally = tallies.getStore();
  if (tally !== undefined) tally.written += unitsFor(bytesOf(values));
};

/** A transaction is one call, of which it is not known whether each value counts twice: taken for the worse. */
export const noteTransaction = (...values: readonly unknown[]): void => noteWrote(...values, ...values);

const bytesOf = (values: readonly unknown[]): number => values.reduce<number>((sum, value) => sum + sizeOf(value), 0);

/** Of a long text, such as a piece of the snapshot, its length is all that is looked at. */
const sizeOf = (value: unknown): number => {
  if (value === undefined) return 0;
  return typeof value === 'string' ? value.length + 2 : JSON.stringify(value).length;
};
