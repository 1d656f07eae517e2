/**
 * Places labels of height `gap` as near as can be to where they would like to stand, none over another and all within
 * `low` to `high`; in their own order where they would like the same place. Where there is no room for all, they begin
 * at `low` and run over.
 */
export const spread = (wished: readonly number[], gap: number, low: number, high: number): readonly number[] => {
  const order = wished.map((_, at) => at).sort((a, b) => (wished[a] ?? 0) - (wished[b] ?? 0) || a - b);
  const placed = new Array<number>(wished.length).fill(low);
  let next = low;
  for (const at of order) {
    placed[at] = Math.max(next, wished[at] ?? low);
    next = (placed[at] ?? low) + gap;
  }
  let ceiling = high;
  for (const at of order.toReversed()) {
    placed[at] = Math.min(placed[at] ?? low, ceiling);
    ceiling = (placed[at] ?? low) - gap;
  }
  const over = low - Math.min(low, ...placed);
  return placed.map((place) => place + over);
};
