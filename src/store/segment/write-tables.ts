import type { IssueType, Named, Person, Sprint, Status, Version } from '../../model/jira-issue';
import type { ColumnWriter } from '../columns';
import { CATEGORIES, SPRINT_STATES, addDistance } from '../segment-columns';
import type { TextTable } from './text-table';

/**
 * Writes one table of records into one column: how many there are, then field by field what all of them have, since
 * what stands next to each other is alike then.
 */
export class TableWriter {
  readonly #texts: TextTable;

  constructor(texts: TextTable) {
    this.#texts = texts;
  }

  types(column: ColumnWriter, rows: readonly IssueType[]): void {
    this.named(column, rows);
    for (const { level } of rows) column.addSigned(level);
  }

  statuses(column: ColumnWriter, rows: readonly Status[]): void {
    this.named(column, rows);
    for (const { category } of rows) column.add(CATEGORIES.indexOf(category));
  }

  named(column: ColumnWriter, rows: readonly Named[]): void {
    column.add(rows.length);
    for (const { id } of rows) this.#text(column, id);
    for (const { name } of rows) this.#text(column, name);
  }

  people(column: ColumnWriter, rows: readonly Person[]): void {
    column.add(rows.length);
    for (const { accountId } of rows) this.#text(column, accountId);
    for (const { name } of rows) this.#text(column, name);
    for (const { active } of rows) column.add(active ? 0 : 1);
  }

  sprints(column: ColumnWriter, rows: readonly Sprint[]): void {
    column.add(rows.length);
    differences(column, rows.map(({ id }) => id));
    for (const { name } of rows) this.#text(column, name);
    for (const { state } of rows) column.add(SPRINT_STATES.indexOf(state));
    optional(column, rows.map(({ startAt }) => startAt));
    for (const { startAt, endAt } of rows) addDistance(column, endAt, startAt ?? 0);
  }

  versions(column: ColumnWriter, rows: readonly Version[]): void {
    column.add(rows.length);
    for (const { id } of rows) this.#text(column, id);
    for (const { name } of rows) this.#text(column, name);
    differences(column, rows.map(({ projectId }) => projectId));
    for (const { released, archived } of rows) column.add((released ? 1 : 0) + (archived ? 2 : 0));
    optional(column, rows.map(({ startDay }) => startDay));
    optional(column, rows.map(({ releaseDay }) => releaseDay));
  }

  texts(column: ColumnWriter, rows: readonly string[]): void {
    column.add(rows.length);
    for (const text of rows) this.#text(column, text);
  }

  /** 0 for the next text of the table, which is so for nearly all. */
  #text(column: ColumnWriter, text: string): void {
    const before = this.#texts.size;
    const number = this.#texts.numberOf(text);
    column.add(number === before ? 0 : number + 1);
  }
}

const differences = (column: ColumnWriter, values: readonly number[]): void => {
  let before = 0;
  for (const value of values) {
    column.addSigned(value - before);
    before = value;
  }
};

/** Each as its distance from the last one that was there. */
const optional = (column: ColumnWriter, values: readonly (number | null)[]): void => {
  let before = 0;
  for (const value of values) {
    addDistance(column, value, before);
    before = value ?? before;
  }
};
