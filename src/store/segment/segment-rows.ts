import type { IssueType, JiraLink, Named, Person, Sprint, Status, Version } from '../../model/jira-issue';
import { lazily } from '../../model/lazily';
import type { IssueRows } from '../../model/rows/issue-rows';
import { FLAGGED, HISTORY_KNOWN, SECURED, at, atOrNull, dayOf, joinKey, readDistance, readNumber } from '../segment-columns';
import type { SegmentLinks } from './read-links';
import { UNRESOLVED, createdAt, readParentKeys, readResolutions, readTouched } from './read-in-order';
import type { Touched } from './read-in-order';
import { NONE } from './read-past';
import type { SegmentPast } from './read-past';
import { number } from './segment-parts';
import type { SegmentColumns, SegmentTables } from './segment-parts';
import { toldRows } from './told-rows';

/** What the columns say of each field of an issue. What hangs on the rows before is read once, for all rows. */
export class SegmentRows {
  readonly past: SegmentPast;
  /** Whole fields, for loops over all rows. */
  readonly told: () => IssueRows;
  readonly #of: SegmentTables;
  readonly #columns: SegmentColumns;
  readonly #latest: number;
  readonly #resolutions: Int32Array;
  readonly #touched: Touched;
  readonly #parentKeys: () => readonly (string | null)[];
  readonly #links: SegmentLinks;

  constructor(tables: SegmentTables, columns: SegmentColumns, links: SegmentLinks, past: SegmentPast, latest: number) {
    this.#of = tables;
    this.#columns = columns;
    this.#latest = latest;
    this.past = past;
    this.#resolutions = readResolutions(columns, tables);
    this.#touched = readTouched(columns, this.#resolutions, past);
    this.#parentKeys = lazily(() => readParentKeys(columns, tables.prefixes));
    this.#links = links;
    this.told = lazily(() => toldRows(this, columns, tables, { links: links.told, resolutions: this.#resolutions, ...this.#touched }));
  }

  id(row: number): number { return number(this.#columns.id, row); }

  key(row: number): string { return joinKey(this.#prefix(row), number(this.#columns.keyNumber, row)); }

  projectId(row: number): number { return number(this.#columns.projectId, row); }

  type(row: number): IssueType { return at(this.#of.types, number(this.#columns.type, row)); }

  status(row: number): Status { return at(this.#of.statuses, number(this.#columns.status, row)); }

  resolution(row: number): Named | null { return atOrNull(this.#of.named, number(this.#resolutions, row)); }

  priority(row: number): Named | null { return atOrNull(this.#of.named, number(this.#columns.priority, row)); }

  assignee(row: number): Person | null { return atOrNull(this.#of.people, number(this.#columns.assignee, row)); }

  team(row: number): Named | null { return atOrNull(this.#of.named, number(this.#columns.team, row)); }

  isFlagged(row: number): boolean { return (number(this.#columns.flags, row) & FLAGGED) !== 0; }

  isSecured(row: number): boolean { return (number(this.#columns.flags, row) & SECURED) !== 0; }

  isHistoryKnown(row: number): boolean { return (number(this.#columns.flags, row) & HISTORY_KNOWN) !== 0; }

  parentId(row: number): number | null { return readDistance(number(this.#columns.parentId, row), number(this.#columns.id, row)); }

  /** Told at once of an issue without a parent, which most are. */
  parentKey(row: number): string | null {
    if (number(this.#columns.parentId, row) === 0 && number(this.#columns.parentKey, row) < 2) return null;
    return this.#parentKeys()[row] ?? null;
  }

  createdAt(row: number): number { return createdAt(this.#columns, row); }

  updatedAt(row: number): number { return number(this.#touched.updated, row); }

  resolvedAt(row: number): number | null {
    const moment = number(this.#touched.resolved, row);
    return moment === UNRESOLVED ? null : moment;
  }

  due(row: number): number | null {
    const resolved = number(this.#touched.resolved, row);
    return readDistance(number(this.#columns.due, row), resolved === UNRESOLVED ? this.#latest : dayOf(resolved));
  }

  start(row: number): number | null {
    const resolved = number(this.#touched.resolved, row);
    const base = resolved === UNRESOLVED ? this.due(row) ?? number(this.#columns.createdDay, row) : dayOf(resolved);
    return readDistance(number(this.#columns.start, row), base);
  }

  points(row: number): number | null { return readNumber(number(this.#columns.points, row), this.#of.texts); }

  estimateSeconds(row: number): number | null { return readNumber(number(this.#columns.estimate, row), this.#of.texts); }

  remainingSeconds(row: number): number | null { return readNumber(number(this.#columns.remaining, row), this.#of.texts); }

  spentSeconds(row: number): number | null { return readNumber(number(this.#columns.spent, row), this.#of.texts); }

  sprints(row: number): readonly Sprint[] { return at(this.#of.sprintLists, number(this.#columns.sprints, row)); }

  fixVersions(row: number): readonly Version[] { return at(this.#of.versionLists, number(this.#columns.versions, row)); }

  components(row: number): readonly Named[] { return at(this.#of.componentLists, number(this.#columns.components, row)); }

  links(row: number): readonly JiraLink[] { return number(this.#columns.links, row) === 0 ? NONE : this.#links.of(row); }

  #prefix(row: number): string {
    return at(this.#of.prefixes, number(this.#columns.keyPrefix, row));
  }
}
