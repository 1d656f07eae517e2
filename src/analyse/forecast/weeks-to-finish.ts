import type { WeekDraws } from './week-draws';

/** Weeks after which a run is given up: 5 years. */
export const HORIZON_WEEKS = 260;

/** What a run answers that does not finish within the horizon. */
export const BEYOND_HORIZON = HORIZON_WEEKS + 1;

/** What 2^level weeks add up to in each node, and the highest the sum stood at the end of any of these weeks. */
type Level = { readonly sum: Int32Array; readonly peak: Int32Array; readonly leastPeak: number };

const lowest = (values: Int32Array | Uint16Array): number => {
  let least = Infinity;
  for (const value of values) if (value < least) least = value;
  return least;
};

const firstLevel = (net: ArrayLike<number>, draws: WeekDraws): Level => {
  const sum = new Int32Array(draws.runs);
  for (let run = 0; run < draws.runs; run += 1) sum[run] = net[draws.week[run] ?? 0] ?? 0;
  return { sum, peak: sum, leastPeak: lowest(sum) };
};

const nextLevel = (below: Level, left: Uint16Array, right: Uint16Array): Level => {
  const sum = new Int32Array(left.length);
  const peak = new Int32Array(left.length);
  let leastPeak = Infinity;
  for (let node = 0; node < left.length; node += 1) {
    const first = left[node] ?? 0;
    const second = right[node] ?? 0;
    const half = below.sum[first] ?? 0;
    sum[node] = half + (below.sum[second] ?? 0);
    const highest = Math.max(below.peak[first] ?? 0, half + (below.peak[second] ?? 0));
    peak[node] = highest;
    if (highest < leastPeak) leastPeak = highest;
  }
  return { sum, peak, leastPeak };
};

/** Levels upwards until in every run the work is finished, or all weeks of the horizon are in. */
const grow = (net: ArrayLike<number>, work: number, draws: WeekDraws): readonly Level[] => {
  let top = firstLevel(net, draws);
  const levels = [top];
  while (levels.length <= draws.left.length && top.leastPeak < work) {
    const left = draws.left[levels.length - 1];
    const right = draws.right[levels.length - 1];
    if (left === undefined || right === undefined) break;
    top = nextLevel(top, left, right);
    levels.push(top);
  }
  return levels;
};

/** The week (from 1) at whose end each run's sum first reaches `work`: down its tree, into the half where it does. */
const weeksDown = (work: number, levels: readonly Level[], draws: WeekDraws): Uint16Array => {
  const node = draws.run.slice();
  const reached = new Int32Array(draws.runs);
  const weeks = new Uint16Array(draws.runs).fill(1);
  for (let level = levels.length - 2; level >= 0; level -= 1) {
    const [below, left, right] = [levels[level], draws.left[level], draws.right[level]];
    if (below === undefined || left === undefined || right === undefined) continue;
    for (let run = 0; run < draws.runs; run += 1) {
      const at = node[run] ?? 0;
      const first = left[at] ?? 0;
      if ((reached[run] ?? 0) + (below.peak[first] ?? 0) >= work) {
        node[run] = first;
      } else {
        reached[run] = (reached[run] ?? 0) + (below.sum[first] ?? 0);
        weeks[run] = (weeks[run] ?? 0) + 2 ** level;
        node[run] = right[at] ?? 0;
      }
    }
  }
  return weeks;
};

/** One stream of work: how much is open, and by how much it shrank in each past week (one entry per week of the draws). */
export type Stream = { readonly net: ArrayLike<number>; readonly work: number };

/** Weeks to the finish by node of one level of the draws. */
type Finish = { readonly level: number; readonly weeks: Uint16Array };

/**
 * Whether a stream is finished by week `floor` by far: the weeks it needs at its mean pace and six standard deviations
 * of them (less than one run in a thousand takes longer).
 */
const surelyBefore = ({ net, work }: Stream, floor: number): boolean => {
  const weeks = Array.from(net);
  const mean = weeks.reduce((sum, week) => sum + week, 0) / weeks.length;
  if (mean <= 0) return false;
  const deviation = Math.sqrt(weeks.reduce((sum, week) => sum + (week - mean) ** 2, 0) / weeks.length);
  const expected = work / mean;
  return expected + (6 * deviation * Math.sqrt(expected)) / mean <= floor;
};

