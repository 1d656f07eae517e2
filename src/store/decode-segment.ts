import type { JiraIssue } from '../model/jira-issue';
import { BrokenSnapshot, ColumnReader } from './columns';
import { unpack } from './container';
import { RowReader } from './rows';
import type { Rows } from './rows';
import { SEGMENT_COLUMNS, at } from './segment-columns';
import type { IssueColumn, LooseColumn, SegmentColumn } from './segment-columns';
import { SegmentLinks } from './segment/read-links';
import type { LinkColumns } from './segment/read-links';
import { NONE, SegmentPast } from './segment/read-past';
import type { PastColumns } from './segment/read-past';
import { TableReader, times } from './segment/read-tables';
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

/** The bytes of a column, by its name. */
type Bytes = (name: SegmentColumn) => Uint8Array;

const PLACES = Object.fromEntries(SEGMENT_COLUMNS.map((name, place) => [name, place])) as Readonly<Record<SegmentColumn, number>>;

const named = (columns: readonly Uint8Array[]): Bytes => {
  if (columns.length !== SEGMENT_COLUMNS.length) throw new BrokenSnapshot('A segment has a wrong number of columns.');
  return (name) => at(columns, PLACES[name]);
};

const rowsOf = (header: Header, bytes: Bytes): SegmentRows => {
  const columns = issueColumns(header.rows, bytes);
  const tables = tablesOf(readTexts(header, bytes('textHead'), bytes('textTail'), bytes('textNumber')), bytes);
  const created = { day: columns.createdDay, minute: columns.createdMinute };
  const past = new SegmentPast(columns.past, pastColumns(bytes), tables.texts, created);
  return new SegmentRows(tables, columns, new SegmentLinks(linkColumns(bytes), tables, columns), past, header.latest);
};

/** A view would keep all bytes of the piece in memory for as long as one of its columns is read. */
const kept = (bytes: Uint8Array): Uint8Array => bytes.slice();

const pastColumns = (bytes: Bytes): PastColumns => ({
  pasts: bytes('pasts'), changeDay: bytes('changeDay'), changeMinute: bytes('changeMinute'), changeFrom: bytes('changeFrom'), changeTo: bytes('changeTo'),
});

const linkColumns = (bytes: Bytes): LinkColumns => ({
  linkKind: kept(bytes('linkKind')), linkId: kept(bytes('linkId')), linkOther: kept(bytes('linkOther')),
  linkKey: kept(bytes('linkKey')), linkStatus: kept(bytes('linkStatus')), oddLink: kept(bytes('oddLink')),
});

/** Written out, so that all segments have columns of one shape: every field of every issue is read through it. */
const issueColumns = (rows: number, bytes: Bytes): SegmentColumns => {
  const reader = new RowReader(rows);
  const of = (name: IssueColumn): Rows => reader.numbers(bytes(name));
  const sums = (name: IssueColumn): Rows => reader.sums(bytes(name));
  return {
    id: sums('id'), keyPrefix: of('keyPrefix'), keyNumber: sums('keyNumber'), projectId: sums('projectId'),
    type: of('type'), status: of('status'), resolution: of('resolution'), priority: of('priority'),
    assignee: of('assignee'), team: of('team'), flags: of('flags'), parentId: of('parentId'), parentKey: of('parentKey'),
    createdDay: sums('createdDay'), createdMinute: sums('createdMinute'), updated: of('updated'), resolved: of('resolved'),
    due: of('due'), start: of('start'), points: of('points'), estimate: of('estimate'), remaining: of('remaining'), spent: of('spent'),
    sprints: of('sprints'), versions: of('versions'), components: of('components'), links: of('links'), past: of('past'),
    oddParent: new ColumnReader(kept(bytes('oddParent'))), oddMinute: new ColumnReader(kept(bytes('oddMinute'))),
  };
};

const tablesOf = (texts: readonly string[], bytes: Bytes): SegmentTables => {
  const tables = new TableReader(texts);
  const column = (name: LooseColumn): ColumnReader => new ColumnReader(bytes(name));
  const prefixes = tables.texts(column('prefixes'));
  const linkTypes = tables.texts(column('linkTypes'));
  const types = tables.types(column('types'));
  const statuses = tables.statuses(column('statuses'));
  const namedOnes = tables.named(column('named'));
  const people = tables.people(column('people'));
  return {
    prefixes, linkTypes, types, statuses, named: namedOnes, people, texts,
    sprintLists: lists(column('sprintLists'), tables.sprints(column('sprintTable'))),
    versionLists: lists(column('versionLists'), tables.versions(column('versionTable'))),
    componentLists: lists(column('componentLists'), namedOnes),
  };
};

/** Issues share their lists, the empty one above all. */
const lists = <T>(column: ColumnReader, values: readonly T[]): readonly (readonly T[])[] => {
  const found: (readonly T[])[] = [NONE];
  while (!column.isAtEnd) found.push(Object.freeze(times(column.next(), () => at(values, column.next()))));
  return found;
};
