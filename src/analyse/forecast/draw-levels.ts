import type { WeekDraws } from './week-draws';

/** What 2^level weeks add up to in each node, and the highest the sum stood at the end of any of these weeks. */
export type Level = { readonly sum: Int32Array; readonly peak: Int32Array; leastPeak: number };

/** Room for one stream's levels and its way down them, which every stream writes over: else most of the time goes into making room. */
export class Room {
  private readonly levels: Level[] = [];
  readonly node: Uint16Array;
  readonly reached: Int32Array;

  constructor(private readonly runs: number) {
    this.node = new Uint16Array(runs);
    this.reached = new Int32Array(runs);
  }

  level(at: number): Level {
    const known = this.levels[at];
    if (known !== undefined) return known;
    const sum = new Int32Array(this.runs);
    return this.levels[at] = { sum, peak: at === 0 ? sum : new Int32Array(this.runs), leastPeak: Infinity };
  }
}

const firstLevel = (net: ArrayLike<number>, { week, runs }: WeekDraws, level: Level): Level => {
  level.leastPeak = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const shrunk = net[week[run] ?? 0] ?? 0;
    level.sum[run] = shrunk;
    if (shrunk < level.leastPeak) level.leastPeak = shrunk;
  }
  return level;
};

const nextLevel = ({ sum: sums, peak: peaks }: Level, left: Uint16Array, right: Uint16Array, level: Level): Level => {
  const { sum, peak } = level;
  let least = Infinity;
  for (let node = 0; node < sum.length; node += 1) {
    const first = left[node] ?? 0;
    const second = right[node] ?? 0;
    const half = sums[first] ?? 0;
    const [early, late] = [peaks[first] ?? 0, half + (peaks[second] ?? 0)];
    const highest = early > late ? early : late;
    sum[node] = half + (sums[second] ?? 0);
    peak[node] = highest;
    if (highest < least) least = highest;
  }
  level.leastPeak = least;
  return level;
};

/** Levels upwards until in every run the work is finished, or all weeks of the horizon are in. */
export const grow = (net: ArrayLike<number>, work: number, draws: WeekDraws, room: Room): readonly Level[] => {
  let top = firstLevel(net, draws, room.level(0));
  const levels = [top];
  while (levels.length <= draws.left.length && top.leastPeak < work) {
    const left = draws.left[levels.length - 1];
    const right = draws.right[levels.length - 1];
    if (left === undefined || right === undefined) break;
    top = nextLevel(top, left, right, room.level(levels.length));
    levels.push(top);
  }
  return levels;
};

/** The week (from 1) at whose end each run's sum first reaches `work`: down its tree, into the half where it does. */
export const weeksDown = (work: number, levels: readonly Level[], draws: WeekDraws, { node, reached }: Room): Uint16Array => {
  node.set(draws.run);
  reached.fill(0);
  const weeks = new Uint16Array(draws.runs).fill(1);
  for (let level = levels.length - 2; level >= 0; level -= 1) {
    const [below, left, right] = [levels[level], draws.left[level], draws.right[level]];
    if (below === undefined || left === undefined || right === undefined) continue;
    const { sum, peak } = below;
    for (let run = 0; run < draws.runs; run += 1) {
      const at = node[run] ?? 0;
      const first = left[at] ?? 0;
      const before = reached[run] ?? 0;
      // 1 where the first half does not reach it. A number instead of a branch, which could not be foretold.
      const later = (before + (peak[first] ?? 0) - work) >>> 31;
      reached[run] = before + later * (sum[first] ?? 0);
      weeks[run] = (weeks[run] ?? 0) + (later << level);
      node[run] = first + later * ((right[at] ?? 0) - first);
    }
  }
  return weeks;
};
