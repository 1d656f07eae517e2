import { oncePer } from '../once-per';
import { grow, Room, weeksDown } from './draw-levels';
import type { WeekDraws } from './week-draws';

/** Weeks after which a run is given up: 5 years. */
export const HORIZON_WEEKS = 260;

/** What a run answers that does not finish within the horizon. */
export const BEYOND_HORIZON = HORIZON_WEEKS + 1;

/** One stream of work: how much is open, and by how much it shrank in each past week (one entry per week of the draws). */
export type Stream = { readonly net: ArrayLike<number>; readonly work: number };

/** Weeks to the finish by node of one level of the draws. */
type Finish = { readonly level: number; readonly weeks: Uint16Array };

const sumOf = (net: ArrayLike<number>): number => {
  let sum = 0;
  for (let week = 0; week < net.length; week += 1) sum += net[week] ?? 0;
  return sum;
};

/**
 * Whether a stream is finished by week `floor` by far: the weeks it needs at its mean pace and six standard deviations
 * of them (less than one run in a thousand takes longer).
 */
const surelyBefore = ({ net, work }: Stream, floor: number): boolean => {
  const mean = sumOf(net) / net.length;
  if (mean <= 0) return false;
  let squares = 0;
  for (let week = 0; week < net.length; week += 1) squares += ((net[week] ?? 0) - mean) ** 2;
  const deviation = Math.sqrt(squares / net.length);
  const expected = work / mean;
  return expected + (6 * deviation * Math.sqrt(expected)) / mean <= floor;
};

/** Null where the stream is finished by week `floor`, so that it never decides the later half of the runs. */
const finishOf = (stream: Stream, draws: WeekDraws, floor: number, room: Room): Finish | null => {
  const { net, work } = stream;
  if (work <= 0 || surelyBefore(stream, floor)) return null;
  const levels = grow(net, work, draws, room);
  const level = levels.length - 1;
  const top = levels[level];
  if (top === undefined || (2 ** level <= floor && top.leastPeak >= work)) return null;
  const weeks = weeksDown(work, levels, draws, room);
  for (let run = 0; run < draws.runs; run += 1) {
    if ((top.peak[run] ?? 0) < work || (weeks[run] ?? 0) > BEYOND_HORIZON) weeks[run] = BEYOND_HORIZON;
  }
  return { level, weeks };
};

/** Those that will take longest first: most others can then be told apart without looking at each run. */
const slowestFirst = (streams: readonly Stream[]): readonly number[] => {
  const length = ({ net, work }: Stream): number => work / Math.max(1e-9, sumOf(net));
  const lengths = streams.map(length);
  return streams.map((_, index) => index).sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0) || a - b);
};

/** The week by which half of these runs are finished. */
const middle = (weeks: Uint16Array): number => weeksAt(weeks, 0.5) ?? BEYOND_HORIZON;

/** Kept with the draws: the thirteen days of a trend are drawn in the same room. */
const roomOf = oncePer(({ runs }: WeekDraws) => new Room(runs));

/** Stops at a stream most of whose runs take longer than 5 years: all others together end no sooner. */
const finishesOf = (streams: readonly Stream[], draws: WeekDraws, share: number): readonly (Finish | null)[] => {
  const finishes: (Finish | null)[] = streams.map(() => null);
  const room = roomOf(draws);
  let floor = 0;
  for (const index of slowestFirst(streams)) {
    const stream = streams[index];
    const finish = stream === undefined ? null : finishOf(stream, draws, floor, room);
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
