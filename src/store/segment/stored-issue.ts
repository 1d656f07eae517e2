import type { Change, JiraIssue } from '../../model/jira-issue';
import { tellPastEnds } from '../../model/past-ends';
import { tellShortPast, type ShortPast } from '../../model/short-past';
import type { Present } from './past-values';
import type { SegmentPast } from './read-past';
import type { SegmentRows } from './segment-rows';

/**
 * An issue of a segment: an object like any other, equal to one that was made of Jira's answer. Its history is an own
 * property, so that a copy (`{ ...issue }`) has it, but its changes are made when it is first read: of most issues nobody
 * looks at the past. Rows are read one after the other, each once: some columns have something to say only of a few.
 */
export const storedIssue = (rows: SegmentRows, row: number): JiraIssue => {
  const id = rows.id(row);
  const key = rows.key(row);
  const status = rows.status(row);
  const resolution = rows.resolution(row);
  const parentId = rows.parentId(row, id);
  const updatedAt = rows.updatedAt(row);
  const resolvedAt = rows.resolvedAt(row, resolution, updatedAt);
  const due = rows.due(row, resolvedAt);
  return withPast({
    id, key, projectId: rows.projectId(row), type: rows.type(row), status, resolution, priority: rows.priority(row),
    parentId, parentKey: rows.parentKey(row, id, parentId), assignee: rows.assignee(row),
    createdAt: rows.createdAt(row), updatedAt, resolvedAt, due, start: rows.start(row, resolvedAt, due),
    points: rows.points(row), estimateSeconds: rows.estimateSeconds(row),
    remainingSeconds: rows.remainingSeconds(row), spentSeconds: rows.spentSeconds(row),
    sprints: rows.sprints(row), fixVersions: rows.fixVersions(row), components: rows.components(row), team: rows.team(row),
    flagged: rows.isFlagged(row), secured: rows.isSecured(row), links: rows.links(row, id, key, status),
    historyKnown: rows.isHistoryKnown(row),
  }, rows.past, row);
};

const withPast = (issue: Present, past: SegmentPast, row: number): JiraIssue => {
  new Past(issue, past, row);
  return Object.defineProperty(issue, 'history', HISTORY) as JiraIssue;
};

/** Answers the object it is given, so that a class made of it gives private fields to an object that is there already. */
const Given = function (issue: object): object {
  return issue;
} as unknown as new (issue: object) => object;

/** What an issue has of its past, seen by nobody who copies or compares it. */
class Past extends Given {
  readonly #past: SegmentPast;
  readonly #row: number;
  #history: readonly Change[] | null = null;

  constructor(issue: Present, past: SegmentPast, row: number) {
    super(issue);
    this.#past = past;
    this.#row = row;
  }

  /** Null for an object that was not made here, a copy of one among them. */
  static short(issue: object): ShortPast | null {
    return #past in issue ? issue.#past.short(issue.#row) : null;
  }

  /** Null as above. */
  static addEnds(issue: JiraIssue, ends: number[]): boolean | null {
    return #past in issue ? issue.#past.addEnds(issue.#row, issue, ends) : null;
  }

  static of(issue: object): readonly Change[] {
    const own = issue as Past & Present;
    return (own.#history ??= own.#past.changes(own.#row, own));
  }
}

tellShortPast((issue) => Past.short(issue));
tellPastEnds((issue, ends) => Past.addEnds(issue, ends));

/** One getter for all: with one each, objects would be of as many shapes as there are issues. */
const HISTORY: PropertyDescriptor & ThisType<object> = { get() { return Past.of(this); }, enumerable: true };