/** Null where the stream is finished by week `floor`, so that it never decides the later half of the runs. */
const finishOf = (stream: Stream, draws: WeekDraws, floor: number): Finish | null => {
  const { net, work } = stream;
  if (work <= 0 || surelyBefore(stream, floor)) return null;
  const levels = grow(net, work, draws);
  const level = levels.length - 1;
  const top = levels[level];
  if (top === undefined || (2 ** level <= floor && top.leastPeak >= work)) return null;
  const weeks = weeksDown(work, levels, draws);
  for (let run = 0; run < draws.runs; run += 1) {
    if ((top.peak[run] ?? 0) < work || (weeks[run] ?? 0) > BEYOND_HORIZON) weeks[run] = BEYOND_HORIZON;
  }
  return { level, weeks };
};

/** Those that will take longest first: most others can then be told apart without looking at each run. */
const slowestFirst = (streams: readonly Stream[]): readonly number[] => {
  const length = ({ net, work }: Stream): number => work / Math.max(1e-9, Array.from(net).reduce((sum, week) => sum + week, 0));
  const lengths = streams.map(length);
  return streams.map((_, index) => index).sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0) || a - b);
};

/** The week by which half of these runs are finished. */
const middle = (weeks: Uint16Array): number => weeksAt(weeks, 0.5) ?? BEYOND_HORIZON;

/** Stops at a stream most of whose runs take longer than 5 years: all others together end no sooner. */
const finishesOf = (streams: readonly Stream[], draws: WeekDraws, share: number): readonly (Finish | null)[] => {
  const finishes: (Finish | null)[] = streams.map(() => null);
  let floor = 0;
  for (const index of slowestFirst(streams)) {
    const stream = streams[index];
    const finish = stream === undefined ? null : finishOf(stream, draws, floor);
    finishes[index] = finish;
    if (finish === null) continue;
    if (weeksAt(finish.weeks, share) === null) break;
    floor = Math.max(floor, middle(finish.weeks));
  }
  return finishes;
};

/**
 * Weeks to the finish, one value a run. The runs of `each` stand in orders of their own, those of `slowest` in one.
 * Null in `each` for a stream that was not looked at: it is finished when half of the runs of another one are, or
 * another one does not finish in time. So `slowest` is exact from its median on.
 */
export type Finishes = { readonly slowest: Uint16Array; readonly each: readonly (Uint16Array | null)[] };

/**
 * For each run, after how many weeks each of these streams, and the last of them, has used up its work, when every
 * week each takes its `net` of one and the same past week (it may be negative, where more work came than was
 * delivered; what hit all teams at once, such as a holiday, stays together). 0 where there is no work;
 * `BEYOND_HORIZON` where it takes longer than 5 years. Looks no further once `share` (0..1) of the runs of one stream
 * cannot be finished within them.
 */
export const weeksToFinish = (streams: readonly Stream[], draws: WeekDraws, share = 0.85): Finishes => {
  const all = finishesOf(streams, draws, share);
  const finishes = all.filter((finish) => finish !== null);
  const slowest = new Uint16Array(draws.runs);
  const top = finishes.reduce((highest, { level }) => Math.max(highest, level), 0);
  // A run is a node of the highest level; on a lower one it begins with the first half of the first half ... of it.
  const node = draws.run.slice();
  for (let level = top; level >= 0; level -= 1) {
    for (const { weeks } of finishes.filter((finish) => finish.level === level)) {
      for (let run = 0; run < draws.runs; run += 1) slowest[run] = Math.max(slowest[run] ?? 0, weeks[node[run] ?? 0] ?? 0);
    }
    const below = draws.left[level - 1];
    if (below === undefined) continue;
    for (let run = 0; run < draws.runs; run += 1) node[run] = below[node[run] ?? 0] ?? 0;
  }
  return { slowest, each: all.map((finish) => finish?.weeks ?? null) };
};

/** After how many weeks at least `share` (0..1) of the runs are finished; null where that is beyond the horizon. */
export const weeksAt = (weeks: Uint16Array, share: number): number | null => {
  const finishing = new Int32Array(BEYOND_HORIZON + 1);
  for (const week of weeks) finishing[week] = (finishing[week] ?? 0) + 1;
  let finished = 0;
  for (let week = 0; week <= HORIZON_WEEKS; week += 1) {
    finished += finishing[week] ?? 0;
    if (finished >= share * weeks.length) return week;
  }
  return null;
};
