import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Runs per week of history: with 12 weeks of it 1,200 runs, so that each past week begins equally many of them. */
const RUNS_PER_WEEK = 100;

/** 2^9 = 512 weeks can be drawn for a run, more than any horizon asked for. */
const LEVELS = 9;

/**
 * Which past weeks each run draws for its future, as a forest of binary trees. A node of level k stands for 2^k weeks
 * in a row; its halves are the nodes `left[k-1]` and `right[k-1]` of the level below, and a node of level 0 is the past
 * week `week`. A run is a node of any level that holds enough weeks.
 *
 * Each week is drawn equally often on level 0, and each node twice on the next level (balanced resampling: Davison,
 * Hinkley and Schechtman 1986). So the means are exact, and 1,200 runs do what plain drawing needs more for: P85 is
 * out by some 5 % of the spread, well below one week. A week in which a sum passes a limit is found by
 * going down one tree instead of adding up every week.
 */
export type WeekDraws = {
  readonly seed: number;
  readonly runs: number;
  readonly weeks: number;
  /** 0, 1, 2, ... : where every run begins. */
  readonly run: Uint16Array;
  readonly week: Uint8Array;
  readonly left: readonly Uint16Array[];
  readonly right: readonly Uint16Array[];
};

type Random = ReturnType<typeof xoroshiro128plus>;

const NUMBERS = 2 ** 32;
const HALF = 2 ** 31;

/** As pure-rand's `uniformInt` has it: numbers of the last round of sizes that is not whole are drawn anew. */
const shuffle = (order: Uint16Array, random: Random): void => {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const size = (index + 1) >>> 0;
    let drawn = (random.next() + HALF) >>> 0;
    let other = drawn % size;
    while (drawn - other > NUMBERS - size) {
      drawn = (random.next() + HALF) >>> 0;
      other = drawn % size;
    }
    const kept = order[index] ?? 0;
    order[index] = order[other] ?? 0;
    order[other] = kept;
  }
};

const shuffled = (run: Uint16Array, random: Random): Uint16Array => {
  const order = run.slice();
  shuffle(order, random);
  return order;
};

const draw = (seed: number, weeks: number): WeekDraws => {
  const random = xoroshiro128plus(seed);
  const runs = RUNS_PER_WEEK * weeks;
  const left: Uint16Array[] = [];
  const right: Uint16Array[] = [];
  const run = new Uint16Array(runs);
  for (let index = 0; index < runs; index += 1) run[index] = index;
  for (let level = 0; level < LEVELS; level += 1) {
    left.push(shuffled(run, random));
    right.push(shuffled(run, random));
  }
  return { seed, runs, weeks, run, week: Uint8Array.from(run, (index) => index % weeks), left, right };
};

let last: WeekDraws | null = null;

/** The draws for a seed over this many past weeks (1 to 52). The same for the same two numbers; the last is kept. */
export const weekDraws = (seed: number, weeks: number): WeekDraws => {
  if (last === null || last.seed !== seed || last.weeks !== weeks) last = draw(seed, weeks);
  return last;
};
