import { ANYTHING, CHANGED } from '../../../model/changed-fields';
import type { JiraIssue, Sprint, StatusCategory, Version } from '../../../model/jira-issue';
import type { Issue, Project, Team } from '../../../model/program';
import type { Day } from '../../../model/time';

/** What somebody fills in who closes a gap. */
export type Filled = Partial<Pick<Issue, 'points' | 'estimateSeconds' | 'start' | 'due' | 'outcome'>>;

/** What is told of an issue by each field. A due date may make an epic a promise, which no past day does: all is read anew. */
const changedBy: Readonly<Record<keyof Filled, number>> = {
  points: CHANGED.points, estimateSeconds: CHANGED.estimate, start: CHANGED.start, due: ANYTHING, outcome: CHANGED.status,
};

const isField = (field: string): field is keyof Filled => Object.hasOwn(changedBy, field);

/** Which fields this may change, as the sum of their bits. */
export const fieldsOf = (filled: Filled): number =>
  Object.keys(filled).filter(isField).reduce((bits, field) => bits | changedBy[field], 0);

/**
 * An issue as it might be once a gap of it is closed. All that this does not fill in is told by the issue as it is, when
 * somebody asks: of thousands that are tried out, a figure asks each for two or three fields.
 */
export class ClosedIssue implements Issue {
  constructor(private readonly issue: Issue, private readonly filled: Filled) {}

  get jira(): JiraIssue { return this.issue.jira; }
  get index(): number { return this.issue.index; }
  get id(): number { return this.issue.id; }
  get key(): string { return this.issue.key; }
  get level(): number { return this.issue.level; }
  get project(): Project { return this.issue.project; }
  get team(): Team { return this.issue.team; }
  get category(): StatusCategory { return this.issue.category; }
  get stateKnown(): boolean { return this.issue.stateKnown; }
  get outcome(): Issue['outcome'] { return this.filled.outcome ?? this.issue.outcome; }
  get created(): Day { return this.issue.created; }
  get updated(): Day { return this.issue.updated; }
  get started(): Day | null { return this.issue.started; }
  get done(): Day | null { return this.issue.done; }
  get start(): Day | null { return this.filled.start ?? this.issue.start; }
  get due(): Day | null { return this.filled.due ?? this.issue.due; }
  get points(): number | null { return this.filled.points ?? this.issue.points; }
  get estimateSeconds(): number | null { return this.filled.estimateSeconds ?? this.issue.estimateSeconds; }
  get sprints(): readonly Sprint[] { return this.issue.sprints; }
  get fixVersions(): readonly Version[] { return this.issue.fixVersions; }
  get flagged(): boolean { return this.issue.flagged; }
  get parent(): number { return this.issue.parent; }
  get leaf(): boolean { return this.issue.leaf; }
  get setAside(): boolean { return this.issue.setAside; }
}
