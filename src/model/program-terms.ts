import { dayOfMinute } from './day';
import { type IssueState, issueStates, untouchedStates, writeStates } from './issue-states';
import type { JiraIssue } from './jira-issue';
import type { Parents } from './parents';
import { type PastDays, pastDays, pastDaysIn } from './past-days';
import type { Project, Team } from './program';
import type { Places } from './program-places';
import { isUntouched, type Reading } from './read-issue';
import type { IssueRows } from './rows/issue-rows';
import type { Run } from './rows/runs';
import type { Day } from './time';

/** Stand for a day that nobody asked for yet, and for one that is not known. */
const UNREAD = -(2 ** 31);
const NO_DAY = UNREAD + 1;

/** What a program makes of each of its issues of today, by their indices, in columns. */
export class ProgramTerms {
  /** The numbers of issue states. */
  readonly state: Uint8Array;
  readonly created: Int32Array;
  private readonly updated: Int32Array;
  private readonly started: Int32Array;
  private readonly done: Int32Array;

  constructor(runs: readonly Run[], private readonly reading: Reading, private readonly places: Places, private readonly parents: Parents) {
    const issues = parents.parent.length;
    [this.state, this.created, this.updated] = [new Uint8Array(issues), new Int32Array(issues), new Int32Array(issues)];
    [this.started, this.done] = [new Int32Array(issues).fill(UNREAD), new Int32Array(issues)];
    for (const run of runs) {
      writeStates(run, reading.settings, this.state);
      this.readDays(run);
    }
  }

  private readDays({ rows: { createdAt, updatedAt }, row, at }: Run): void {
    const { settings, asOf } = this.reading;
    for (let n = 0; n < row.length; n += 1) {
      const index = at[n] ?? -1;
      const of = row[n] ?? -1;
      const updated = dayOfMinute(updatedAt[of] ?? Number.NaN, settings.timeZone);
      this.created[index] = dayOfMinute(createdAt[of] ?? Number.NaN, settings.timeZone);
      this.updated[index] = updated;
      if (isUntouched(updated, asOf, settings)) this.state[index] = untouchedStates[this.state[index] ?? 0] ?? 0;
    }
  }

  projectOf(index: number): Project { return this.places.project.things[this.places.project.of[index] ?? -1] ?? missing(index); }
  teamOf(index: number): Team { return this.places.team.things[this.places.team.of[index] ?? -1] ?? missing(index); }
  createdOf(index: number): Day { return this.created[index] ?? missing(index); }
  updatedOf(index: number): Day { return this.updated[index] ?? missing(index); }
  parentOf(index: number): number { return this.parents.parent[index] ?? -1; }
  isLeaf(index: number): boolean { return this.parents.leaf[index] === 1; }
  stateOf(index: number): IssueState { return issueStates[this.state[index] ?? -1] ?? missing(index); }

  /** Read from the changelog when somebody first asks: of most issues nobody does. */
  startedOf(index: number, jira: JiraIssue): Day | null {
    if (this.started[index] === UNREAD) this.keepPast(index, pastDays(jira, this.reading));
    return dayOrNull(this.started[index]);
  }

  doneOf(index: number, jira: JiraIssue): Day | null {
    if (this.stateOf(index).category !== 'done') return null;
    if (this.started[index] === UNREAD) this.keepPast(index, pastDays(jira, this.reading));
    return dayOrNull(this.done[index]);
  }

  /** Reads and keeps when issues in rows were started and done, of each by its index and its row: ahead of anybody who asks. */
  pastsIn(rows: IssueRows): (index: number, row: number) => PastDays {
    const pastOf = pastDaysIn(rows, this.reading);
    return (index, row) => this.keepPast(index, pastOf(row, this.stateOf(index).category === 'done'));
  }

  private keepPast(index: number, past: PastDays): PastDays {
    this.started[index] = past.started ?? NO_DAY;
    this.done[index] = past.done ?? NO_DAY;
    return past;
  }
}

const dayOrNull = (day: number | undefined): Day | null => (day === undefined || day === NO_DAY ? null : day);

const missing = (index: number): never => {
  throw new RangeError(`No issue ${index} was read`);
};
