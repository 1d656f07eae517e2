import type { ShortPast } from '../../model/short-past';
import type { ColumnReader, Rows } from '../columns';
import { HISTORY_FIELDS, at } from '../segment-columns';

/**
 * A way through the fields, by their places in `HISTORY_FIELDS`, with the place of its last change of the resolution, -1
 * where it has none, and what it tells in short of each issue that went it.
 */
export type Way = { readonly numbers: readonly number[]; readonly resolution: number; readonly short: ShortPast };

const [STATUS, RESOLUTION, DUE, LINK, PARENT] = [
  HISTORY_FIELDS.indexOf('status'), HISTORY_FIELDS.indexOf('resolution'), HISTORY_FIELDS.indexOf('due'), HISTORY_FIELDS.indexOf('link'), HISTORY_FIELDS.indexOf('parent'),
];

/** The ways of a segment, each once. */
export const readWays = (column: ColumnReader): readonly Way[] => {
  const ways: Way[] = [];
  while (!column.isAtEnd) ways.push(readWay(column));
  return ways;
};

/** Of its own size: an array that grows keeps room for seventeen, and a site has many ways. */
const readWay = (column: ColumnReader): Way => {
  const numbers = new Array<number>(column.next());
  for (let at = 0; at < numbers.length; at++) numbers[at] = fieldNumber(column.next());
  return { numbers, resolution: numbers.lastIndexOf(RESOLUTION), short: shortOf(numbers) };
};

const fieldNumber = (number: number): number => {
  at(HISTORY_FIELDS, number);
  return number;
};

const known = new Map<number, ShortPast>();

/** One object for all ways that tell the same: there are sixteen. */
const shortOf = (numbers: readonly number[]): ShortPast => {
  const movesEnds = numbers.includes(LINK) || numbers.includes(PARENT);
  const [movesStatus, resolves, movesDue] = [numbers.includes(STATUS), numbers.includes(RESOLUTION), numbers.includes(DUE)];
  const key = Number(movesEnds) + 2 * Number(movesStatus) + 4 * Number(resolves) + 8 * Number(movesDue);
  const short = known.get(key) ?? { movesEnds, movesStatus, resolves, movesDue };
  known.set(key, short);
  return short;
};

/** Where the changes of each issue begin; at the end, how many there are. */
export const firstChanges = (ways: readonly Way[], wayOf: Rows): Int32Array => {
  const first = new Int32Array(wayOf.length + 1);
  for (let row = 0; row < wayOf.length; row++) first[row + 1] = (first[row] ?? 0) + at(ways, wayOf[row] ?? -1).numbers.length;
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
