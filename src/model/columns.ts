import { ANYTHING, CHANGED, STATE } from './changed-fields';
import type { IssueState } from './issue-states';
import type { Issue, Program } from './program';
import { lastChanged } from './short-past';
import { signsOf, signsThen } from './signs';
import type { Day, Minute } from './time';

/** What became of an issue, as the program counts it. */
export type Part = 'delivered' | 'dropped' | 'unknown' | 'doing' | 'todo' | 'setAside';

/** Parts by the number that stands for them in the columns. */
export const parts: readonly Part[] = ['delivered', 'dropped', 'unknown', 'doing', 'todo', 'setAside'];

export const HAS_POINTS = 1;
export const HAS_ESTIMATE = 2;

/** Stands in the columns of planned dates for an issue without one: later than any day. */
export const NO_DATE: Day = 2 ** 31 - 1;

/** How many days figures look back at most: the backtest of the forecast, by 34 weeks. */
const LOOKED_BACK_DAYS = 245;
/** And how far back lies the first day of a trend, whose columns are made from those of later days. */
const SHOWN_DAYS = 84;

const MINUTES_A_DAY = 1440;

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
  /** What holds of an issue, as the sum of the bits in `signs.ts`. */
  readonly signs: Uint16Array;
  /** The planned start, and the day by which it is due: `NO_DATE` where it has none. */
  readonly start: Int32Array;
  readonly due: Int32Array;
  readonly created: Int32Array;
  /** `NO_DAY` also where it was done longer ago than figures look back (see `doneFrom`). */
  readonly done: Int32Array;
  /** Of what is in `done`, the first day in progress; `NO_DAY` where that is not known. */
  readonly started: Int32Array;
  readonly level: Int8Array;
  /** The index of its parent; -1 where it has none. */
  readonly parent: Int32Array;
  /** The days of what was last changed before this one may be missing in `done`: no figure of the program's day looks back as far. */
  readonly doneFrom: Day;
};

/** The part an issue falls into; every issue falls into exactly one. */
export const partOf = (issue: IssueState): Part => {
  if (issue.setAside) return 'setAside';
  if (issue.category === 'done') return issue.outcome ?? 'unknown';
  return issue.category;
};

/** The place of each part in `parts`. */
export const partNumbers: Readonly<Record<Part, number>> = { delivered: 0, dropped: 1, unknown: 2, doing: 3, todo: 4, setAside: 5 };

/** Whether work in the part at this place in `parts` is done, whatever came of it. */
export const isDonePart = (part: number | undefined): boolean => part === partNumbers.delivered || part === partNumbers.dropped || part === partNumbers.unknown;

/** The place in `parts` of the part that issues of a state fall into. */
export const partNumberOf = (state: IssueState): number => partNumbers[partOf(state)];

/** The columns that may differ from day to day. */
type Changing = Pick<Columns, 'part' | 'leaf' | 'sizes' | 'signs' | 'start' | 'due' | 'done' | 'started' | 'parent' | 'doneFrom'>;

/** Whether what was last changed at a moment may have been done on this day or later. */
export const mayBeDoneFrom = (from: Day, changedAt: Minute): boolean => changedAt >= (from - 1) * MINUTES_A_DAY;

const write = (to: Changing, index: number, issue: Issue): void => {
  writeState(to, index, issue);
  writePlace(to, index, issue);
  to.sizes[index] = sizesOf(issue);
  to.start[index] = issue.start ?? NO_DATE;
  to.due[index] = issue.due ?? NO_DATE;
  to.signs[index] = signsOf(issue);
};

/** Writes the state of an issue, and when it was started and done. */
export const writeState = (to: Pick<Changing, 'part' | 'done' | 'started' | 'doneFrom'>, index: number, issue: Issue): void => {
  to.part[index] = partNumberOf(issue);
  const isDone = issue.category === 'done' && mayBeDoneFrom(to.doneFrom, lastChanged(issue.jira));
  to.done[index] = isDone ? issue.done ?? NO_DAY : NO_DAY;
  to.started[index] = isDone ? issue.started ?? NO_DAY : NO_DAY;
};

