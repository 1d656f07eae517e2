import { differentIssues } from './different-issues';
import type { Issue, Program } from './program';
import { lastChanged, shortPast } from './short-past';
import type { Day } from './time';

/** What became of an issue, as the program counts it. */
export type Part = 'delivered' | 'dropped' | 'unknown' | 'doing' | 'todo' | 'setAside';

/** Parts by the number that stands for them in the columns. */
export const parts: readonly Part[] = ['delivered', 'dropped', 'unknown', 'doing', 'todo', 'setAside'];

export const HAS_POINTS = 1;
export const HAS_ESTIMATE = 2;

/** Work on it is under way whatever the day: in progress, flagged or in an active sprint. */
export const UNDER_WAY = 1;
/** Its state on the day is known. */
export const STATE_KNOWN = 2;
/** Its changelog was read. */
export const HISTORY_KNOWN = 4;
/** It has links, of whatever type. */
export const HAS_LINKS = 8;
/** Its Team field says a team, whether or not the program goes by it. */
export const HAS_TEAM = 16;
/** Of an epic, or what stands above one: it has a due date, or had one. */
export const HAD_DUE = 32;

/** It is assigned to somebody, whether or not that account is still active. */
export const HAS_ASSIGNEE = 64;
/** It has a fix version. */
export const HAS_VERSION = 128;

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
  /** The sum of `UNDER_WAY`, `STATE_KNOWN`, `HISTORY_KNOWN`, `HAS_LINKS`, `HAS_TEAM`, `HAD_DUE`, `HAS_ASSIGNEE` and `HAS_VERSION` as far as they hold. */
  readonly signs: Uint8Array;
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
  /** The days of what was last changed before this one are not in `done`: no figure of the program's day looks back as far. */
  readonly doneFrom: Day;
};

/** The part an issue falls into; every issue falls into exactly one. */
export const partOf = (issue: Issue): Part => {
  if (issue.setAside) return 'setAside';
  if (issue.category === 'done') return issue.outcome ?? 'unknown';
  return issue.category;
};

const partNumbers: Readonly<Record<Part, number>> = { delivered: 0, dropped: 1, unknown: 2, doing: 3, todo: 4, setAside: 5 };

/** The columns that may differ from day to day. */
type Changing = Pick<Columns, 'part' | 'leaf' | 'sizes' | 'signs' | 'start' | 'due' | 'done' | 'started' | 'parent' | 'doneFrom'>;

const hasActiveSprint = ({ sprints }: Issue): boolean => {
  for (let at = 0; at < sprints.length; at += 1) if (sprints[at]?.state === 'active') return true;
  return false;
};

/** Whether work on it is under way whatever the day: in progress, flagged or in an active sprint. */
const isSeenUnderWay = (issue: Issue): boolean => issue.category === 'doing' || issue.flagged || hasActiveSprint(issue);

const signsOf = (issue: Issue): number => (isSeenUnderWay(issue) ? UNDER_WAY : 0) + (issue.stateKnown ? STATE_KNOWN : 0)
  + (issue.jira.historyKnown ? HISTORY_KNOWN : 0) + (issue.jira.links.length > 0 ? HAS_LINKS : 0) + (issue.jira.team === null ? 0 : HAS_TEAM)
  + (issue.level > 0 && (issue.due !== null || shortPast(issue.jira).movesDue) ? HAD_DUE : 0)
  + (issue.jira.assignee === null ? 0 : HAS_ASSIGNEE) + (issue.fixVersions.length > 0 ? HAS_VERSION : 0);

/** Whether it may have been done on this day or later. */
const isDayIn = ({ jira }: Issue, from: Day): boolean => lastChanged(jira) >= (from - 1) * MINUTES_A_DAY;

