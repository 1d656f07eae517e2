/** Where a spark line runs, in a box of `width` x `height`: one run of points for each stretch without a gap. */
export type SparkRuns = { readonly runs: readonly string[]; readonly last: { readonly x: number; readonly y: number } | null };

type Box = { readonly width: number; readonly height: number; readonly inset: number };

const rounded = (value: number): number => Math.round(value * 10) / 10;

const rangeOf = (values: readonly (number | null)[]): readonly [low: number, high: number] | null => {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value === null) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low > high ? null : [low, high];
};

/**
 * SVG paths for a trend, oldest first. A week without a value is a gap, never a zero. A flat line runs in the middle.
 */
export const sparkRuns = (values: readonly (number | null)[], box: Box): SparkRuns => {
  const range = rangeOf(values);
  if (range === null) return { runs: [], last: null };
  const [low, high] = range;
  const step = values.length > 1 ? (box.width - 2 * box.inset) / (values.length - 1) : 0;
  const across = (index: number): number => rounded(box.inset + index * step);
  const down = (value: number): number =>
    rounded(high === low ? box.height / 2 : box.inset + ((high - value) / (high - low)) * (box.height - 2 * box.inset));
  const runs: string[] = [];
  let run = '';
  values.forEach((value, index) => {
    if (value !== null) run += `${run === '' ? 'M' : 'L'}${across(index)} ${down(value)}`;
    if (run !== '' && (value === null || index === values.length - 1)) {
      runs.push(run);
      run = '';
    }
  });
  const end = values.at(-1) ?? null;
  return { runs, last: end === null ? null : { x: across(values.length - 1), y: down(end) } };
};
