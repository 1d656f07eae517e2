import { isoDay } from '../../model/day';
import type { Change, HistoryField } from '../../model/jira-issue';
import { BrokenSnapshot, readRows, signed } from '../columns';
import type { ColumnReader, Numbers } from '../columns';
import { HISTORY_FIELDS, MINUTES_A_DAY, at } from '../segment-columns';
import type { ChangeColumn } from '../segment-columns';
import { ValuesGoingBack, baseDay, linkText } from './past-values';
import type { Present } from './past-values';

/** Shared by all that have none. */
export const NONE: readonly never[] = Object.freeze([]);

/** A way through the fields, with the place of its last change of the resolution, -1 where it has none. */
type Way = { readonly fields: readonly HistoryField[]; readonly numbers: readonly number[]; readonly resolution: number };

export type Created = { readonly day: Numbers; readonly minute: Numbers };

/** The changelogs of a segment: their moments at hand, their values taken out of the columns when they are asked for. */
export class SegmentPast {
  readonly #ways: readonly Way[];
  readonly #wayOf: Numbers;
  readonly #texts: readonly string[];
  readonly #first: Int32Array;
  readonly #moments: Int32Array | Float64Array;
  readonly #from: Numbers;
  readonly #to: Numbers;

  constructor(wayOf: Numbers, pasts: ColumnReader, columns: Readonly<Record<ChangeColumn, Uint8Array>>, texts: readonly string[], created: Created) {
    this.#ways = readWays(pasts);
    this.#wayOf = wayOf;
    this.#texts = texts;
    this.#first = firstChanges(this.#ways, wayOf);
    const count = this.#first[wayOf.length] ?? 0;
    const places = placesByField(this.#ways, wayOf, count);
    const [day, minute] = [readRows(columns.changeDay, count), readRows(columns.changeMinute, count)];
    this.#moments = moments(this.#first, placed(day, places), placed(minute, places), created);
    this.#from = placed(readRows(columns.changeFrom, count), places);
    this.#to = placed(readRows(columns.changeTo, count), places);
  }

  /** The moment of an issue's last change; null where it has none. */
  lastAt(row: number): number | null {
    const end = this.#first[row + 1] ?? 0;
    return end === this.#first[row] ? null : this.#moments[end - 1] ?? null;
  }

  /** The moment of the last change of its resolution; null where it has none. */
  resolutionAt(row: number): number | null {
    const { resolution } = this.#way(row);
    return resolution < 0 ? null : this.#moments[(this.#first[row] ?? 0) + resolution] ?? null;
  }

  /** The changelog of an issue of the segment, whose values of today tell what its last changes led to. */
  changes(row: number, issue: Present): readonly Change[] {
    const { fields } = this.#way(row);
    if (fields.length === 0) return NONE;
    const first = this.#first[row] ?? 0;
    const values = new ValuesGoingBack(issue);
    const changes = new Array<Change>(fields.length);
    for (let number = fields.length - 1; number >= 0; number--) {
      changes[number] = this.#change(first + number, at(fields, number), values, issue);
    }
    return changes;
  }

  #way(row: number): Way {
    return at(this.#ways, this.#wayOf[row] ?? -1);
  }

  #change(row: number, field: HistoryField, values: ValuesGoingBack, issue: Present): Change {
    const moment = this.#moments[row] ?? Number.NaN;
    const [from, to] = [this.#from[row] ?? -1, this.#to[row] ?? -1];
    if (field === 'link') return { at: moment, field, from: this.#link(from, issue), to: this.#link(to, issue) };
    const led = to === 0 ? values.expected(field) : to === 1 ? null : at(this.#texts, to - 2);
    const began = this.#began(from, led, issue);
    values.goBack(field, began);
    return { at: moment, field, from: began, to: led };
  }

  #began(stored: number, led: string | null, { createdAt }: Present): string | null {
    if (stored === 0) return null;
    if (stored % 2 === 1) return at(this.#texts, (stored - 1) / 2);
    return isoDay(baseDay(led, createdAt) + signed(stored / 2 - 1));
  }

  #link(stored: number, { links }: Present): string | null {
    if (stored === 0) return null;
    return stored <= links.length ? linkText(at(links, stored - 1)) : at(this.#texts, stored - 1 - links.length);
  }
}

const readWays = (column: ColumnReader): readonly Way[] => {
  const ways: Way[] = [];
  while (!column.isAtEnd) {
    const numbers = Array.from({ length: column.next() }, () => column.next());
    const fields = numbers.map((number) => at(HISTORY_FIELDS, number));
    ways.push({ fields, numbers, resolution: fields.lastIndexOf('resolution') });
  }
  return ways;
};

/** Where the changes of each issue begin; at the end, how many there are. */
const firstChanges = (ways: readonly Way[], wayOf: Numbers): Int32Array => {
  const lengths = ways.map(({ fields }) => fields.length);
  const first = new Int32Array(wayOf.length + 1);
  for (let row = 0; row < wayOf.length; row++) first[row + 1] = (first[row] ?? 0) + at(lengths, wayOf[row] ?? -1);
  return first;
};

/** Where in the columns, which go field by field, the changes stand, issue by issue. */
const placesByField = (ways: readonly Way[], wayOf: Numbers, count: number): Int32Array => {
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

/** Every place is one of a row: the columns were found to have as many. */
const placed = (column: Numbers, places: Int32Array): Numbers => {
  const values = emptyLike(column);
  for (let row = 0; row < places.length; row++) values[row] = column[places[row] ?? 0] ?? 0;
  return values;
};

const emptyLike = (column: Numbers): Numbers => {
  if (column instanceof Uint8Array) return new Uint8Array(column.length);
  return column instanceof Int32Array ? new Int32Array(column.length) : new Float64Array(column.length);
};

const moments = (first: Int32Array, day: Numbers, minute: Numbers, created: Created): Int32Array | Float64Array => {
  const found = new Float64Array(day.length);
  let isSmall = true;
  for (let row = 0; row + 1 < first.length; row++) {
    let days = created.day[row] ?? 0;
    let minutes = created.minute[row] ?? 0;
    for (let change = first[row] ?? 0; change < (first[row + 1] ?? 0); change++) {
      days += signed(day[change] ?? 0);
      minutes += signed(minute[change] ?? 0);
      const moment = days * MINUTES_A_DAY + minutes;
      found[change] = moment;
      isSmall &&= moment === (moment | 0);
    }
  }
  if (found.some(Number.isNaN)) throw new BrokenSnapshot('A change has no moment.');
  return isSmall ? Int32Array.from(found) : found;
};
