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
  const order = risingBy(createdAt, risingBy(ids, positions(length)));
  const placeOf = new Int32Array(length);
  for (let place = 0; place < length; place += 1) placeOf[order[place] ?? 0] = place;
  return {
    issues: inOrder(issues, order),
    createdAt: valuesAt(createdAt, order, new Float64Array(length)),
    runs: runs.map(({ rows, row, at }) => ({ rows, row, at: valuesAt(placeOf, at, new Int32Array(at.length)) })),
    byId: new IdTable(valuesAt(ids, order, new Float64Array(length))),
  };
};

const positions = (length: number): Int32Array => {
  const found = new Int32Array(length);
  for (let at = 0; at < length; at += 1) found[at] = at;
  return found;
};

const inOrder = (issues: readonly JiraIssue[], order: Int32Array): readonly JiraIssue[] => {
  const sorted: JiraIssue[] = [];
  for (let place = 0; place < order.length; place += 1) {
    const issue = issues[order[place] ?? 0];
    if (issue !== undefined) sorted.push(issue);
  }
  return sorted;
};

/** The values at some positions, one after the other. In a loop, as all here: a function called for each value takes several times as long. */
const valuesAt = <T extends Float64Array | Int32Array>(values: T, order: Int32Array, found: T): T => {
  for (let place = 0; place < order.length; place += 1) found[place] = values[order[place] ?? 0] ?? 0;
  return found;
};

const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;

/**
 * The positions of some whole numbers, smallest first; equal ones in the order given. Digit by digit from the last one
 * on (a radix sort): moments and ids have two or three such digits between their least and their greatest.
 */
const risingBy = (numbers: Float64Array, order: Int32Array): Int32Array => {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    if (number < least) least = number;
    if (number > most) most = number;
  }
  let sorted = order;
  for (let scale = 1; scale <= most - least; scale *= DIGITS) sorted = sortedByDigit(digitsOf(numbers, least, scale), sorted);
  return sorted;
};

const digitsOf = (numbers: Float64Array, least: number, scale: number): Uint16Array => {
  const digits = new Uint16Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) digits[at] = Math.floor(((numbers[at] ?? 0) - least) / scale) & (DIGITS - 1);
  return digits;
};

const sortedByDigit = (digits: Uint16Array, order: Int32Array): Int32Array => {
  const next = new Int32Array(DIGITS + 1);
  for (let at = 0; at < digits.length; at += 1) {
    const after = (digits[at] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
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
