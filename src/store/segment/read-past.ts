import type { Change, HistoryField } from '../../model/jira-issue';
import { CHANGED } from '../../model/changed-fields';
import type { Visit } from '../../model/field-moves';
import { endIn } from '../../model/past-ends';
import type { ShortPast } from '../../model/short-past';
import { readRows, signed } from '../columns';
import type { ColumnReader, Numbers, Rows } from '../columns';
import { HISTORY_FIELDS, at } from '../segment-columns';
import type { ChangeColumn } from '../segment-columns';
import { inPlace, moments, placed, type Created } from './past-columns';
import { ValuesGoingBack, baseDay, linkText, textOfDay, valueToday } from './past-values';
import type { Present } from './past-values';
import { firstChanges, placesByField, readWays } from './ways';
import type { Way } from './ways';

/** Shared by all that have none. */
export const NONE: readonly never[] = Object.freeze([]);

const FIELD_NUMBERS = Object.fromEntries(HISTORY_FIELDS.map((field, number) => [field, number])) as Readonly<Record<HistoryField, number>>;
const BITS = HISTORY_FIELDS.map((field) => CHANGED[field]);
const LINK = HISTORY_FIELDS.indexOf('link');
const PARENT = HISTORY_FIELDS.indexOf('parent');

/** The changelogs of a segment: their moments at hand, their values taken out of the columns when they are asked for. */
export class SegmentPast {
  readonly #ways: readonly Way[];
  readonly #wayOf: Rows;
  readonly #texts: readonly string[];
  readonly #first: Int32Array;
  readonly #moments: Rows;
  readonly #from: Numbers;
  readonly #to: Numbers;

