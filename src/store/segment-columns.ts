import type { HistoryField, SprintState, StatusCategory } from '../model/jira-issue';
import { BrokenSnapshot, signed } from './columns';
import type { ColumnWriter } from './columns';

/** Columns with one row an issue. */
export const ISSUE_COLUMNS = [
  'id', 'keyPrefix', 'keyNumber', 'projectId', 'type', 'status', 'resolution', 'priority', 'assignee', 'team', 'flags',
  'parentId', 'parentKey', 'createdDay', 'createdMinute', 'updated', 'resolved', 'due', 'start',
  'points', 'estimate', 'remaining', 'spent', 'sprints', 'versions', 'components', 'links', 'past',
] as const;

/** Columns with one row a change; an issue's `past` says how many it has. */
export const CHANGE_COLUMNS = ['changeDay', 'changeMinute', 'changeFrom', 'changeTo'] as const;

/** Columns read one number after the other: what few issues need, links, lists and tables. */
export const LOOSE_COLUMNS = [
  'oddParent', 'oddMinute', 'oddLink', 'linkKind', 'linkId', 'linkOther', 'linkKey', 'linkStatus',
  'sprintLists', 'versionLists', 'componentLists', 'pasts',
  'prefixes', 'linkTypes', 'types', 'statuses', 'named', 'people', 'sprintTable', 'versionTable', 'textHead', 'textTail', 'textNumber',
] as const;

/** All columns of a segment, in the order they are stored. */
export const SEGMENT_COLUMNS = [...ISSUE_COLUMNS, ...CHANGE_COLUMNS, ...LOOSE_COLUMNS] as const;

export type IssueColumn = (typeof ISSUE_COLUMNS)[number];
export type ChangeColumn = (typeof CHANGE_COLUMNS)[number];
export type LooseColumn = (typeof LOOSE_COLUMNS)[number];
export type SegmentColumn = (typeof SEGMENT_COLUMNS)[number];

/** Never reordered, here and below: the position is what is stored. */
export const HISTORY_FIELDS: readonly HistoryField[] = [
  'status', 'resolution', 'due', 'start', 'sprint', 'team', 'points', 'estimate',
  'flagged', 'parent', 'link', 'project', 'fixVersion', 'assignee',
];

export const CATEGORIES: readonly StatusCategory[] = ['todo', 'doing', 'done'];

export const SPRINT_STATES: readonly SprintState[] = ['future', 'active', 'closed'];

export const FLAGGED = 1;
export const SECURED = 2;
export const HISTORY_KNOWN = 4;

export const MINUTES_A_DAY = 1_440;

export const dayOf = (minute: number): number => Math.floor(minute / MINUTES_A_DAY);

/** 0, -1, 1, -2, ... become 0, 1, 2, 3, ... */
export const unsigned = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

/** A whole number that may be missing, as its distance from `base`. */
export const addDistance = (column: ColumnWriter, value: number | null, base: number): void =>
  column.add(value === null ? 0 : 1 + unsigned(value - base));

export const readDistance = (stored: number, base: number): number | null => (stored === 0 ? null : base + signed(stored - 1));

/** A number as it stands in a column: 0 null, odd a whole number, even the number of its text. */
export const addNumber = (column: ColumnWriter, value: number | null, textNumber: (text: string) => number): void => {
  if (value === null) return column.add(0);
  if (Number.isSafeInteger(value) && Math.abs(value) < 2 ** 50) return column.add(1 + 2 * unsigned(value));
  column.add(2 + 2 * textNumber(String(value)));
};

export const readNumber = (stored: number, texts: readonly string[]): number | null => {
  if (stored === 0) return null;
  return stored % 2 === 1 ? signed((stored - 1) / 2) : Number(at(texts, stored / 2 - 1));
};

/** `ABC-12` -> [`ABC-`, 12]; whatever does not look like that is all prefix, with -1. */
export const splitKey = (key: string): readonly [string, number] => {
  const dash = key.lastIndexOf('-');
  const number = key.slice(dash + 1);
  return dash > 0 && /^(0|[1-9]\d{0,14})$/.test(number) ? [key.slice(0, dash + 1), Number(number)] : [key, -1];
};

export const joinKey = (prefix: string, number: number): string => (number < 0 ? prefix : prefix + number);

/** The key of an issue's parent as it mostly is: the one before's for the same parent, else as far away as the id is. */
export const expectedParentKey = (
  before: { readonly parentId: number | null; readonly parentKey: string | null },
  parentId: number | null, prefix: string, number: number, id: number,
): string | null => {
  if (parentId === null) return null;
  if (parentId === before.parentId) return before.parentKey;
  const parentNumber = number + parentId - id;
  return number < 0 || parentNumber < 0 ? null : joinKey(prefix, parentNumber);
};

/** Throws `BrokenSnapshot` where there is no such value. */
export const at = <T>(values: readonly T[], number: number): T => {
  const value = values[number];
  if (value === undefined) throw new BrokenSnapshot(`Value ${number} is named, of ${values.length}.`);
  return value;
};

/** 0 is null, else one more than the number of a value. */
export const atOrNull = <T>(values: readonly T[], number: number): T | null => (number === 0 ? null : at(values, number - 1));
