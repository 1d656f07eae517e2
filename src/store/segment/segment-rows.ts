import type { IssueType, JiraLink, Named, Person, Sprint, Status, Version } from '../../model/jira-issue';
import type { ColumnReader, Rows } from '../columns';
import { BrokenSnapshot, signed } from '../columns';
import {
  FLAGGED, HISTORY_KNOWN, MINUTES_A_DAY, SECURED, at, atOrNull, dayOf, expectedParentKey, joinKey, readDistance, readNumber,
} from '../segment-columns';
import type { IssueColumn } from '../segment-columns';
import type { LinkReader } from './read-links';
import { NONE } from './read-past';
import type { SegmentPast } from './read-past';

/** The dictionaries of a segment, by the numbers that its columns name. */
export type SegmentTables = {
  readonly prefixes: readonly string[];
  readonly linkTypes: readonly string[];
  readonly types: readonly IssueType[];
  readonly statuses: readonly Status[];
  readonly named: readonly Named[];
  readonly people: readonly Person[];
  readonly sprintLists: readonly (readonly Sprint[])[];
  readonly versionLists: readonly (readonly Version[])[];
  readonly componentLists: readonly (readonly Named[])[];
  readonly texts: readonly string[];
};

/** The columns of a segment with differences added up. */
export type SegmentColumns = Readonly<Record<IssueColumn, Rows>> & {
  readonly oddParent: ColumnReader;
  readonly oddMinute: ColumnReader;
};

/** What the columns say of each field of an issue; fields that others hang on are given to those. */
export class SegmentRows {
  readonly past: SegmentPast;
  readonly #of: SegmentTables;
  readonly #columns: SegmentColumns;
  readonly #links: LinkReader;
  readonly #latest: number;
  readonly #resolutionOf: number[] = [];
  #parentBefore = { parentId: null as number | null, parentKey: null as string | null };

  constructor(tables: SegmentTables, columns: SegmentColumns, links: LinkReader, past: SegmentPast, latest: number) {
    this.#of = tables;
    this.#columns = columns;
    this.#links = links;
    this.past = past;
    this.#latest = latest;
  }

  id(row: number): number { return number(this.#columns.id, row); }

  key(row: number): string { return joinKey(this.#prefix(row), number(this.#columns.keyNumber, row)); }

  projectId(row: number): number { return number(this.#columns.projectId, row); }

  type(row: number): IssueType { return at(this.#of.types, number(this.#columns.type, row)); }

  status(row: number): Status { return at(this.#of.statuses, number(this.#columns.status, row)); }

  /** 0: the same as the last issue in this status had. */
  resolution(row: number): Named | null {
    const [status, stored] = [number(this.#columns.status, row), number(this.#columns.resolution, row)];
    const resolution = stored === 0 ? this.#resolutionOf[status] ?? 0 : stored - 1;
    this.#resolutionOf[status] = resolution;
    return atOrNull(this.#of.named, resolution);
  }

  priority(row: number): Named | null { return atOrNull(this.#of.named, number(this.#columns.priority, row)); }

  assignee(row: number): Person | null { return atOrNull(this.#of.people, number(this.#columns.assignee, row)); }

  team(row: number): Named | null { return atOrNull(this.#of.named, number(this.#columns.team, row)); }

  isFlagged(row: number): boolean { return (number(this.#columns.flags, row) & FLAGGED) !== 0; }

  isSecured(row: number): boolean { return (number(this.#columns.flags, row) & SECURED) !== 0; }

  isHistoryKnown(row: number): boolean { return (number(this.#columns.flags, row) & HISTORY_KNOWN) !== 0; }

  parentId(row: number, id: number): number | null { return readDistance(number(this.#columns.parentId, row), id); }

  parentKey(row: number, id: number, parentId: number | null): string | null {
    const parentKey = this.#parentKey(number(this.#columns.parentKey, row), row, id, parentId);
    this.#parentBefore.parentId = parentId;
    this.#parentBefore.parentKey = parentKey;
    return parentKey;
  }

  createdAt(row: number): number { return number(this.#columns.createdDay, row) * MINUTES_A_DAY + number(this.#columns.createdMinute, row); }

  updatedAt(row: number): number {
    const stored = number(this.#columns.updated, row);
    if (stored === 0) return this.past.lastAt(row) ?? this.createdAt(row);
    const minute = number(this.#columns.createdMinute, row) + this.#columns.oddMinute.nextSigned();
    return (number(this.#columns.createdDay, row) + signed(stored - 1)) * MINUTES_A_DAY + minute;
  }

  resolvedAt(row: number, resolution: Named | null, updatedAt: number): number | null {
    const stored = number(this.#columns.resolved, row);
    if (stored === 0) return resolution === null ? null : this.past.resolutionAt(row) ?? updatedAt;
    if (stored === 1) return null;
    return updatedAt + signed(stored - 2) * MINUTES_A_DAY + this.#columns.oddMinute.nextSigned();
  }

  due(row: number, resolvedAt: number | null): number | null {
    return readDistance(number(this.#columns.due, row), resolvedAt === null ? this.#latest : dayOf(resolvedAt));
  }

  start(row: number, resolvedAt: number | null, due: number | null): number | null {
    const base = resolvedAt === null ? due ?? number(this.#columns.createdDay, row) : dayOf(resolvedAt);
    return readDistance(number(this.#columns.start, row), base);
  }

  points(row: number): number | null { return readNumber(number(this.#columns.points, row), this.#of.texts); }

  estimateSeconds(row: number): number | null { return readNumber(number(this.#columns.estimate, row), this.#of.texts); }

  remainingSeconds(row: number): number | null { return readNumber(number(this.#columns.remaining, row), this.#of.texts); }

  spentSeconds(row: number): number | null { return readNumber(number(this.#columns.spent, row), this.#of.texts); }

  sprints(row: number): readonly Sprint[] { return at(this.#of.sprintLists, number(this.#columns.sprints, row)); }

  fixVersions(row: number): readonly Version[] { return at(this.#of.versionLists, number(this.#columns.versions, row)); }

  components(row: number): readonly Named[] { return at(this.#of.componentLists, number(this.#columns.components, row)); }

  links(row: number, id: number, key: string, status: Status): readonly JiraLink[] {
    const count = number(this.#columns.links, row);
    return count === 0 ? NONE : this.#links.next(count, { id, key, status }, this.#prefix(row), number(this.#columns.keyNumber, row));
  }

  #prefix(row: number): string {
    return at(this.#of.prefixes, number(this.#columns.keyPrefix, row));
  }

  #parentKey(stored: number, row: number, id: number, parentId: number | null): string | null {
    const own = number(this.#columns.keyNumber, row);
    if (stored === 0) return expectedParentKey(this.#parentBefore, parentId, this.#prefix(row), own, id);
    if (stored === 1) return null;
    if (stored > 2) return joinKey(this.#prefix(row), own + signed(stored - 3));
    return joinKey(at(this.#of.prefixes, this.#columns.oddParent.next()), this.#columns.oddParent.nextSigned());
  }
}

const number = (column: Rows, row: number): number => {
  const value = column[row];
  if (value === undefined) throw new BrokenSnapshot('A column ends before its last row.');
  return value;
};
