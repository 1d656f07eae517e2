import type { JiraIssue } from '../model/jira-issue';
import { BrokenSnapshot, ColumnReader, readRows, runningSums } from './columns';
import type { Rows } from './columns';
import { unpack } from './container';
import { LOOSE_COLUMNS, SEGMENT_COLUMNS, at } from './segment-columns';
import type { IssueColumn, LooseColumn, SegmentColumn } from './segment-columns';
import { LinkReader } from './segment/read-links';
import { NONE, SegmentPast } from './segment/read-past';
import { TableReader } from './segment/read-tables';
import type { SegmentColumns, SegmentTables } from './segment/segment-parts';
import { SegmentRows } from './segment/segment-rows';
import { StoredIssue } from './segment/stored-issue';
import { readTexts } from './segment/text-table';
import type { TextWords } from './segment/text-table';

type Header = TextWords & { readonly rows: number; readonly latest: number };

/**
 * The issues of a segment, in the order they were packed. They stay columns, out of which an issue takes what it is asked
 * for, and share the objects of a dictionary (statuses, people, versions), so that 100,000 issues stay small in memory. Throws `BrokenSnapshot` where the bytes make no sense.
 */
export const decodeSegment = (piece: Uint8Array): readonly JiraIssue[] => {
  const { dictionaries, columns } = unpack('facts', piece);
  // The checksum has proved that these bytes are the ones that encodeSegment wrote in this very format.
  const header = dictionaries as Header;
  const rows = rowsOf(header, named(columns));
  const issues = new Array<JiraIssue>(header.rows);
  for (let row = 0; row < header.rows; row++) issues[row] = new StoredIssue(rows, row);
  return issues;
};

type Bytes = Readonly<Record<SegmentColumn, Uint8Array>>;

const named = (columns: readonly Uint8Array[]): Bytes => {
  if (columns.length !== SEGMENT_COLUMNS.length) throw new BrokenSnapshot('A segment has a wrong number of columns.');
  return Object.fromEntries(SEGMENT_COLUMNS.map((name, number) => [name, columns[number]])) as Bytes;
};

const rowsOf = (header: Header, bytes: Bytes): SegmentRows => {
  const loose = Object.fromEntries(LOOSE_COLUMNS.map((name) => [name, new ColumnReader(bytes[name])])) as Loose;
  const columns = issueColumns(header.rows, bytes, loose);
  const tables = tablesOf(readTexts(header, bytes.textHead, bytes.textTail, bytes.textNumber), loose);
  const created = { day: columns.createdDay, minute: columns.createdMinute };
  const past = new SegmentPast(columns.past, loose.pasts, bytes, tables.texts, created);
  return new SegmentRows(tables, columns, new LinkReader(loose, tables), past, header.latest);
};

type Loose = Readonly<Record<LooseColumn, ColumnReader>>;

/** Written out, so that all segments have columns of one shape: every field of every issue is read through it. */
const issueColumns = (rows: number, bytes: Bytes, { oddParent, oddMinute }: Loose): SegmentColumns => {
  const of = (name: IssueColumn): Rows => readRows(bytes[name], rows);
  const sums = (name: IssueColumn): Rows => runningSums(of(name));
  return {
    id: sums('id'), keyPrefix: of('keyPrefix'), keyNumber: sums('keyNumber'), projectId: sums('projectId'),
    type: of('type'), status: of('status'), resolution: of('resolution'), priority: of('priority'),
    assignee: of('assignee'), team: of('team'), flags: of('flags'), parentId: of('parentId'), parentKey: of('parentKey'),
    createdDay: sums('createdDay'), createdMinute: sums('createdMinute'), updated: of('updated'), resolved: of('resolved'),
    due: of('due'), start: of('start'), points: of('points'), estimate: of('estimate'), remaining: of('remaining'), spent: of('spent'),
    sprints: of('sprints'), versions: of('versions'), components: of('components'), links: of('links'), past: of('past'),
    oddParent, oddMinute,
  };
};

const tablesOf = (texts: readonly string[], columns: Loose): SegmentTables => {
  const tables = new TableReader(texts);
  const prefixes = tables.texts(columns.prefixes);
  const linkTypes = tables.texts(columns.linkTypes);
  const types = tables.types(columns.types);
  const statuses = tables.statuses(columns.statuses);
  const namedOnes = tables.named(columns.named);
  const people = tables.people(columns.people);
  return {
    prefixes, linkTypes, types, statuses, named: namedOnes, people, texts,
    sprintLists: lists(columns.sprintLists, tables.sprints(columns.sprintTable)),
    versionLists: lists(columns.versionLists, tables.versions(columns.versionTable)),
    componentLists: lists(columns.componentLists, namedOnes),
  };
};

/** Issues share their lists, the empty one above all. */
const lists = <T>(column: ColumnReader, values: readonly T[]): readonly (readonly T[])[] => {
  const found: (readonly T[])[] = [NONE];
  while (!column.isAtEnd) found.push(Object.freeze(Array.from({ length: column.next() }, () => at(values, column.next()))));
  return found;
};
