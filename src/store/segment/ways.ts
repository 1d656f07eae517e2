import type { HistoryField } from '../../model/jira-issue';
import type { ShortPast } from '../../model/short-past';
import type { ColumnReader, Rows } from '../columns';
import { HISTORY_FIELDS, at } from '../segment-columns';

/**
 * A way through the fields, with the place of its last change of the resolution, -1 where it has none, and what it tells in
 * short of each issue that went it.
 */
export type Way = {
  readonly fields: readonly HistoryField[]; readonly numbers: readonly number[]; readonly resolution: number;
  readonly short: ShortPast;
};

/** The ways of a segment, each once. */
export const readWays = (column: ColumnReader): readonly Way[] => {
  const ways: Way[] = [];
  while (!column.isAtEnd) ways.push(readWay(column));
  return ways;
};

const readWay = (column: ColumnReader): Way => {
  const numbers: number[] = [];
  const fields: HistoryField[] = [];
  for (let left = column.next(); left > 0; left--) {
    const number = column.next();
    numbers.push(number);
    fields.push(at(HISTORY_FIELDS, number));
  }
  const movesEnds = fields.includes('link') || fields.includes('parent');
  const resolution = fields.lastIndexOf('resolution');
  const short = { movesEnds, movesStatus: fields.includes('status'), resolves: resolution >= 0, movesDue: fields.includes('due') };
  return { fields, numbers, resolution, short };
};

/** Where the changes of each issue begin; at the end, how many there are. */
export const firstChanges = (ways: readonly Way[], wayOf: Rows): Int32Array => {
  const first = new Int32Array(wayOf.length + 1);
  for (let row = 0; row < wayOf.length; row++) first[row + 1] = (first[row] ?? 0) + at(ways, wayOf[row] ?? -1).fields.length;
  return first;
};

/** Where in the columns, which go field by field, the changes stand, issue by issue. */
export const placesByField = (ways: readonly Way[], wayOf: Rows, count: number): Int32Array => {
  const next = new Int32Array(HISTORY_FIELDS.length + 1);
  for (const way of wayOf) for (const field of at(ways, way).numbers) next[field + 1] = (next[field + 1] ?? 0) + 1;
  for (let field = 1; field < next.length; field++) next[field] = (next[field] ?? 0) + (next[field - 1] ?? 0);
  const places = new Int32Array(count);
  let row = 0;
  for (const way of wayOf) {
    for (const field of at(ways, way).numbers) {
      const place = next[field] ?? 0;
      places[row++] = place;
      next[field] = place + 1;
    }
  }
  return places;
};
