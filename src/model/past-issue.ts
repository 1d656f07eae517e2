import type { Change, IssueType, JiraIssue, JiraLink, Named, Person, Sprint, Status, Version } from './jira-issue';
import {
  assigneeThen, dayThen, estimateThen, isFlaggedThen, isStatusKnown, linksThen, parentKeyThen, parentThen, pointsThen, resolutionThen,
  resolvedThen, sprintsThen, statusThen, teamThen, versionsThen, type RolledBack, type Then,
} from './roll-back';
import { ToldByToday } from './teller';
import type { Minute } from './time';
import { wholeIssue } from './whole-issue';

/**
 * An issue as it was before a moment: its later changes undone, newest first. A field is taken back when somebody asks for
 * it, since of most issues few ever are; only what everybody asks for is kept. The key, type, project, priority and components
 * stay as they are today: a past project may be out of sight. Time spent and remaining are not known of the past.
 * Its fields are not its own: see `wholeIssue`.
 */
export class PastIssue extends ToldByToday implements JiraIssue, RolledBack {
  readonly status: Status;
  private linked: readonly JiraLink[] | null = null;
  private planned: readonly Sprint[] | null = null;

  /**
   * `since` are the fields that its changelog says were changed from then on, as a sum of the bits of `CHANGED`; for `updatedAt`
   * see `updatedBefore`.
   */
  constructor(today: JiraIssue, readonly then: Then, readonly since: number, readonly updatedAt: Minute) {
    super(today);
    this.status = statusThen(this);
  }

  get id(): number { return this.today.id; }
  get key(): string { return this.today.key; }
  get projectId(): number { return this.today.projectId; }
  get type(): IssueType { return this.today.type; }
  get resolution(): Named | null { return resolutionThen(this); }
  get priority(): Named | null { return this.today.priority; }
  get parentId(): number | null { return parentThen(this); }
  get parentKey(): string | null { return parentKeyThen(this); }
  get assignee(): Person | null { return assigneeThen(this); }
  get createdAt(): number { return this.today.createdAt; }
  get resolvedAt(): number | null { return resolvedThen(this); }
  get due(): number | null { return dayThen(this, 'due'); }
  get start(): number | null { return dayThen(this, 'start'); }
  get points(): number | null { return pointsThen(this); }
  get estimateSeconds(): number | null { return estimateThen(this); }
  get remainingSeconds(): null { return null; }
  get spentSeconds(): null { return null; }
  get sprints(): readonly Sprint[] { return (this.planned ??= sprintsThen(this)); }
  get fixVersions(): readonly Version[] { return versionsThen(this); }
  get components(): readonly Named[] { return this.today.components; }
  get team(): Named | null { return teamThen(this); }
  get flagged(): boolean { return isFlaggedThen(this); }
  get secured(): boolean { return this.today.secured; }
  get links(): readonly JiraLink[] { return (this.linked ??= linksThen(this)); }
  get history(): readonly Change[] { return this.today.history; }
  get historyKnown(): boolean { return this.today.historyKnown; }

  /** False where it is only known to have been open. */
  get isStatusKnown(): boolean { return isStatusKnown(this, this.status); }

  toJSON(): JiraIssue {
    return wholeIssue(this);
  }
}