  constructor(wayOf: Rows, pasts: ColumnReader, columns: Readonly<Record<ChangeColumn, Uint8Array>>, texts: readonly string[], created: Created) {
    this.#ways = readWays(pasts);
    this.#wayOf = wayOf;
    this.#texts = texts;
    this.#first = firstChanges(this.#ways, wayOf);
    const count = this.#first[wayOf.length] ?? 0;
    const places = placesByField(this.#ways, wayOf, count);
    const [day, minute] = [readRows(columns.changeDay, count), readRows(columns.changeMinute, count)];
    this.#moments = moments(this.#first, inPlace(day, places), inPlace(minute, places), created);
    this.#from = placed(readRows(columns.changeFrom, count), places);
    this.#to = placed(readRows(columns.changeTo, count), places);
  }

  /** The moment of an issue's last change; null where it has none. */
  lastAt(row: number): number | null {
    const end = this.#first[row + 1] ?? 0;
    return end === this.#first[row] ? null : this.#moments[end - 1] ?? null;
  }

  /** What a changelog tells in short, without its changes being made. */
  short(row: number): ShortPast {
    return this.#way(row).short;
  }

  /**
   * Adds what `addPastEnds` says, from the rows of links and parents alone. A parent that a change led to is today's or what
   * a later one began with, and is named there, unless its row says otherwise.
   */
  addEnds(row: number, { parentId, links }: Pick<Present, 'parentId' | 'links'>, ends: number[]): boolean {
    const { numbers } = this.#way(row);
    let told = true;
    let parent = parentId;
    for (let number = numbers.length - 1, change = (this.#first[row + 1] ?? 0) - 1; number >= 0; number--, change--) {
      const [from, to] = [this.#from[change] ?? -1, this.#to[change] ?? -1];
      if (numbers[number] === LINK) {
        const [before, after] = [this.#linkEnd(from, links), this.#linkEnd(to, links)];
        if (before !== null) ends.push(before);
        if (after !== null) ends.push(after);
        if (before === null && after === null) told = false;
      } else if (numbers[number] === PARENT) {
        const led = to === 0 ? parent : to === 1 ? null : endIn('parent', at(this.#texts, to - 2));
        parent = from === 0 ? null : endIn('parent', at(this.#texts, (from - 1) / 2));
        if (parent !== null) ends.push(parent);
        if (led !== null) ends.push(led);
      }
    }
    return told;
  }

  /** What `visitMoves` says, without a change being made. */
  visitMoves(row: number, field: HistoryField, issue: Present, visit: Visit, since: number): void {
    const wanted = FIELD_NUMBERS[field];
    const { numbers } = this.#way(row);
    let later: string | null | undefined;
    for (let number = numbers.length - 1, change = (this.#first[row + 1] ?? 0) - 1; number >= 0; number--, change--) {
      const moment = this.#moments[change] ?? Number.NaN;
      if (moment < since) return;
      if (numbers[number] !== wanted) continue;
      const [from, to] = [this.#from[change] ?? -1, this.#to[change] ?? -1];
      if (wanted === LINK) visit(moment, this.#link(from, issue), this.#link(to, issue));
      else {
        const led = to === 0 ? later === undefined ? valueToday[field](issue) : later : this.#text(to);
        later = this.#began(from, led, issue);
        visit(moment, later, led);
      }
    }
  }

  /** What `began` says: of most values nothing has to be known of the changes after it. */
  began(row: number, field: HistoryField, issue: Present, since: number): string | null | undefined {
    const wanted = FIELD_NUMBERS[field];
    const { numbers } = this.#way(row);
    let first = -1;
    for (let number = numbers.length - 1, change = (this.#first[row + 1] ?? 0) - 1; number >= 0; number--, change--) {
      if ((this.#moments[change] ?? Number.NaN) < since) break;
      if (numbers[number] === wanted) first = change;
    }
    const stored = first < 0 ? 0 : this.#from[first] ?? -1;
    if (stored === 0) return first < 0 ? undefined : null;
    if (stored % 2 === 1 && wanted !== LINK) return at(this.#texts, (stored - 1) / 2);
    let from: string | null = null;
    this.visitMoves(row, field, issue, (_at, began) => { from = began; }, since);
    return from;
  }

  /** What `changedFields` says. */
  changedFields(row: number, from: number, until: number): number {
    const { numbers } = this.#way(row);
    let fields = 0;
    for (let number = numbers.length - 1, change = (this.#first[row + 1] ?? 0) - 1; number >= 0; number--, change--) {
      const moment = this.#moments[change] ?? Number.NaN;
      if (moment < from) break;
      if (moment < until) fields |= BITS[numbers[number] ?? -1] ?? 0;
    }
    return fields;
  }

  /** The moment of an issue's last change before another moment; null where there is none. */
  lastBefore(row: number, moment: number): number | null {
    const first = this.#first[row] ?? 0;
    for (let change = (this.#first[row + 1] ?? 0) - 1; change >= first; change--) {
      const at = this.#moments[change] ?? Number.NaN;
      if (at < moment) return at;
    }
    return null;
  }

  /** The moment of the last change of its resolution; null where it has none. */
  resolutionAt(row: number): number | null {
    const { resolution } = this.#way(row);
    return resolution < 0 ? null : this.#moments[(this.#first[row] ?? 0) + resolution] ?? null;
  }

  /** The changelog of an issue of the segment, whose values of today tell what its last changes led to. */
  changes(row: number, issue: Present): readonly Change[] {
    const { numbers } = this.#way(row);
    if (numbers.length === 0) return NONE;
    const first = this.#first[row] ?? 0;
    const values = new ValuesGoingBack(issue);
    const changes = new Array<Change>(numbers.length);
    for (let number = numbers.length - 1; number >= 0; number--) {
      changes[number] = this.#change(first + number, at(numbers, number), values, issue);
    }
    return changes;
  }

  #way(row: number): Way {
    return at(this.#ways, this.#wayOf[row] ?? -1);
  }

  #change(row: number, number: number, values: ValuesGoingBack, issue: Present): Change {
    const field = at(HISTORY_FIELDS, number);
    const moment = this.#moments[row] ?? Number.NaN;
    const [from, to] = [this.#from[row] ?? -1, this.#to[row] ?? -1];
    if (field === 'link') return { at: moment, field, from: this.#link(from, issue), to: this.#link(to, issue) };
    const led = to === 0 ? values.expected(number) : this.#text(to);
    const began = this.#began(from, led, issue);
    values.goBack(number, began);
    return { at: moment, field, from: began, to: led };
  }

  /** What a change led to, where that is told. */
  #text(stored: number): string | null {
    return stored === 1 ? null : at(this.#texts, stored - 2);
  }

  #began(stored: number, led: string | null, { createdAt }: Present): string | null {
    if (stored === 0) return null;
    if (stored % 2 === 1) return at(this.#texts, (stored - 1) / 2);
    return textOfDay(baseDay(led, createdAt) + signed(stored / 2 - 1));
  }

  #linkEnd(stored: number, links: Present['links']): number | null {
    if (stored === 0) return null;
    return stored <= links.length ? at(links, stored - 1).otherId : endIn('link', at(this.#texts, stored - 1 - links.length));
  }

  #link(stored: number, { links }: Present): string | null {
    if (stored === 0) return null;
    return stored <= links.length ? linkText(at(links, stored - 1)) : at(this.#texts, stored - 1 - links.length);
  }
}
