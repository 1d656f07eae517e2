import type { Crossing } from '../../contract/value/history';
import { type BeyondLimit, crossings, lastTold } from '../../analyse/value/history/crossings';
import { reportedDays, type ReportedDay } from '../../analyse/value/history/reported';
import { isoDay } from '../../model/day';
import type { Program } from '../../model/program';
import type { Threshold } from '../../model/settings';
import type { Day } from '../../model/time';
import type { DayRecord } from '../../model/value/day-record';
import { dateWords } from '../words';

const LIMITS: Threshold = { better: 'higher', watch: 0.95, bad: 0.9 };
const names = { cpi: 'CPI', spi: 'SPI', 'spi-t': 'SPI(t)' } as const;

const keys = Object.keys(names) as (keyof typeof names)[];

/** The limits of an index: the program's own, or those that most programs go by. */
export const limitOf = ({ settings }: Program, measure: Crossing['measure']): Threshold => settings.thresholds[measure] ?? LIMITS;

const byDay = (a: Crossing, b: Crossing): number => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0);

const wordsOf = ({ limit, from, to }: BeyondLimit, name: string, locale: string): string => {
  const on = (day: Day): string => dateWords(day, locale);
  if (to === null) return `${name} fell to ${limit} or below${from === null ? '' : ` on ${on(from)}`}, as reported`;
  const when = from === null ? `until ${on(to)}` : from === to ? `on ${on(to)}` : `from ${on(from)} to ${on(to)}`;
  return `${name} was at ${limit} or below ${when}, as reported`;
};

const crossedBy = (program: Program, days: readonly ReportedDay[], measure: Crossing['measure'], locale: string): readonly Crossing[] =>
  crossings(days.map((one) => ({ day: one.day, value: one.reported[measure].value })), limitOf(program, measure)).map((one) => ({
    day: isoDay(lastTold(one)), from: one.from === null ? null : isoDay(one.from), to: one.to === null ? null : isoDay(one.to), measure, limit: one.limit, better: one.to !== null,
    text: wordsOf(one, names[measure], locale),
  }));

/** The stretches of days on which the indices were beyond a limit, as they were reported; by the last day that is told of each, the latest first. */
export const crossedOn = (program: Program, days: readonly ReportedDay[], locale: string): readonly Crossing[] =>
  keys.flatMap((measure) => crossedBy(program, days, measure, locale)).sort(byDay);

const lastOfEach = (latestFirst: readonly Crossing[]): readonly Crossing[] => keys.flatMap((key) => latestFirst.find(({ measure }) => measure === key) ?? []).sort(byDay);

/**
 * The limit that each index went through last, on a day or after it: one that goes to and fro is told once. Records of days
 * before it tell from where.
 */
export const crossedLimits = (program: Program, records: readonly DayRecord[], from: Day, locale: string): readonly Crossing[] =>
  (records.length === 0 ? [] : lastOfEach(crossedOn(program, reportedDays(program, records), locale)).filter(({ day }) => day >= isoDay(from)));
