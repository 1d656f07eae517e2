import type { HistoryField, IssueType, Named, Person, Sprint, Status, Version } from '../model/jira-issue';
import { signed } from './columns';
import type { ColumnReader, ColumnWriter } from './columns';

/**
 * The columns of a segment, in the order they are stored. One row an issue; `links`, `changes`, `sprints`, ... hold
 * how many rows of their own an issue has, and the columns named after them hold those rows.
 */
export const SEGMENT_COLUMNS = [
  'id', 'keyPrefix', 'keyNumber', 'projectId', 'type', 'status', 'resolution', 'priority', 'flags',
  'parentId', 'parentPrefix', 'parentNumber', 'assignee', 'team',
  'created', 'updated', 'resolved', 'due', 'start', 'points', 'estimate', 'remaining', 'spent',
  'sprints', 'sprint', 'versions', 'version', 'components', 'component',
  'links', 'linkId', 'linkType', 'linkOther', 'linkPrefix', 'linkNumber', 'linkStatus',
  'changes', 'changeAt', 'changeField', 'changeFrom', 'changeTo',
] as const;

export type SegmentColumn = (typeof SEGMENT_COLUMNS)[number];

/** The values that the columns number. */
export type SegmentDictionaries = {
  readonly prefixes: readonly string[];
  readonly texts: readonly string[];
  readonly types: readonly IssueType[];
  readonly statuses: readonly Status[];
  readonly named: readonly Named[];
  readonly people: readonly Person[];
  readonly sprints: readonly Sprint[];
  readonly versions: readonly Version[];
};

/** Never reordered: the position is what is stored. */
export const HISTORY_FIELDS: readonly HistoryField[] = [
  'status', 'resolution', 'due', 'start', 'sprint', 'team', 'points', 'estimate',
  'flagged', 'parent', 'link', 'project', 'fixVersion', 'assignee',
];

export const FLAGGED = 1;
export const SECURED = 2;
export const HISTORY_KNOWN = 4;

/** `number` as it stands in a column: 0 null, 1 not whole (its text follows in `texts`), else the whole number. */
export const addNumber = (column: ColumnWriter, value: number | null, textNumber: (text: string) => number): void => {
  if (value === null) return column.add(0);
  if (Number.isSafeInteger(value) && Math.abs(value) < 2 ** 50) return column.add(2 + (value < 0 ? -2 * value - 1 : 2 * value));
  column.add(1);
  column.add(textNumber(String(value)));
};

export const readNumber = (column: ColumnReader, texts: readonly string[]): number | null => {
  const stored = column.next();
  if (stored === 0) return null;
  if (stored === 1) return Number(texts[column.next()]);
  return signed(stored - 2);
};

/** A whole number that may be missing, as its distance from `base`. */
export const addDistance = (column: ColumnWriter, value: number | null, base: number): void => {
  if (value === null) return column.add(0);
  const distance = value - base;
  column.add(1 + (distance < 0 ? -2 * distance - 1 : 2 * distance));
};

export const readDistance = (column: ColumnReader, base: number): number | null => {
  const stored = column.next();
  if (stored === 0) return null;
  return base + signed(stored - 1);
};

/** `ABC-12` -> [`ABC-`, 12]; whatever does not look like that is all prefix, with -1. */
export const splitKey = (key: string): readonly [string, number] => {
  const dash = key.lastIndexOf('-');
  const number = key.slice(dash + 1);
  return dash > 0 && /^(0|[1-9]\d{0,14})$/.test(number) ? [key.slice(0, dash + 1), Number(number)] : [key, -1];
};

export const joinKey = (prefix: string, number: number): string => (number < 0 ? prefix : prefix + number);
