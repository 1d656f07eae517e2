import { parseIsoDay } from '../../model/day';
import type { Change, JiraIssue } from '../../model/jira-issue';
import type { ColumnWriter } from '../columns';
import { textDictionary } from '../dictionary';
import { HISTORY_FIELDS, MINUTES_A_DAY, dayOf, unsigned } from '../segment-columns';
import type { ChangeColumn } from '../segment-columns';
import { ValuesGoingBack, baseDay, linkText } from './past-values';
import type { TextTable } from './text-table';

/** What is written of one change: days and minutes of the day since the one before, what it began with and led to. */
type Row = { readonly day: number; readonly minute: number; from: number; to: number };

/**
 * Writes changelogs. Which fields changed one after the other is one number, as few ways occur many times; the changes
 * themselves stand field by field, since those of a field are alike. What a change led to is nearly always what the issue
 * tells anyway.
 */
export class PastWriter {
  readonly #texts: TextTable;
  readonly #ways = textDictionary();
  readonly #pasts: ColumnWriter;
  readonly #rows: readonly Row[][] = HISTORY_FIELDS.map(() => []);

  constructor(pasts: ColumnWriter, texts: TextTable) {
    this.#pasts = pasts;
    this.#texts = texts;
  }

  /** The number of the issue's way through the fields. */
  add(issue: JiraIssue): number {
    const fields = issue.history.map(({ field }) => HISTORY_FIELDS.indexOf(field));
    for (const [number, row] of this.#rowsOf(issue).entries()) this.#rows[fields[number] ?? -1]?.push(row);
    const known = this.#ways.values.length;
    const way = this.#ways.numberOf(fields.join());
    if (way === known) for (const number of [fields.length, ...fields]) this.#pasts.add(number);
    return way;
  }

  /** After the last issue. */
  write(columns: Readonly<Record<ChangeColumn, ColumnWriter>>): void {
    for (const { day, minute, from, to } of this.#rows.flat()) {
      columns.changeDay.addSigned(day);
      columns.changeMinute.addSigned(minute);
      columns.changeFrom.add(from);
      columns.changeTo.add(to);
    }
  }

  #rowsOf(issue: JiraIssue): readonly Row[] {
    const rows = distances(issue.history, issue.createdAt);
    const values = new ValuesGoingBack(issue);
    const links = issue.links.map(linkText);
    for (let number = rows.length - 1; number >= 0; number--) {
      const [row, change] = [rows[number], issue.history[number]];
      if (row === undefined || change === undefined) continue;
      row.from = change.field === 'link' ? this.#link(change.from, links) : this.#from(change, issue);
      row.to = change.field === 'link' ? this.#link(change.to, links) : this.#to(change.to, values.expected(HISTORY_FIELDS.indexOf(change.field)));
      values.goBack(HISTORY_FIELDS.indexOf(change.field), change.from);
    }
    return rows;
  }

  #link(text: string | null, links: readonly string[]): number {
    if (text === null) return 0;
    const here = links.indexOf(text);
    return here >= 0 ? 1 + here : 1 + links.length + this.#texts.numberOf(text);
  }

  #to(text: string | null, expected: string | null): number {
    if (text === expected) return 0;
    return text === null ? 1 : 2 + this.#texts.numberOf(text);
  }

  #from({ field, from, to }: Change, { createdAt }: JiraIssue): number {
    if (from === null) return 0;
    const day = field === 'due' || field === 'start' ? parseIsoDay(from) : null;
    return day === null ? 1 + 2 * this.#texts.numberOf(from) : 2 + 2 * unsigned(day - baseDay(to, createdAt));
  }
}

const distances = (changes: readonly Change[], createdAt: number): readonly Row[] => {
  let before = createdAt;
  return changes.map(({ at }) => {
    const [day, dayBefore] = [dayOf(at), dayOf(before)];
    const minute = at - day * MINUTES_A_DAY - (before - dayBefore * MINUTES_A_DAY);
    before = at;
    return { day: day - dayBefore, minute, from: 0, to: 0 };
  });
};
