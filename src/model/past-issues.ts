import { type Columns, partNumbers } from './columns';
import { MovedIssue } from './moved-issue';
import type { Parents } from './parents';
import { PastIssue } from './past-issue';
import { type PastDay, PastProgramIssue } from './past-program-issue';
import type { Issue, Program } from './program';
import { isUntouched } from './read-issue';
import type { Then } from './roll-back';
import type { IssueRows } from './rows/issue-rows';
import type { RowPlaces, Run } from './rows/runs';
import { glanceBack } from './touched';

/** The issues of today, and where they stand in their rows. */
export type Present = { readonly program: Program; readonly columns: Columns; readonly runs: readonly Run[]; readonly places: () => RowPlaces };

/** An earlier day: what was before it, who was whose parent on it, and how many issues were there. */
export type DayBefore = { readonly on: PastDay; readonly then: Then; readonly parents: Parents; readonly members: number };

/**
 * The issues of a program as they were on an earlier day, each made when somebody asks for it, since most figures are told by
 * columns. Those of which nothing differs are the same objects as today, at the same indices.
 */
export class PastIssues {
  private readonly made = new Map<number, Issue>();
  private whole: readonly Issue[] | null = null;

  constructor(private readonly today: Present, private readonly day: DayBefore) {}

  /** All of them. */
  all(): readonly Issue[] {
    return (this.whole ??= this.today.program.issues.slice(0, this.day.members).map((_, index) => this.issueThen(index)));
  }

  /** Undefined where there was none yet. */
  at(index: number): Issue | undefined {
    return index >= 0 && index < this.day.members ? this.issueThen(index) : undefined;
  }

  private issueThen(index: number): Issue {
    const today = this.today.program.issues[index];
    if (today === undefined) throw new RangeError(`No issue ${index} is in the program`);
    const known = this.made.get(index);
    if (known !== undefined) return known;
    const then = this.taken(today);
    if (then !== today) this.made.set(index, then);
    return then;
  }

  private taken(today: Issue): Issue {
    const { runs, places } = this.today;
    const { run, row } = places();
    const { index } = today;
    const { rows } = runs[run[index] ?? -1] ?? {};
    const its = row[index] ?? -1;
    if (rows === undefined) return today;
    return (rows.changedAt[its] ?? 0) >= this.day.then.before ? this.takenBack(today, rows, its) : this.moved(today, rows, its);
  }

  private takenBack(today: Issue, rows: IssueRows, row: number): Issue {
    const { on, then, parents: { parent, leaf } } = this.day;
    const { since, updatedAt } = glanceBack(rows, row, then.before);
    const past = new PastIssue(today.jira, then, since, updatedAt);
    return new PastProgramIssue(today, past, on, { parent: parent[today.index] ?? -1, leaf: leaf[today.index] === 1 });
  }

  /** Nobody touched it since: only its place, its sprints and whether it was set aside may have been others. */
  private moved(today: Issue, rows: IssueRows, row: number): Issue {
    const { on, parents: { parent, leaf } } = this.day;
    const { columns } = this.today;
    const { index } = today;
    const sprints = rows.sprints.values[rows.sprints.of[row] ?? -1] ?? [];
    const isMoved = parent[index] !== columns.parent[index] || leaf[index] !== columns.leaf[index];
    const comesBack = columns.part[index] === partNumbers.setAside && !isUntouched(today.updated, on.asOf, on.settings);
    if (!isMoved && !comesBack && on.sprints.all(sprints) === sprints) return today;
    return new MovedIssue(today, on, { parent: parent[index] ?? -1, leaf: leaf[index] === 1, setAside: today.setAside && !comesBack });
  }
}

const known = new WeakMap<Program, PastIssues>();

/** Keeps how to make the issues of a past day. */
export const rememberPastIssues = (then: Program, issues: PastIssues): void => { known.set(then, issues); };

/** The issue at an index, with no other one of a past day made. */
export const issueAt = (program: Program, index: number): Issue | undefined => {
  const past = known.get(program);
  return past === undefined ? program.issues[index] : past.at(index);
};