const writePlace = (to: Changing, index: number, issue: Issue): void => {
  to.leaf[index] = issue.leaf ? 1 : 0;
  to.parent[index] = issue.parent;
};

const sizesOf = ({ points, estimateSeconds }: Issue): number => sumOfSizes(points !== null, estimateSeconds !== null);

/** As it stands in the column of sizes. */
export const sumOfSizes = (hasPoints: boolean, hasEstimate: boolean): number => (hasPoints ? HAS_POINTS : 0) + (hasEstimate ? HAS_ESTIMATE : 0);

const known = new WeakMap<Program, Columns>();

/** From when on days of work that was done are told in the columns of a day, so that those of a trend need no older ones. */
export const doneFromOn = (asOf: Day): Day => asOf - LOOKED_BACK_DAYS - SHOWN_DAYS;

/** Columns of so many issues, to be written, of a program of this day. */
export const newColumns = (length: number, asOf: Day): Columns => ({
  part: new Uint8Array(length), leaf: new Uint8Array(length), sizes: new Uint8Array(length), signs: new Uint16Array(length),
  start: new Int32Array(length), due: new Int32Array(length), created: new Int32Array(length), done: new Int32Array(length), started: new Int32Array(length),
  level: new Int8Array(length), parent: new Int32Array(length), doneFrom: doneFromOn(asOf),
});

/** Keeps what was written as the columns of a program. */
export const rememberColumns = (program: Program, written: Columns): void => { known.set(program, written); };

const read = (program: Program): Columns => {
  const written = newColumns(program.issues.length, program.asOf);
  for (const [index, issue] of program.issues.entries()) {
    write(written, index, issue);
    written.created[index] = issue.created;
    written.level[index] = issue.level;
  }
  rememberColumns(program, written);
  return written;
};

/** Columns of the first so many issues, to be changed into those of an earlier day: of numbers of their own, or of the same where the later day is let go. */
export const ownColumns = ({ part, leaf, sizes, signs, start, due, created, done, started, level, parent, doneFrom }: Columns, length: number, isLetGo: boolean): Columns => {
  const own = <T extends Uint8Array | Uint16Array | Int32Array>(of: T): T => (isLetGo ? of.subarray(0, length) : of.slice(0, length)) as T;
  return {
    part: own(part), leaf: own(leaf), sizes: own(sizes), signs: own(signs), start: own(start), due: own(due), done: own(done), started: own(started),
    parent: own(parent), created: created.subarray(0, length), level: level.subarray(0, length), doneFrom,
  };
};

/** The columns of a program, read once. */
export const columns = (program: Program): Columns => known.get(program) ?? read(program);

/** Whether columns tell all that figures of a day look back to. */
export const reachBack = ({ doneFrom }: Columns, asOf: Day): boolean => doneFrom <= asOf - LOOKED_BACK_DAYS;

/** Lets columns go that are about to be overwritten. */
export const forgetColumns = (program: Program): void => { known.delete(program); };

/**
 * Reads the columns of a program out of those of another one from which only the issues at these indices differ, in these fields, as
 * the sum of their bits in `CHANGED`.
 */
export const readColumnsFrom = (other: Program, program: Program, at: Int32Array, fields: number): void => {
  const changing = ownColumns(columns(other), program.issues.length, false);
  for (const index of at) {
    const issue = program.issues[index];
    if (issue === undefined) continue;
    if (fields === ANYTHING) write(changing, index, issue);
    else writeChanged(changing, index, issue, fields);
  }
  known.set(program, changing);
};

const writeChanged = (to: Changing, index: number, issue: Issue, fields: number): void => {
  if ((fields & STATE) !== 0) writeState(to, index, issue);
  if ((fields & (CHANGED.points | CHANGED.estimate)) !== 0) to.sizes[index] = sizesOf(issue);
  if ((fields & CHANGED.start) !== 0) to.start[index] = issue.start ?? NO_DATE;
  if ((fields & CHANGED.due) !== 0) to.due[index] = issue.due ?? NO_DATE;
  to.signs[index] = signsThen(to.signs[index] ?? 0, issue, fields);
};
