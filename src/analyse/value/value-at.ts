/**
 * A quantity that grows along a curve given at the ends of equal periods: `curve[n]` is its sum after n + 1 periods, and
 * before the first it is 0. Rising or level, never falling.
 */
export type Cumulative = readonly number[];

/** After so many periods, which need not be whole: in between, a straight line. Level after the last. */
export const valueAt = (curve: Cumulative, periods: number): number => {
  if (periods <= 0 || curve.length === 0) return 0;
  const whole = Math.floor(periods);
  const before = whole === 0 ? 0 : curve[Math.min(whole, curve.length) - 1] ?? 0;
  const after = curve[Math.min(whole, curve.length - 1)] ?? before;
  return before + (after - before) * (periods - whole);
};
