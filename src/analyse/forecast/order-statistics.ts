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

/** The values themselves where they are in order already: then nothing is copied. */
const ascending = (values: ArrayLike<number>): ArrayLike<number> => {
  for (let at = 1; at < values.length; at += 1) {
    if ((values[at] ?? 0) < (values[at - 1] ?? 0)) return new Float64Array(values).sort();
  }
  return values;
};
