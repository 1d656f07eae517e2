/**
 * The smallest of these values that at least `share` (0..1) of them do not exceed: percentile by nearest rank, always
 * one of the values. Null for no values. The input is left as it is.
 */
export const percentile = (values: ArrayLike<number>, share: number): number | null => {
  const sorted = ascending(values);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
};

/** The middle value; with an even number of them the mean of the two in the middle. Null for no values. */
export const median = (values: ArrayLike<number>): number | null => {
  const sorted = ascending(values);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

/** These whole numbers from 0 on, ascending, by counting each: many of few sizes are not compared. */
export const ascendingCounts = (values: readonly number[]): Float64Array => {
  let most = 0;
  for (let at = 0; at < values.length; at += 1) most = Math.max(most, values[at] ?? 0);
  const counts = new Uint32Array(most + 1);
  for (let at = 0; at < values.length; at += 1) counts[values[at] ?? 0] = (counts[values[at] ?? 0] ?? 0) + 1;
  const sorted = new Float64Array(values.length);
  let end = 0;
  for (let value = 0; value <= most; value += 1) sorted.fill(value, end, end += counts[value] ?? 0);
  return sorted;
};

/** The values themselves where they are in order already: then nothing is copied. */
const ascending = (values: ArrayLike<number>): ArrayLike<number> => {
  for (let at = 1; at < values.length; at += 1) {
    if ((values[at] ?? 0) < (values[at - 1] ?? 0)) return new Float64Array(values).sort();
  }
  return values;
};
