import { percentile } from './order-statistics';
import type { WeekDraws } from './week-draws';
import { HORIZON_WEEKS, type Stream } from './weeks-to-finish';

/** The past week that each run takes for each week to come: those of run r begin at `r * weeks`, with 2^levels of them. */
type Drawn = { readonly past: Uint16Array; readonly weeks: number };

/** Unfolds the trees of the draws: each node into its two halves, down to single weeks. */
const unfold = ({ run, week, left, right }: WeekDraws): Drawn => {
  let nodes: Uint16Array = run;
  for (let level = left.length - 1; level >= 0; level -= 1) {
    const halves = new Uint16Array(nodes.length * 2);
    for (let at = 0; at < nodes.length; at += 1) {
      halves[2 * at] = left[level]?.[nodes[at] ?? 0] ?? 0;
      halves[2 * at + 1] = right[level]?.[nodes[at] ?? 0] ?? 0;
    }
    nodes = halves;
  }
  return { past: nodes.map((node) => week[node] ?? 0), weeks: 2 ** left.length };
};

/** Adds what one stream has left after each week of each run. Once it has used up its work it is finished for good. */
const addStream = (open: Int32Array, { net, work }: Stream, { past, weeks }: Drawn, runs: number): void => {
  for (let run = 0; run < runs; run += 1) {
    let left = work;
    for (let week = 0; week < HORIZON_WEEKS && left > 0; week += 1) {
      left -= net[past[run * weeks + week] ?? 0] ?? 0;
      if (left > 0) open[week * runs + run] = (open[week * runs + run] ?? 0) + left;
    }
  }
};

/**
 * How much work is left after each week to come, over the same runs that `weeksToFinish` looks at: of all streams together,
 * for each share (0..1) the least that at least so many of the runs do not exceed. The first row is after one week; the
 * last is that in which the last share reaches 0, or the horizon of 5 years. A share reaches 0 in the week by which so
 * many of the runs are finished (`weeksAt` of `slowest`), since a run is finished with its last stream.
 */
export const remainingByWeek = (streams: readonly Stream[], draws: WeekDraws, shares: readonly number[]): readonly (readonly number[])[] => {
  const drawn = unfold(draws);
  const open = new Int32Array(HORIZON_WEEKS * draws.runs);
  for (const stream of streams) addStream(open, stream, drawn, draws.runs);
  const found: (readonly number[])[] = [];
  for (let week = 0; week < HORIZON_WEEKS; week += 1) {
    const sorted = open.slice(week * draws.runs, (week + 1) * draws.runs).sort();
    const row = shares.map((share) => percentile(sorted, share) ?? 0);
    found.push(row);
    if (row.every((left) => left === 0)) break;
  }
  return found;
};
