import type { Change, IssueType, JiraIssue, JiraLink, Named, Person, Sprint, Status, Version } from '../../model/jira-issue';
import { tellMoves } from '../../model/field-moves';
import { tellPastEnds } from '../../model/past-ends';
import { tellRows } from '../../model/rows/issue-rows';
import { tellShortPast } from '../../model/short-past';
import { wholeIssue } from '../../model/whole-issue';
import type { SegmentRows } from './segment-rows';

/**
 * An issue of a segment: says the same as one that was made of Jira's answer, and reads each field out of the columns when
 * somebody asks for it, so that 100,000 issues are 100,000 small objects over a few arrays. Its fields are not its own:
 * see `wholeIssue`. Its changes are made when they are first read; of most issues nobody looks at the past.
 */
export class StoredIssue implements JiraIssue {
  private changes: readonly Change[] | null = null;

  constructor(readonly rows: SegmentRows, readonly row: number) {}

  get id(): number { return this.rows.id(this.row); }
  get key(): string { return this.rows.key(this.row); }
  get projectId(): number { return this.rows.projectId(this.row); }
  get type(): IssueType { return this.rows.type(this.row); }
  get status(): Status { return this.rows.status(this.row); }
  get resolution(): Named | null { return this.rows.resolution(this.row); }
  get priority(): Named | null { return this.rows.priority(this.row); }
  get parentId(): number | null { return this.rows.parentId(this.row); }
  get parentKey(): string | null { return this.rows.parentKey(this.row); }
  get assignee(): Person | null { return this.rows.assignee(this.row); }
  get createdAt(): number { return this.rows.createdAt(this.row); }
  get updatedAt(): number { return this.rows.updatedAt(this.row); }
  get resolvedAt(): number | null { return this.rows.resolvedAt(this.row); }
  get due(): number | null { return this.rows.due(this.row); }
  get start(): number | null { return this.rows.start(this.row); }
  get points(): number | null { return this.rows.points(this.row); }
  get estimateSeconds(): number | null { return this.rows.estimateSeconds(this.row); }
  get remainingSeconds(): number | null { return this.rows.remainingSeconds(this.row); }
  get spentSeconds(): number | null { return this.rows.spentSeconds(this.row); }
  get sprints(): readonly Sprint[] { return this.rows.sprints(this.row); }
  get fixVersions(): readonly Version[] { return this.rows.fixVersions(this.row); }
  get components(): readonly Named[] { return this.rows.components(this.row); }
  get team(): Named | null { return this.rows.team(this.row); }
  get flagged(): boolean { return this.rows.isFlagged(this.row); }
  get secured(): boolean { return this.rows.isSecured(this.row); }
  get links(): readonly JiraLink[] { return this.rows.links(this.row); }
  get history(): readonly Change[] { return (this.changes ??= this.rows.past.changes(this.row, this)); }
  get historyKnown(): boolean { return this.rows.isHistoryKnown(this.row); }

  toJSON(): JiraIssue {
    return wholeIssue(this);
  }
}

tellShortPast({
  short: (issue) => (issue instanceof StoredIssue ? issue.rows.past.short(issue.row) : undefined),
  lastAt: (issue) => (issue instanceof StoredIssue ? issue.rows.past.lastAt(issue.row) : undefined),
});
tellMoves({
  visit: (issue, field, visit, since) => {
    if (!(issue instanceof StoredIssue)) return false;
    issue.rows.past.visitMoves(issue.row, field, issue, visit, since);
    return true;
  },
  began: (issue, field, since) => (issue instanceof StoredIssue ? issue.rows.past.began(issue.row, field, issue, since) : false),
});
tellPastEnds((issue, ends) => (issue instanceof StoredIssue ? issue.rows.past.addEnds(issue.row, issue.parentId, issue.rows.told().links(), ends) : null));
tellRows({
  keeper: (issue) => (issue instanceof StoredIssue ? issue.rows : null),
  row: (issue) => (issue instanceof StoredIssue ? issue.row : -1),
});
