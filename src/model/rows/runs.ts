import type { JiraIssue } from '../jira-issue';
import { type IssueRows, keeperOf, type Numbers, type RowKeeper, rowOf, type Told } from './issue-rows';
import { rowsOfIssues } from './rows-of-issues';

/**
 * Those of some issues that stand in the same rows: `row[n]` is the row of the n-th of them, and `at[n]` where it stands
 * among the issues that are read.
 */
export type Run = { readonly rows: IssueRows; readonly row: Int32Array; readonly at: Int32Array };

/** All of some issues, by the rows that they stand in; those that are kept in none stand in rows of their own. */
export const runsOf = (issues: readonly JiraIssue[]): readonly Run[] => {
  const kept = new Map<RowKeeper, Gathered>();
  const single: JiraIssue[] = [];
  const singleAt: number[] = [];
  let keeper: RowKeeper | null = null;
  let run: Gathered = nothing();
  for (let at = 0; at < issues.length; at += 1) {
    const issue = issues[at];
    if (issue === undefined) continue;
    const its = keeperOf(issue);
    if (its === null) {
      single.push(issue);
      singleAt.push(at);
      continue;
    }
    // Issues come segment by segment, mostly.
    if (its !== keeper) {
      keeper = its;
      run = kept.get(its) ?? nothing();
      kept.set(its, run);
    }
    run.row.push(rowOf(issue));
    run.at.push(at);
  }
  const runs = Array.from(kept, ([its, { row, at }]) => ({ rows: its.told(), row: new Int32Array(row), at: new Int32Array(at) }));
  return single.length === 0 ? runs : [...runs, { rows: rowsOfIssues(single), row: Int32Array.from(single.keys()), at: new Int32Array(singleAt) }];
};

type Gathered = { readonly row: number[]; readonly at: number[] };

const nothing = (): Gathered => ({ row: [], at: [] });

/** A field of all issues that are read, `length` in number, where they stand. */
export const fieldOf = (runs: readonly Run[], length: number, of: (rows: IssueRows) => Numbers): Float64Array => {
  const found = new Float64Array(length);
  for (const { rows, row, at } of runs) copy(of(rows), row, at, found);
  return found;
};

const copy = (from: Numbers, row: Int32Array, at: Int32Array, to: Float64Array): void => {
  for (let n = 0; n < row.length; n += 1) to[at[n] ?? 0] = from[row[n] ?? 0] ?? 0;
};

/** For each value of a field, by its number, the first among the issues of a run that say it: where it stands; infinite where none does. */
export const firstOfEach = ({ row, at }: Run, { of, values }: Told<unknown>): Float64Array => {
  const first = new Float64Array(values.length).fill(Number.POSITIVE_INFINITY);
  for (let n = 0; n < row.length; n += 1) {
    const value = of[row[n] ?? 0] ?? 0;
    const place = at[n] ?? 0;
    if (place < (first[value] ?? 0)) first[value] = place;
  }
  return first;
};

/** For each value of a field, by its number, the last among the issues of a run that say it: where it stands; -1 where none does. */
export const lastOfEach = ({ row, at }: Run, { of, values }: Told<unknown>): Int32Array => {
  const last = new Int32Array(values.length).fill(-1);
  for (let n = 0; n < row.length; n += 1) {
    const value = of[row[n] ?? 0] ?? 0;
    const place = at[n] ?? 0;
    if (place > (last[value] ?? 0)) last[value] = place;
  }
  return last;
};

/** Where each of some issues stands in their runs, by its place among them: the number of the run, and the row in it. */
export type RowPlaces = { readonly run: Int32Array; readonly row: Int32Array };

/** Of so many issues. */
export const rowPlaces = (runs: readonly Run[], length: number): RowPlaces => {
  const places = { run: new Int32Array(length), row: new Int32Array(length) };
  for (const [run, { row, at }] of runs.entries()) {
    for (let n = 0; n < row.length; n += 1) {
      const place = at[n] ?? -1;
      places.run[place] = run;
      places.row[place] = row[n] ?? -1;
    }
  }
  return places;
};
