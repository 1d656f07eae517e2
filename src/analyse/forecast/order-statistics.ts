/**
 * The smallest of these values that at least `share` (0..1) of them do not exceed: percentile by nearest rank, always
 * one of the values. Null for no values. The input is left as it is.
 */
export const percentile = (values: ArrayLike<number>, share: number): number | null => {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
};

/** The middle value; with an even number of them the mean of the two in the middle. Null for no values. */
export const median = (values: ArrayLike<number>): number | null => {
  const sorted = Float64Array.from(values).sort();
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};
