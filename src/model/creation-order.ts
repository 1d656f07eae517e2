import { IdTable } from './id-table';
import type { JiraIssue } from './jira-issue';
import { fieldOf, type Run, runsOf } from './rows/runs';

/** Issues oldest first, with the moments of their creation, the runs that say what they are by these places, and their places by id. */
export type Ordered = {
  readonly issues: readonly JiraIssue[];
  readonly createdAt: Float64Array;
  readonly runs: readonly Run[];
  readonly byId: IdTable;
};

/**
 * Each issue once, oldest first, equal moments by id. Where a pull met the same issue twice (it was moved or edited
 * meanwhile), the one updated last counts.
 */
export const inCreationOrder = (issues: readonly JiraIssue[]): Ordered => {
  const ordered = allInOrder(issues);
  return ordered.byId.size === issues.length ? ordered : allInOrder(newestOfEach(issues));
};

const newestOfEach = (issues: readonly JiraIssue[]): readonly JiraIssue[] => {
  const newest = new Map<number, JiraIssue>();
  for (const issue of issues) {
    const other = newest.get(issue.id);
    if (other === undefined || issue.updatedAt > other.updatedAt) newest.set(issue.id, issue);
  }
  return [...newest.values()];
};

const allInOrder = (issues: readonly JiraIssue[]): Ordered => {
  const { length } = issues;
  const runs = runsOf(issues);
  const ids = fieldOf(runs, length, ({ id }) => id);
  const createdAt = fieldOf(runs, length, (rows) => rows.createdAt);
  const order = risingBy(createdAt, risingBy(ids, Int32Array.from(ids.keys())));
  const placeOf = new Int32Array(length);
  for (let place = 0; place < length; place += 1) placeOf[order[place] ?? 0] = place;
  return {
    issues: Array.from(order, (told) => issues[told]).filter((issue) => issue !== undefined),
    createdAt: createdAt.map((_, place) => createdAt[order[place] ?? 0] ?? 0),
    runs: runs.map(({ rows, row, at }) => ({ rows, row, at: at.map((told) => placeOf[told] ?? 0) })),
    byId: new IdTable(ids.map((_, place) => ids[order[place] ?? 0] ?? 0)),
  };
};

const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;

/**
 * The positions of some whole numbers, smallest first; equal ones in the order given. Digit by digit from the last one
 * on (a radix sort): moments and ids have two or three such digits between their least and their greatest.
 */
const risingBy = (numbers: Float64Array, order: Int32Array): Int32Array => {
  const least = numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
  const range = numbers.reduce((most, number) => Math.max(most, number - least), 0);
  let sorted = order;
  for (let scale = 1; scale <= range; scale *= DIGITS) sorted = sortedByDigit(numbers, sorted, least, scale);
  return sorted;
};

const sortedByDigit = (numbers: Float64Array, order: Int32Array, least: number, scale: number): Int32Array => {
  const digits = numbers.map((number) => Math.floor((number - least) / scale) % DIGITS);
  const next = new Int32Array(DIGITS + 1);
  for (const digit of digits) next[digit + 1] = (next[digit + 1] ?? 0) + 1;
  for (let digit = 0; digit < DIGITS; digit += 1) next[digit + 1] = (next[digit + 1] ?? 0) + (next[digit] ?? 0);
  const sorted = new Int32Array(order.length);
  for (let at = 0; at < order.length; at += 1) {
    const position = order[at] ?? 0;
    const digit = digits[position] ?? 0;
    const place = next[digit] ?? 0;
    next[digit] = place + 1;
    sorted[place] = position;
  }
  return sorted;
};
