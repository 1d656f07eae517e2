import type { IssueType, Named, Person, Sprint, Status, Version } from '../../model/jira-issue';
import { BrokenSnapshot } from '../columns';
import type { ColumnReader } from '../columns';
import type { Rows } from '../rows';
import type { IssueColumn } from '../segment-columns';

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

/** The number of a row. Throws `BrokenSnapshot` where the column has none. */
export const number = (column: Rows, row: number): number => {
  const value = column[row];
  if (value === undefined) throw new BrokenSnapshot('A column ends before its last row.');
  return value;
};
