import { NOT_TOLD } from '../../model/rows/issue-rows';
import { signed } from '../columns';
import type { Rows } from '../rows';
import { MINUTES_A_DAY, at, expectedParentKey, joinKey, readDistance } from '../segment-columns';
import type { SegmentPast } from './read-past';
import { number } from './segment-parts';
import type { SegmentColumns, SegmentTables } from './segment-parts';

/** Stands for the moment of an issue that is not resolved, also where rows are told. */
export const UNRESOLVED = NOT_TOLD;

/** When each issue was touched last, and when it was resolved, in minutes; `UNRESOLVED` where it is not. */
export type Touched = { readonly updated: Rows; readonly resolved: Rows };

export const createdAt = (columns: SegmentColumns, row: number): number =>
  number(columns.createdDay, row) * MINUTES_A_DAY + number(columns.createdMinute, row);

/** One more than the number of each issue's resolution, 0 for none. Stored as 0: the same as the last issue in this status had. */
export const readResolutions = ({ status, resolution }: SegmentColumns, { statuses }: SegmentTables): Int32Array => {
  const last = new Int32Array(statuses.length);
  const found = new Int32Array(resolution.length);
  for (let row = 0; row < found.length; row++) {
    const [now, stored] = [number(status, row), number(resolution, row)];
    last[now] = found[row] = stored === 0 ? last[now] ?? 0 : stored - 1;
  }
  return found;
};

/** What stands apart for a few issues is read in the order of the rows. */
export const readTouched = (columns: SegmentColumns, resolutions: Int32Array, past: SegmentPast): Touched => {
  const updated = new Float64Array(resolutions.length);
  const resolved = new Float64Array(resolutions.length);
  for (let row = 0; row < resolutions.length; row++) {
    const last = updatedAt(columns, row, past);
    updated[row] = last;
    resolved[row] = resolvedAt(columns, row, resolutions[row] === 0, past, last);
  }
  return { updated: inWords(updated), resolved: inWords(resolved) };
};

/** In 32 bits, which hold the minutes of the next 4,000 years. */
const inWords = (moments: Float64Array): Rows => {
  const words = new Int32Array(moments);
  for (let row = 0; row < words.length; row++) if (words[row] !== moments[row]) return moments;
  return words;
};

const updatedAt = (columns: SegmentColumns, row: number, past: SegmentPast): number => {
  const stored = number(columns.updated, row);
  if (stored === 0) return past.lastAt(row) ?? createdAt(columns, row);
  const minute = number(columns.createdMinute, row) + columns.oddMinute.nextSigned();
  return (number(columns.createdDay, row) + signed(stored - 1)) * MINUTES_A_DAY + minute;
};

const resolvedAt = (columns: SegmentColumns, row: number, isOpen: boolean, past: SegmentPast, updated: number): number => {
  const stored = number(columns.resolved, row);
  if (stored === 0) return isOpen ? UNRESOLVED : past.resolutionAt(row) ?? updated;
  if (stored === 1) return UNRESOLVED;
  return updated + signed(stored - 2) * MINUTES_A_DAY + columns.oddMinute.nextSigned();
};

/** The keys of the issues' parents: mostly as the parent of the row before tells. */
export const readParentKeys = (columns: SegmentColumns, prefixes: readonly string[]): readonly (string | null)[] => {
  let before = { parentId: null as number | null, parentKey: null as string | null };
  return Array.from(columns.parentKey, (stored, row) => {
    const [own, id, prefix] = [number(columns.keyNumber, row), number(columns.id, row), at(prefixes, number(columns.keyPrefix, row))];
    const parentId = readDistance(number(columns.parentId, row), id);
    const odd = stored === 2 ? joinKey(at(prefixes, columns.oddParent.next()), columns.oddParent.nextSigned()) : null;
    const near = stored > 2 ? joinKey(prefix, own + signed(stored - 3)) : odd;
    before = { parentId, parentKey: stored === 0 ? expectedParentKey(before, parentId, prefix, own, id) : near };
    return before.parentKey;
  });
};
