import type { DateChange } from '../../contract/plan';
import { DUE_FIELD, type FieldDays } from '../../jira/write-back/dates';

/** What a change comes to: days to write by field, or words why nothing is written. `there`: Jira has these days already. */
export type Judged =
  | { readonly kind: 'write'; readonly days: FieldDays; readonly start: string | null; readonly finish: string | null }
  | { readonly kind: 'there' | 'no'; readonly why: string };

type Side = { readonly name: string; readonly field: string; readonly moved: NonNullable<DateChange['finish']> };

const no = (why: string): Judged => ({ kind: 'no', why });

const sidesOf = ({ start, finish }: DateChange, startField: string | null): readonly Side[] => [
  ...(start === undefined || startField === null ? [] : [{ name: 'start date', field: startField, moved: start }]),
  ...(finish === undefined ? [] : [{ name: 'due date', field: DUE_FIELD, moved: finish }]),
];

const conflict = (key: string, sides: readonly Side[], now: FieldDays): string | null => {
  const side = sides.find(({ field, moved: { seen, day } }) => now[field] !== seen && now[field] !== day);
  if (side === undefined) return null;
  const [is, was] = [now[side.field] ?? 'none', side.moved.seen ?? 'none'];
  return `Somebody changed the ${side.name} of ${key} meanwhile: Jira has ${is}, this page showed ${was}. Load the plan again.`;
};

/** Fields to ask Jira about before dates of an issue are judged; `startField` is null where its project has none. */
export const fieldsJudged = (startField: string | null): readonly string[] => (startField === null ? [DUE_FIELD] : [DUE_FIELD, startField]);

/** Judges a change by what Jira has now; whether the person may is another question. */
export const judgeChange = (change: DateChange, now: FieldDays, startField: string | null): Judged => {
  const { key } = change;
  if (change.start !== undefined && startField === null) return no(`Flagship knows no start date in the project of ${key}. Choose its field in Settings.`);
  const sides = sidesOf(change, startField);
  const changed = conflict(key, sides, now);
  if (changed !== null) return no(changed);
  const days = Object.fromEntries(sides.filter(({ field, moved }) => now[field] !== moved.day).map(({ field, moved }) => [field, moved.day]));
  if (Object.keys(days).length === 0) return { kind: 'there', why: `Jira has these dates of ${key} already.` };
  const then = { ...now, ...days };
  const [start, finish] = [startField === null ? null : then[startField] ?? null, then[DUE_FIELD] ?? null];
  if (start !== null && finish !== null && finish < start) return no(`${key} would be due on ${finish}, before it starts on ${start}. Move both.`);
  return { kind: 'write', days, start, finish };
};
