import type { Change, IssueType, JiraIssue, JiraLink, Named, Person, Sprint, Status, Version } from './jira-issue';
import {
  assigneeThen, dayThen, estimateThen, isFlaggedThen, isStatusKnown, linksThen, parentKeyThen, parentThen, pointsThen, resolutionThen,
  resolvedThen, sprintsThen, statusThen, teamThen, versionsThen, type Then,
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
export class PastIssue extends ToldByToday implements JiraIssue {
  readonly status: Status;
  /** Of what was touched since, the moment of its last change before then, else of its creation. */
  readonly updatedAt: number;
  private linked: readonly JiraLink[] | null = null;
  private planned: readonly Sprint[] | null = null;

  /** `told` is the moment of the last change that its changelog tells of before then; null where it tells of none. */
  constructor(today: JiraIssue, private readonly then: Then, told: Minute | null) {
    super(today);
    const { updatedAt, createdAt } = today;
    this.status = statusThen(today, then);
    this.updatedAt = updatedAt < then.before ? updatedAt : Math.max(createdAt, told ?? createdAt);
  }

  get id(): number { return this.today.id; }
  get key(): string { return this.today.key; }
  get projectId(): number { return this.today.projectId; }
  get type(): IssueType { return this.today.type; }
  get resolution(): Named | null { return resolutionThen(this.today, this.then); }
  get priority(): Named | null { return this.today.priority; }
  get parentId(): number | null { return parentThen(this.today, this.then); }
  get parentKey(): string | null { return parentKeyThen(this.today, this.then); }
  get assignee(): Person | null { return assigneeThen(this.today, this.then); }
  get createdAt(): number { return this.today.createdAt; }
  get resolvedAt(): number | null { return resolvedThen(this.today, this.then); }
  get due(): number | null { return dayThen(this.today, 'due', this.then); }
  get start(): number | null { return dayThen(this.today, 'start', this.then); }
  get points(): number | null { return pointsThen(this.today, this.then); }
  get estimateSeconds(): number | null { return estimateThen(this.today, this.then); }
  get remainingSeconds(): null { return null; }
  get spentSeconds(): null { return null; }
  get sprints(): readonly Sprint[] { return (this.planned ??= sprintsThen(this.today, this.then)); }
  get fixVersions(): readonly Version[] { return versionsThen(this.today, this.then); }
  get components(): readonly Named[] { return this.today.components; }
  get team(): Named | null { return teamThen(this.today, this.then); }
  get flagged(): boolean { return isFlaggedThen(this.today, this.then); }
  get secured(): boolean { return this.today.secured; }
  get links(): readonly JiraLink[] { return (this.linked ??= linksThen(this.today, this.then)); }
  get history(): readonly Change[] { return this.today.history; }
  get historyKnown(): boolean { return this.today.historyKnown; }

  /** False where it is only known to have been open. */
  get isStatusKnown(): boolean { return isStatusKnown(this.today, this.then, this.status); }

  toJSON(): JiraIssue {
    return wholeIssue(this);
  }
}
