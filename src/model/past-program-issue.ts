import { dayOfMinute } from './day';
import type { Sprint, StatusCategory, Version } from './jira-issue';
import { pastDays } from './past-days';
import type { PastIssue } from './past-issue';
import type { PastSprints } from './past-sprints';
import type { Issue, Project, Team } from './program';
import { issueWith } from './program-issue';
import { isUntouched, outcomeOf, type Reading, teamIn } from './read-issue';
import type { Outcome } from './settings';
import type { Day } from './time';

/** An earlier day, and the sprints as they stood on it. */
export type PastDay = Reading & { readonly sprints: PastSprints };

/** What may be different of an issue on an earlier day though nobody touched it since, besides its sprints. */
export type Place = Pick<Issue, 'parent' | 'leaf' | 'setAside'>;

/**
 * An issue of an earlier day in the program's terms, read from its facts of then when somebody asks: of most only a few
 * terms are ever asked for. What no change touches is told by the issue of today. Its fields are not its own: see `issueWith`.
 */
export class PastProgramIssue implements Issue {
  readonly parent: number;
  readonly leaf: boolean;
  readonly stateKnown: boolean;
  readonly setAside: boolean;
  private days: Pick<Issue, 'started' | 'done'> | null = null;

  constructor(private readonly today: Issue, readonly jira: PastIssue, private readonly on: PastDay, { parent, leaf }: Pick<Issue, 'parent' | 'leaf'>) {
    this.parent = parent;
    this.leaf = leaf;
    this.stateKnown = jira.isStatusKnown;
    this.setAside = this.category !== 'done' && this.stateKnown && isUntouched(this.updated, on.asOf, on.settings);
  }

  get index(): number { return this.today.index; }
  get id(): number { return this.today.id; }
  get key(): string { return this.today.key; }
  get level(): number { return this.today.level; }
  get project(): Project { return this.today.project; }
  get team(): Team { return teamIn(this.jira, this.project, this.on); }
  get category(): StatusCategory { return this.jira.status.category; }
  get outcome(): Outcome | 'unknown' | null { return this.category === 'done' ? outcomeOf(this.jira, this.on.settings) : null; }
  get created(): Day { return this.today.created; }
  get updated(): Day { return dayOfMinute(this.jira.updatedAt, this.on.settings.timeZone); }
  get started(): Day | null { return this.past.started; }
  get done(): Day | null { return this.past.done; }
  get start(): Day | null { return this.jira.start; }
  get due(): Day | null { return this.jira.due; }
  get points(): number | null { return this.jira.points; }
  get estimateSeconds(): number | null { return this.jira.estimateSeconds; }
  get sprints(): readonly Sprint[] { return this.on.sprints.all(this.jira.sprints); }
  get fixVersions(): readonly Version[] { return this.jira.fixVersions; }
  get flagged(): boolean { return this.jira.flagged; }

  toJSON(): Issue {
    return issueWith(this, {});
  }

  private get past(): Pick<Issue, 'started' | 'done'> {
    return (this.days ??= pastDays(this.jira, this.on));
  }
}
