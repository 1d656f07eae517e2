import type { Issue, Program } from '../model/program';
import type { Day } from '../model/time';

/** What became of an issue, as the program counts it. */
export type Part = 'delivered' | 'dropped' | 'unknown' | 'doing' | 'todo' | 'setAside';

/** Parts by the number that stands for them in the columns. */
export const parts: readonly Part[] = ['delivered', 'dropped', 'unknown', 'doing', 'todo', 'setAside'];

/** In the state column: the part in the lowest three bits, then a bit each for a leaf, points and an estimate. */
export const PART = 7;
export const LEAF = 8;
export const POINTS = 16;
export const ESTIMATE = 32;

/** Stands in the column of done days for an issue that is not done, or of which the day is not known. */
export const NO_DAY: Day = -(2 ** 31);

/**
 * What most measures ask of every issue, by its index. Objects of 100,000 issues lie far apart in memory, and the
 * same pass is made for each of thirteen weeks; over columns it costs a tenth.
 */
export type Columns = {
  readonly state: Uint8Array;
  readonly created: Int32Array;
  readonly done: Int32Array;
  readonly level: Int8Array;
};

/** The part an issue falls into; every issue falls into exactly one. */
export const partOf = (issue: Issue): Part => {
  if (issue.setAside) return 'setAside';
  if (issue.category === 'done') return issue.outcome ?? 'unknown';
  return issue.category;
};

const partNumbers: Readonly<Record<Part, number>> = { delivered: 0, dropped: 1, unknown: 2, doing: 3, todo: 4, setAside: 5 };

const stateOf = (issue: Issue): number => partNumbers[partOf(issue)]
  | (issue.leaf ? LEAF : 0) | (issue.points === null ? 0 : POINTS) | (issue.estimateSeconds === null ? 0 : ESTIMATE);

const known = new WeakMap<Program, Columns>();

const read = ({ issues }: Program): Columns => {
  const state = new Uint8Array(issues.length);
  const created = new Int32Array(issues.length);
  const done = new Int32Array(issues.length);
  const level = new Int8Array(issues.length);
  issues.forEach((issue, index) => {
    state[index] = stateOf(issue);
    created[index] = issue.created;
    done[index] = issue.done ?? NO_DAY;
    level[index] = issue.level;
  });
  return { state, created, done, level };
};

/** Today's columns with what was different then: an issue that is the same object needs no second look. */
const patched = (then: Program, today: Program): Columns => {
  const now = columns(today);
  const state = now.state.slice(0, then.issues.length);
  const done = now.done.slice(0, then.issues.length);
  then.issues.forEach((issue, index) => {
    if (issue === today.issues[index]) return;
    state[index] = stateOf(issue);
    done[index] = issue.done ?? NO_DAY;
  });
  const { length } = then.issues;
  return { state, done, created: now.created.subarray(0, length), level: now.level.subarray(0, length) };
};

const remember = (program: Program, made: Columns): Columns => {
  known.set(program, made);
  return made;
};

/** The columns of a program, read once. */
export const columns = (program: Program): Columns => known.get(program) ?? remember(program, read(program));

/**
 * Reads the columns of an earlier day out of those of today, which costs only what changed in between. `then` must be
 * `programAt(today, ...)`: its issues are the first of today's, in the same places, with their creation and type.
 */
export const readColumnsFrom = (today: Program, then: Program): void => {
  if (!known.has(then)) remember(then, patched(then, today));
};
