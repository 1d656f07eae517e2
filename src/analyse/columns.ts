import type { Issue, Program } from '../model/program';
import type { Day } from '../model/time';

/** What became of an issue, as the program counts it. */
export type Part = 'delivered' | 'dropped' | 'unknown' | 'doing' | 'todo' | 'setAside';

/** Parts by the number that stands for them in the columns. */
export const parts: readonly Part[] = ['delivered', 'dropped', 'unknown', 'doing', 'todo', 'setAside'];

export const HAS_POINTS = 1;
export const HAS_ESTIMATE = 2;

/** Stands in the column of done days for an issue that is not done, or of which the day is not known. */
export const NO_DAY: Day = -(2 ** 31);

/**
 * What most measures ask of every issue, by its index. Objects of 100,000 issues lie far apart in memory, and the
 * same pass is made for each of thirteen weeks; over columns it costs a tenth.
 */
export type Columns = {
  /** As the index into `parts`. */
  readonly part: Uint8Array;
  /** 1 for a leaf, 0 for an issue with children. */
  readonly leaf: Uint8Array;
  /** Which sizes an issue has: `HAS_POINTS`, `HAS_ESTIMATE`, both added, or 0. */
  readonly sizes: Uint8Array;
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

/** The columns that may differ from day to day. */
type Changing = Pick<Columns, 'part' | 'leaf' | 'sizes' | 'done'>;

const write = (to: Changing, index: number, issue: Issue): void => {
  to.part[index] = partNumbers[partOf(issue)];
  to.leaf[index] = issue.leaf ? 1 : 0;
  to.sizes[index] = (issue.points === null ? 0 : HAS_POINTS) + (issue.estimateSeconds === null ? 0 : HAS_ESTIMATE);
  to.done[index] = issue.done ?? NO_DAY;
};

const known = new WeakMap<Program, Columns>();

const read = ({ issues }: Program): Columns => {
  const { length } = issues;
  const made = {
    part: new Uint8Array(length), leaf: new Uint8Array(length), sizes: new Uint8Array(length),
    created: new Int32Array(length), done: new Int32Array(length), level: new Int8Array(length),
  };
  issues.forEach((issue, index) => {
    write(made, index, issue);
    made.created[index] = issue.created;
    made.level[index] = issue.level;
  });
  return made;
};

/** Today's columns with what was different then: an issue that is the same object needs no second look. */
const patched = (then: Program, today: Program): Columns => {
  const { part, leaf, sizes, created, done, level } = columns(today);
  const { length } = then.issues;
  const changing = { part: part.slice(0, length), leaf: leaf.slice(0, length), sizes: sizes.slice(0, length), done: done.slice(0, length) };
  then.issues.forEach((issue, index) => {
    if (issue !== today.issues[index]) write(changing, index, issue);
  });
  return { ...changing, created: created.subarray(0, length), level: level.subarray(0, length) };
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
