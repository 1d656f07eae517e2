import type { HistoryField, IssueType, JiraIssue, Named, Person, Sprint, Status, Version } from '../jira-issue';
import type { Minute } from '../time';

/** One number a row. */
export type Numbers = Uint8Array | Int32Array | Float64Array;

/** A field whose values many issues share: by row the number of its value, which is its place in `values`. */
export type Told<T> = { readonly of: Numbers; readonly values: readonly T[] };

/** What may be true of an issue, by row as a sum in `IssueRows.marks`. */
export const IS_FLAGGED = 1;
/** It carries a security level. */
export const IS_SECURED = 2;
/** Its changelog was read. */
export const IS_PAST_KNOWN = 4;
export const WITH_POINTS = 8;
export const WITH_ESTIMATE = 16;
/** It has links, of whatever type. */
export const WITH_LINKS = 32;
/** Its changelog tells of a change of the due date. */
export const WITH_DUE_MOVED = 64;
/** And of the status. */
export const WITH_STATUS_MOVED = 128;

/** Stands for a day that an issue does not have, and for a parent that it does not name by id. */
export const NOT_TOLD = -(2 ** 31);

/**
 * What issues point at, by row: the ids of the ends of their links, today's and earlier ones, and of their parents stand in
 * `ids` from `first[row]` up to `first[row + 1]`. `unnamed` is 1 where an issue points at something that it names by no id.
 */
export type Ends = { readonly first: Int32Array; readonly ids: readonly number[]; readonly unnamed: Uint8Array };

/**
 * The links of issues as these show them, by row: from `first[row]` up to `first[row + 1]`, in the order of the issue. Each is of the
 * type with this id and leads to the issue in `otherId`; `outward` is 1 where that stands on the outward side.
 */
export type LinkRows = { readonly first: Int32Array; readonly type: Told<string>; readonly outward: Uint8Array; readonly otherId: Float64Array };

/**
 * Which fields of issues changed when, by row: from `first[row]` up to `first[row + 1]`, oldest first. A change is of one
 * field, whose bit in `CHANGED` stands in `bits` at the number in `field`, and happened at the moment in `at`. `from` says what it
 * began with, by its number; undefined where only `began` can tell.
 */
export type Changes = {
  readonly first: Int32Array;
  readonly at: Numbers;
  readonly field: Uint8Array;
  readonly bits: readonly number[];
  readonly from: (change: number) => string | null | undefined;
};

/**
 * Moves through the statuses: `visit` tells those of a row, newest first, each with its moment and the numbers of the statuses
 * that it led from and to. `idOf` says the id that a number below `numbers` stands for; null where the changelog names none.
 */
export type StatusMoves = {
  readonly visit: (row: number, visit: (at: Minute, from: number, to: number) => void) => void;
  readonly numbers: number;
  readonly idOf: (number: number) => string | null;
};

/**
 * What the fields of many issues say, field by field: to be read in loops over numbers, where asking each issue for its
 * fields would take many times as long. What hangs on a value alone is worked out once a value, not once an issue.
 */
export type IssueRows = {
  readonly id: Numbers;
  readonly projectId: Numbers;
  /** `NOT_TOLD` where there is none. */
  readonly parentId: Numbers;
  readonly type: Told<IssueType>;
  readonly status: Told<Status>;
  readonly resolution: Told<Named | null>;
  readonly assignee: Told<Person | null>;
  readonly team: Told<Named | null>;
  readonly sprints: Told<readonly Sprint[]>;
  readonly fixVersions: Told<readonly Version[]>;
  readonly components: Told<readonly Named[]>;
  /** Moments in minutes, as all below. */
  readonly createdAt: Numbers;
  readonly updatedAt: Numbers;
  /** `NOT_TOLD` where there is none. */
  readonly resolvedAt: Numbers;
  /** See `lastChanged`. */
  readonly changedAt: Numbers;
  /** Days; `NOT_TOLD` where there is none. */
  readonly due: Numbers;
  readonly start: Numbers;
  /** The sum of `IS_FLAGGED` and the others, as far as they hold. */
  readonly marks: Uint8Array;
  readonly links: () => LinkRows;
  readonly ends: () => Ends;
  readonly changes: () => Changes;
  /** As `began` says of the issue in a row. */
  readonly began: (row: number, field: HistoryField, since: Minute) => string | null | undefined;
  readonly statusMoves: () => StatusMoves;
};

/** Keeps many issues in rows. */
export type RowKeeper = { readonly told: () => IssueRows };

/** Tell what keeps an issue, null where nothing does, and in which row. */
type Tellers = { readonly keeper: (issue: JiraIssue) => RowKeeper | null; readonly row: (issue: JiraIssue) => number };

let ofKept: Tellers = { keeper: () => null, row: () => -1 };

/** Whoever keeps issues in rows says here how to find them. */
export const tellRows = (tellers: Tellers): void => { ofKept = tellers; };

/** What keeps an issue among others in rows; null for an issue by itself. */
export const keeperOf = (issue: JiraIssue): RowKeeper | null => ofKept.keeper(issue);

/** The row of an issue that has a keeper. */
export const rowOf = (issue: JiraIssue): number => ofKept.row(issue);

/** The ends of so many issues: `add` adds those of a row, and says whether all were named. */
export const gatherEnds = (count: number, add: (row: number, ids: number[]) => boolean): Ends => {
  const first = new Int32Array(count + 1);
  const unnamed = new Uint8Array(count);
  const ids: number[] = [];
  for (let row = 0; row < count; row += 1) {
    if (!add(row, ids)) unnamed[row] = 1;
    first[row + 1] = ids.length;
  }
  return { first, ids, unnamed };
};
