import type { Change, HistoryField } from '../../model/jira-issue';
import { CHANGED } from '../../model/changed-fields';
import type { Visit } from '../../model/field-moves';
import { endIn } from '../../model/past-ends';
import type { Changes, LinkRows, StatusMoves } from '../../model/rows/issue-rows';
import type { ShortPast } from '../../model/short-past';
import { signed } from '../columns';
import { RowReader } from '../rows';
import type { Rows } from '../rows';
import { HISTORY_FIELDS, at } from '../segment-columns';
import type { ChangeColumn } from '../segment-columns';
import { moments, placed, type Created, type Values } from './past-columns';
import { ValuesGoingBack, baseDay, linkText, textOfDay, valueToday } from './past-values';
import type { Present } from './past-values';
import { shortOf } from './short-of-fields';
import { statusMovesIn } from './status-moves';
import type { StatusesToday } from './status-moves';
import { fieldsOf, firstChanges, placesByField, readWays } from './ways';

/** Shared by all that have none. */
export const NONE: readonly never[] = Object.freeze([]);

const FIELD_NUMBERS = Object.fromEntries(HISTORY_FIELDS.map((field, number) => [field, number])) as Readonly<Record<HistoryField, number>>;
const BITS = HISTORY_FIELDS.map((field) => CHANGED[field]);
const LINK = HISTORY_FIELDS.indexOf('link');
const PARENT = HISTORY_FIELDS.indexOf('parent');

/** Where a segment keeps its changelogs. */
export type PastColumns = Readonly<Record<ChangeColumn | 'pasts', Uint8Array>>;

/** The changelogs of a segment: their moments at hand, their values taken out of the columns when they are asked for. */
export class SegmentPast {
  readonly #texts: readonly string[];
  readonly #shorts: readonly ShortPast[];
  readonly #wayOf: Rows;
  readonly #first: Int32Array;
  readonly #fields: Uint8Array;
  readonly #moments: Rows;
  readonly #from: Values;
  readonly #to: Values;