const write = (to: Changing, index: number, issue: Issue): void => {
  to.part[index] = partNumbers[partOf(issue)];
  to.leaf[index] = issue.leaf ? 1 : 0;
  to.parent[index] = issue.parent;
  to.sizes[index] = (issue.points === null ? 0 : HAS_POINTS) + (issue.estimateSeconds === null ? 0 : HAS_ESTIMATE);
  to.signs[index] = signsOf(issue);
  to.start[index] = issue.start ?? NO_DATE;
  to.due[index] = issue.due ?? NO_DATE;
  const isDone = issue.category === 'done' && isDayIn(issue, to.doneFrom);
  to.done[index] = isDone ? issue.done ?? NO_DAY : NO_DAY;
  to.started[index] = isDone ? issue.started ?? NO_DAY : NO_DAY;
};

/** Of an issue that nobody touched in between: only its sprints, its place and whether it is set aside may be others. */
const writeMoved = (to: Changing, index: number, issue: Issue): void => {
  to.part[index] = partNumbers[partOf(issue)];
  to.leaf[index] = issue.leaf ? 1 : 0;
  to.parent[index] = issue.parent;
  to.signs[index] = ((to.signs[index] ?? 0) & ~UNDER_WAY) | (isSeenUnderWay(issue) ? UNDER_WAY : 0);
};

const known = new WeakMap<Program, Columns>();

/** Writes columns issue by issue, so that they can be written while the issues are read. */
export class ColumnsWriting {
  private readonly made: Columns;

  constructor(length: number, asOf: Day) {
    this.made = {
      part: new Uint8Array(length), leaf: new Uint8Array(length), sizes: new Uint8Array(length), signs: new Uint8Array(length),
      start: new Int32Array(length), due: new Int32Array(length), created: new Int32Array(length), done: new Int32Array(length), started: new Int32Array(length), level: new Int8Array(length), parent: new Int32Array(length),
      doneFrom: asOf - LOOKED_BACK_DAYS - SHOWN_DAYS,
    };
  }

  add(index: number, issue: Issue): void {
    write(this.made, index, issue);
    this.made.created[index] = issue.created;
    this.made.level[index] = issue.level;
  }

  /** Keeps what was written as the columns of this program. */
  of(program: Program): Columns {
    known.set(program, this.made);
    return this.made;
  }
}

const read = (program: Program): Columns => {
  const writing = new ColumnsWriting(program.issues.length, program.asOf);
  program.issues.forEach((issue, index) => { writing.add(index, issue); });
  return writing.of(program);
};

/** The columns of a later day with what was different then: an issue that is the same object needs no second look. */
const patched = (then: Program, later: Program, isLetGo: boolean): Columns => {
  const { part, leaf, sizes, signs, start, due, created, done, started, level, parent, doneFrom } = columns(later);
  const { length } = then.issues;
  const bytes = (of: Uint8Array): Uint8Array => (isLetGo ? of.subarray(0, length) : of.slice(0, length));
  const days = (of: Int32Array): Int32Array => (isLetGo ? of.subarray(0, length) : of.slice(0, length));
  const changing = {
    part: bytes(part), leaf: bytes(leaf), sizes: bytes(sizes), signs: bytes(signs), start: days(start), due: days(due), done: days(done),
    started: days(started), parent: days(parent), doneFrom,
  };
  if (isLetGo) known.delete(later);
  // On one day it is another program that is tried out, where any term of an issue may be another.
  const isOtherDay = then.asOf !== later.asOf;
  const { indices, before } = differentIssues(then, later);
  for (const [at, index] of indices.entries()) {
    const issue = then.issues[index];
    if (issue === undefined) continue;
    if (isOtherDay && issue.jira === before[at]?.jira) writeMoved(changing, index, issue);
    else write(changing, index, issue);
  }
  return { ...changing, created: created.subarray(0, length), level: level.subarray(0, length) };
};

/** The columns of a program, read once. */
export const columns = (program: Program): Columns => known.get(program) ?? read(program);

/**
 * Reads the columns of an earlier day out of those of a later one, which costs only what changed in between. Both are
 * days of one program (see `programAt`): the issues of `then` are the first of the later ones, in the same places,
 * with their creation and type. Where the later day is let go, its columns are overwritten.
 */
export const readColumnsFrom = (later: Program, then: Program, isLetGo = false): void => {
  if (!known.has(then) && columns(later).doneFrom <= then.asOf - LOOKED_BACK_DAYS) known.set(then, patched(then, later, isLetGo));
};
