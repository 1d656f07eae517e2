import { dayOfMinute } from './day';
import type { JiraIssue, Sprint, StatusCategory, Version } from './jira-issue';
import { pastDays } from './past-days';
import type { Issue, Project, Team } from './program';
import { issueWith, ProgramIssue, type Then } from './program-issue';
import { isUntouched, outcomeOf, type Place, type Reading, teamIn } from './read-issue';
import type { Outcome } from './settings';
import type { Day } from './time';

/**
 * An issue of an earlier day in the program's terms, read from its facts of then when somebody asks: of most only a few
 * terms are ever asked for. What no change touches is told by the issue of today. Its fields are not its own: see `issueWith`.
 */
export class PastProgramIssue implements Issue {
  readonly outcome: Outcome | 'unknown' | null;
  readonly category: StatusCategory;
  readonly setAside: boolean;
  private days: Pick<Issue, 'started' | 'done'> | null = null;

  /** `sprints` as they stood on the day read. */
  constructor(private readonly today: Issue, readonly jira: JiraIssue, private readonly place: Place, private readonly reading: Reading, readonly sprints: readonly Sprint[], setAside?: boolean) {
    this.category = jira.status.category;
    const isDone = this.category === 'done';
    this.outcome = isDone ? outcomeOf(jira, reading.settings) : null;
    this.setAside = setAside ?? (!isDone && place.stateKnown && isUntouched(this.updated, reading.asOf, reading.settings));
  }

  get index(): number { return this.place.index; }
  get id(): number { return this.today.id; }
  get key(): string { return this.today.key; }
  get level(): number { return this.today.level; }
  get project(): Project { return this.today.project; }
  get team(): Team { return teamIn(this.jira, this.project, this.reading); }
  get stateKnown(): boolean { return this.place.stateKnown; }
  get created(): Day { return this.today.created; }
  get updated(): Day { return dayOfMinute(this.jira.updatedAt, this.reading.settings.timeZone); }
  get started(): Day | null { return this.past.started; }
  get done(): Day | null { return this.past.done; }
  get start(): Day | null { return this.jira.start; }
  get due(): Day | null { return this.jira.due; }
  get points(): number | null { return this.jira.points; }
  get estimateSeconds(): number | null { return this.jira.estimateSeconds; }
  get fixVersions(): readonly Version[] { return this.jira.fixVersions; }
  get flagged(): boolean { return this.jira.flagged; }
  get parent(): number { return this.place.parent; }
  get leaf(): boolean { return this.place.leaf; }

  /** The issue as it was still earlier, on a day on which it was not touched, and only this about it was different. */
  at({ sprints = this.sprints, parent = this.parent, leaf = this.leaf, setAside = this.setAside }: Then): PastProgramIssue {
    return new PastProgramIssue(this.today, this.jira, { ...this.place, parent, leaf }, this.reading, sprints, setAside);
  }

  toJSON(): Issue {
    return issueWith(this, {});
  }

  private get past(): Pick<Issue, 'started' | 'done'> {
    return (this.days ??= pastDays(this.jira, this.reading));
  }
}

/** An issue of a day of which this was different on an earlier one. */
export const issueAt = (issue: Issue, then: Then): Issue =>
  (issue instanceof ProgramIssue || issue instanceof PastProgramIssue ? issue.at(then) : issueWith(issue, then));
