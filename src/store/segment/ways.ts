import { BrokenSnapshot, numbersIn } from '../columns';
import type { Numbers } from '../columns';
import type { Rows } from '../rows';
import { HISTORY_FIELDS, at } from '../segment-columns';

/** The ways that changelogs of a segment go through the fields, each once: many issues went the same. */
export type Ways = {
  /** For each way how many changes it has, then their fields by their places in `HISTORY_FIELDS`. */
  readonly fields: Numbers;
  /** Where in `fields` each way begins. */
  readonly begin: readonly number[];
  /** The fields that each way meets: for each one a bit, by its place. */
  readonly meets: readonly number[];
};

export const readWays = (column: Uint8Array): Ways => {
  const fields = numbersIn(column);
  const begin: number[] = [];
  const meets: number[] = [];
  for (let at = 0; at < fields.length; at += 1 + (fields[at] ?? 0)) {
    begin.push(at);
    meets.push(bitsOf(fields, at + 1, fields[at] ?? 0));
  }
  return { fields, begin, meets };
};

const bitsOf = (fields: Numbers, from: number, count: number): number => {
  let bits = 0;
  for (let at = from; at < from + count; at++) {
    const field = fields[at] ?? HISTORY_FIELDS.length;
    if (field >= HISTORY_FIELDS.length) throw new BrokenSnapshot('A change is of no field.');
    bits |= 1 << field;
  }
  return bits;
};

/** Where the changes of each issue begin; at the end, how many there are. */
export const firstChanges = ({ fields, begin }: Ways, wayOf: Rows): Int32Array => {
  const first = new Int32Array(wayOf.length + 1);
  let count = 0;
  for (let row = 0; row < wayOf.length; row++) first[row + 1] = count += fields[at(begin, wayOf[row] ?? -1)] ?? 0;
  return first;
};

/** The field of each change, issue by issue. */
export const fieldsOf = ({ fields, begin }: Ways, wayOf: Rows, first: Int32Array): Uint8Array => {
  const found = new Uint8Array(first[wayOf.length] ?? 0);
  for (let row = 0; row < wayOf.length; row++) {
    let from = 1 + (begin[wayOf[row] ?? 0] ?? 0);
    const end = first[row + 1] ?? 0;
    for (let change = first[row] ?? 0; change < end; change++) found[change] = fields[from++] ?? 0;
  }
  return found;
};

/** Where in the columns, which go field by field, the changes stand. */
export const placesByField = (fields: Uint8Array): Int32Array => {
  const next = new Int32Array(HISTORY_FIELDS.length + 1);
  for (let change = 0; change < fields.length; change++) {
    const after = (fields[change] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let field = 1; field < next.length; field++) next[field] = (next[field] ?? 0) + (next[field - 1] ?? 0);
  const places = new Int32Array(fields.length);
  for (let change = 0; change < fields.length; change++) {
    const field = fields[change] ?? 0;
    const place = next[field] ?? 0;
    places[change] = place;
    next[field] = place + 1;
  }
  return places;
};
