import type { Change, IssueType, JiraIssue, JiraLink, Named, Person, Sprint, Status, Version } from './jira-issue';
import { wholeIssue } from './whole-issue';

/** What may have been different of an issue. */
type Undoable = 'status' | 'resolution' | 'parentId' | 'parentKey' | 'assignee' | 'updatedAt' | 'resolvedAt' | 'due' | 'start' | 'points'
  | 'estimateSeconds' | 'sprints' | 'fixVersions' | 'team' | 'flagged' | 'links';

/** Undefined where it was as it is today. Of one shape for all issues, so that reading it is one fast path. */
type Then = { [Field in Undoable]: JiraIssue[Field] | undefined };

const asToday = (): Then => ({
  status: undefined, resolution: undefined, parentId: undefined, parentKey: undefined, assignee: undefined, updatedAt: undefined,
  resolvedAt: undefined, due: undefined, start: undefined, points: undefined, estimateSeconds: undefined, sprints: undefined,
  fixVersions: undefined, team: undefined, flagged: undefined, links: undefined,
});

const either = <T>(then: T | undefined, today: T): T => (then === undefined ? today : then);

/**
 * An issue of an earlier day: what was different then, over the issue of today, which tells the rest when somebody asks.
 * Nobody knows what was spent and what remained of it then. Its fields are not its own: see `wholeIssue`.
 */
export class PastIssue implements JiraIssue {
  readonly then = asToday();

  constructor(readonly today: JiraIssue) {}

  get id(): number { return this.today.id; }
  get key(): string { return this.today.key; }
  get projectId(): number { return this.today.projectId; }
  get type(): IssueType { return this.today.type; }
  get status(): Status { return this.then.status ?? this.today.status; }
  get resolution(): Named | null { return either(this.then.resolution, this.today.resolution); }
  get priority(): Named | null { return this.today.priority; }
  get parentId(): number | null { return either(this.then.parentId, this.today.parentId); }
  get parentKey(): string | null { return either(this.then.parentKey, this.today.parentKey); }
  get assignee(): Person | null { return either(this.then.assignee, this.today.assignee); }
  get createdAt(): number { return this.today.createdAt; }
  get updatedAt(): number { return this.then.updatedAt ?? this.today.updatedAt; }
  get resolvedAt(): number | null { return either(this.then.resolvedAt, this.today.resolvedAt); }
  get due(): number | null { return either(this.then.due, this.today.due); }
  get start(): number | null { return either(this.then.start, this.today.start); }
  get points(): number | null { return either(this.then.points, this.today.points); }
  get estimateSeconds(): number | null { return either(this.then.estimateSeconds, this.today.estimateSeconds); }
  get remainingSeconds(): null { return null; }
  get spentSeconds(): null { return null; }
  get sprints(): readonly Sprint[] { return this.then.sprints ?? this.today.sprints; }
  get fixVersions(): readonly Version[] { return this.then.fixVersions ?? this.today.fixVersions; }
  get components(): readonly Named[] { return this.today.components; }
  get team(): Named | null { return either(this.then.team, this.today.team); }
  get flagged(): boolean { return this.then.flagged ?? this.today.flagged; }
  get secured(): boolean { return this.today.secured; }
  get links(): readonly JiraLink[] { return this.then.links ?? this.today.links; }
  get history(): readonly Change[] { return this.today.history; }
  get historyKnown(): boolean { return this.today.historyKnown; }

  toJSON(): JiraIssue {
    return wholeIssue(this);
  }
}

/** The issue in whose changelog an issue's past stands. */
export const tellerOf = (issue: JiraIssue): JiraIssue => (issue instanceof PastIssue ? issue.today : issue);
