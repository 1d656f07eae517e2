import type { Issue } from '../site/types';
import { compare } from './compare';
import type { Clause, Operator, Value } from './condition';
import { dayOf, momentOf } from './moments';
import { comparison, equality, refuse, scanning } from './search-field';
import type { Compiled, Context, Predicate, SearchField } from './search-field';

/** A field whose values are ordered: a moment, a day, a number. */
type OrderedField = {
  readonly name: string;
  /** Values as numbers that can be compared; more than one only for fields such as the days of worklogs. */
  readonly of: (issue: Issue, context: Context) => readonly number[];
  readonly read: (value: Value, context: Context) => number | string;
};

const numbersOf = (field: OrderedField, clause: Clause, context: Context): number[] =>
  clause.values.filter((value) => value.kind !== 'empty').flatMap((value) => {
    const read = field.read(value, context);
    return typeof read === 'number' ? [read] : (refuse(context, read), []);
  });

const orderedTest = (field: OrderedField, { operator, values }: Clause, wanted: readonly number[], context: Context): Predicate => {
  const empty = values.some((value) => value.kind === 'empty');
  if (operator === '=' || operator === 'in' || operator === 'is') {
    return (issue) => { const held = field.of(issue, context); return held.length === 0 ? empty : held.some((value) => wanted.includes(value)); };
  }
  if (operator === '!=' || operator === 'not in' || operator === 'is not') {
    return (issue) => { const held = field.of(issue, context); return held.length > 0 && !held.some((value) => wanted.includes(value)); };
  }
  const holds = compare(operator);
  return (issue) => field.of(issue, context).some((value) => wanted.some((bound) => holds(value, bound)));
};

const compileOrdered = (field: OrderedField, clause: Clause, context: Context): Compiled =>
  scanning(orderedTest(field, clause, numbersOf(field, clause, context), context));

const operators: ReadonlySet<Operator> = new Set([...equality, ...comparison]);

const ordered = (field: OrderedField): SearchField => ({
  name: field.name, operators,
  compile: (clause, context) => compileOrdered(field, clause, context),
  sort: (context) => [(issue) => field.of(issue, context)[0] ?? null],
});

const oneOrNone = (value: number | null): readonly number[] => (value === null ? [] : [value]);

/** Points in time, in milliseconds. */
export const momentField = (name: string, of: (issue: Issue, context: Context) => readonly (number | null)[]): SearchField => ordered({
  name,
  of: (issue, context) => of(issue, context).filter((at) => at !== null),
  read: (value, context) => { const moment = momentOf(value, name, context); return typeof moment === 'string' ? moment : moment.at; },
});

/** Days since 1970-01-01 of a calendar date; null where the text is none. */
const dayNumber = (date: unknown): number | null => {
  const at = typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? null : at / 86_400_000;
};

const readDay = (value: Value, field: string, context: Context): number | string => {
  const moment = momentOf(value, field, context);
  return typeof moment === 'string' ? moment : dayNumber(dayOf(moment.at, context.zone)) ?? Number.NaN;
};

/** Calendar days: what the query names is taken as the viewer's day. */
export const dayField = (name: string, of: (issue: Issue) => unknown): SearchField => ordered({
  name,
  of: (issue) => oneOrNone(dayNumber(of(issue))),
  read: (value, context) => readDay(value, name, context),
});

export const numberField = (name: string, of: (issue: Issue) => unknown): SearchField =>
  numbersField(name, (issue) => { const value = of(issue); return typeof value === 'number' ? [value] : []; });

/** A field that may hold several numbers; any of them may match. */
export const numbersField = (name: string, of: (issue: Issue, context: Context) => readonly number[]): SearchField => ordered({
  name,
  of,
  read: (value) => {
    const number = value.kind === 'text' && value.text.trim() !== '' ? Number(value.text) : Number.NaN;
    return Number.isFinite(number) ? number : `The value '${value.kind === 'text' ? value.text : value.kind === 'call' ? `${value.name}()` : 'EMPTY'}' for the field '${name}' is not a number.`;
  },
});

// Jira's standard time tracking: a day has eight hours, a week five days; a bare number is minutes.
const seconds: Readonly<Record<string, number>> = { w: 144_000, d: 28_800, h: 3_600, m: 60 };

const durationOf = (text: string): number | null => {
  if (!/^\d+(\.\d+)?[wdhm]?(\s+\d+(\.\d+)?[wdhm])*$/.test(text.trim())) return null;
  let sum = 0;
  for (const [, count, unit] of text.matchAll(/(\d+(?:\.\d+)?)([wdhm]?)/g)) sum += Number(count) * (seconds[unit === '' ? 'm' : unit ?? 'm'] ?? 60);
  return sum;
};

/** Days on which something happened, as the viewer's calendar has them. */
export const workdayField = (name: string, of: (issue: Issue, context: Context) => readonly (number | null)[]): SearchField => ({
  ...ordered({
    name,
    of: (issue, context) => of(issue, context).flatMap((at) => (at === null ? [] : dayNumber(dayOf(at, context.zone)) ?? [])),
    read: (value, context) => readDay(value, name, context),
  }),
  sort: null,
});

/** Time tracking, in seconds. */
export const durationField = (name: string, of: (issue: Issue) => number | null): SearchField => ordered({
  name,
  of: (issue) => oneOrNone(of(issue)),
  read: (value) => (value.kind === 'text' ? durationOf(value.text) : null)
    ?? `The value '${value.kind === 'text' ? value.text : 'EMPTY'}' for the field '${name}' is invalid. Use a duration such as '2h' or '1d 4h'.`,
});