  constructor(wayOf: Rows, columns: PastColumns, texts: readonly string[], created: Created) {
    const ways = readWays(columns.pasts);
    this.#texts = texts;
    this.#shorts = ways.meets.map(shortOf);
    this.#wayOf = wayOf;
    this.#first = firstChanges(ways, wayOf);
    this.#fields = fieldsOf(ways, wayOf, this.#first);
    const places = placesByField(this.#fields);
    const rows = new RowReader(places.length);
    const later = { day: rows.numbers(columns.changeDay), minute: rows.numbers(columns.changeMinute) };
    this.#moments = moments(this.#first, places, later, created);
    this.#from = placed(rows.numbers(columns.changeFrom), places);
    this.#to = placed(rows.numbers(columns.changeTo), places);
  }

  /** The moment of an issue's last change; null where it has none. */
  lastAt(row: number): number | null {
    const end = this.#first[row + 1] ?? 0;
    return end === this.#first[row] ? null : this.#moments[end - 1] ?? null;
  }

  /** What a changelog tells in short, without its changes being made. */
  short(row: number): ShortPast {
    return at(this.#shorts, this.#wayOf[row] ?? -1);
  }

  /**
   * Adds what `addPastEnds` says, from the rows of links and parents alone. A parent that a change led to is today's or what
   * a later one began with, and is named there, unless its row says otherwise.
   */
  addEnds(row: number, parentId: number | null, links: LinkRows, ends: number[]): boolean {
    const first = this.#first[row] ?? 0;
    let told = true;
    let parent = parentId;
    for (let change = (this.#first[row + 1] ?? 0) - 1; change >= first; change--) {
      const field = this.#fields[change];
      if (field !== LINK && field !== PARENT) continue;
      const [from, to] = [this.#from[change] ?? -1, this.#to[change] ?? -1];
      if (field === LINK) {
        const [before, after] = [this.#linkEnd(from, row, links), this.#linkEnd(to, row, links)];
        if (before !== null) ends.push(before);
        if (after !== null) ends.push(after);
        if (before === null && after === null) told = false;
      } else {
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
    const first = this.#first[row] ?? 0;
    let later: string | null | undefined;
    for (let change = (this.#first[row + 1] ?? 0) - 1; change >= first; change--) {
      const moment = this.#moments[change] ?? Number.NaN;
      if (moment < since) return;
      if (this.#fields[change] !== wanted) continue;
      const [from, to] = [this.#from[change] ?? -1, this.#to[change] ?? -1];
      if (wanted === LINK) visit(moment, this.#link(from, issue), this.#link(to, issue));
      else {
        const led = to === 0 ? later === undefined ? valueToday[field](issue) : later : this.#text(to);
        later = this.#began(from, led, issue);
        visit(moment, later, led);
      }
    }
  }

  /** What a change began with, where its own row tells; undefined where the rows after it do, or the links of today. */
  #plainText(change: number): string | null | undefined {
    const stored = this.#from[change] ?? 0;
    if (stored === 0) return null;
    return stored % 2 === 1 && this.#fields[change] !== LINK ? at(this.#texts, (stored - 1) / 2) : undefined;
  }

  /** What `began` says: of most values nothing has to be known of the changes after it. */
  began(row: number, field: HistoryField, issue: Present, since: number): string | null | undefined {
    const wanted = FIELD_NUMBERS[field];
    const first = this.#first[row] ?? 0;
    let earliest = -1;
    for (let change = (this.#first[row + 1] ?? 0) - 1; change >= first; change--) {
      if ((this.#moments[change] ?? Number.NaN) < since) break;
      if (this.#fields[change] === wanted) earliest = change;
    }
    if (earliest < 0) return undefined;
    const told = this.#plainText(earliest);
    if (told !== undefined) return told;
    let from: string | null = null;
    this.visitMoves(row, field, issue, (_at, began) => { from = began; }, since);
    return from;
  }

  /** Which fields changed when, and what most of them began with. */
  whichAndWhen(): Changes {
    return { first: this.#first, at: this.#moments, field: this.#fields, bits: BITS, from: (change) => this.#plainText(change) };
  }

  /** The moves through the statuses of issues that have these today. */
  statusMoves(statuses: StatusesToday): StatusMoves {
    return statusMovesIn({ first: this.#first, fields: this.#fields, moments: this.#moments, from: this.#from, to: this.#to }, this.#texts, statuses);
  }

  /** The moment of the last change of its resolution; null where it has none. */
  resolutionAt(row: number): number | null {
    const first = this.#first[row] ?? 0;
    let change = (this.#first[row + 1] ?? 0) - 1;
    while (change >= first && this.#fields[change] !== FIELD_NUMBERS.resolution) change--;
    return change < first ? null : this.#moments[change] ?? null;
  }

  /** The changelog of an issue of the segment, whose values of today tell what its last changes led to. */
  changes(row: number, issue: Present): readonly Change[] {
    const first = this.#first[row] ?? 0;
    const count = (this.#first[row + 1] ?? 0) - first;
    if (count === 0) return NONE;
    const values = new ValuesGoingBack(issue);
    const changes = new Array<Change>(count);
    for (let number = count - 1; number >= 0; number--) changes[number] = this.#change(first + number, values, issue);
    return changes;
  }

  #change(row: number, values: ValuesGoingBack, issue: Present): Change {
    const number = this.#fields[row] ?? -1;
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

  #linkEnd(stored: number, row: number, { first, otherId }: LinkRows): number | null {
    if (stored === 0) return null;
    const [from, end] = [first[row] ?? 0, first[row + 1] ?? 0];
    return stored <= end - from ? otherId[from + stored - 1] ?? null : endIn('link', at(this.#texts, stored - 1 - (end - from)));
  }

  #link(stored: number, { links }: Present): string | null {
    if (stored === 0) return null;
    return stored <= links.length ? linkText(at(links, stored - 1)) : at(this.#texts, stored - 1 - links.length);
  }
}
