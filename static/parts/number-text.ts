import type { FigureView, Unit } from '../../src/contract/figure';
import { dayNumberText } from './date-text';

/** A value as a person reads it: the number in the viewer's locale, and its unit in words (may be empty). */
export type ValueText = { readonly text: string; readonly unit: string };

const wordsOfUnit: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  ratio: ['', ''],
  percent: ['', ''],
  date: ['', ''],
  issues: ['issue', 'issues'],
  points: ['point', 'points'],
  hours: ['hour', 'hours'],
  'working-days': ['working day', 'working days'],
  'team-days': ['team-day', 'team-days'],
  'per-week': ['per week', 'per week'],
  links: ['link', 'links'],
  people: ['person', 'people'],
  teams: ['team', 'teams'],
  projects: ['project', 'projects'],
  cycles: ['cycle', 'cycles'],
  milestones: ['milestone', 'milestones'],
  requests: ['request', 'requests'],
};

const digitsOfUnit: Partial<Record<Unit, number>> = {
  percent: 1, points: 1, hours: 1, 'working-days': 1, 'team-days': 1, 'per-week': 1,
};

/** Number words are in English, so their plural follows English whatever the locale of the digits. */
const englishPlural = new Intl.PluralRules('en');

export const unitText = (count: number, unit: Unit): string =>
  wordsOfUnit[unit][englishPlural.select(Math.abs(count)) === 'one' ? 0 : 1];

/** Made once for each way of writing: making one costs far more than using it. */
const numberFormats = new Map<string, Intl.NumberFormat>();

const numberFormat = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = locale + JSON.stringify(options);
  const made = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options);
  numberFormats.set(key, made);
  return made;
};

export const numberText = (value: number, locale: string, options: Intl.NumberFormatOptions = {}): string =>
  numberFormat(locale, { maximumFractionDigits: 0, ...options }).format(value);

/** "3 working days", in the locale's digits. */
export const countText = (count: number, unit: Unit, locale: string): string =>
  `${numberText(count, locale, { maximumFractionDigits: digitsOfUnit[unit] ?? 0 })} ${unitText(count, unit)}`.trim();

/** Rounds a percentage to one digit, but never up to 100 or down to 0 where something is still missing or there. */
export const honestPercent = (value: number): number => {
  const rounded = Math.round(value * 10) / 10;
  if (rounded === 100 && value < 100) return 99.9;
  if (rounded === 0 && value > 0) return 0.1;
  return rounded;
};

const percentText = (value: number, locale: string): string =>
  numberText(honestPercent(value) / 100, locale, { style: 'percent', maximumFractionDigits: 1 });

const ratioText = (value: number, locale: string, options: Intl.NumberFormatOptions = {}): string =>
  numberText(value, locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, ...options });

/** A known value of a measure; percent as 0..100, dates as days since 1970-01-01. */
export const valueText = (value: number, unit: Unit, locale: string): ValueText => {
  if (unit === 'date') return { text: dayNumberText(value, locale), unit: '' };
  if (unit === 'percent') return { text: percentText(value, locale), unit: '' };
  if (unit === 'ratio') return { text: ratioText(value, locale), unit: '' };
  return {
    text: numberText(value, locale, { maximumFractionDigits: digitsOfUnit[unit] ?? 0 }),
    unit: unitText(value, unit),
  };
};

export type ChangeText = {
  /** Short, with its sign: "+3 pp". */
  readonly text: string;
  /** In full, for the tooltip and for those who listen. */
  readonly spoken: string;
  readonly verdict: 'better' | 'worse' | 'neutral';
};

const changeUnit = (change: number, unit: Unit): readonly [short: string, long: string] => {
  if (unit === 'percent') return [' pp', Math.abs(change) === 1 ? ' percentage point' : ' percentage points'];
  if (unit === 'date') return Math.abs(change) === 1 ? [' day', ' day'] : [' days', ' days'];
  return ['', ` ${unitText(change, unit)}`.trimEnd()];
};

const verdictOf = (change: number, better: FigureView['better']): ChangeText['verdict'] => {
  if (better === 'none' || change === 0) return 'neutral';
  return change > 0 === (better === 'higher') ? 'better' : 'worse';
};

const directionWord = (change: number, unit: Unit): string => {
  if (unit === 'date') return change > 0 ? 'later' : 'earlier';
  return change > 0 ? 'more' : 'less';
};

/** Against seven days earlier; null where either side is not known. */
export const changeText = (figure: Pick<FigureView, 'change' | 'unit' | 'better'>, locale: string): ChangeText | null => {
  const { change, unit, better } = figure;
  if (change === null) return null;
  const digits = unit === 'ratio' ? 2 : digitsOfUnit[unit] ?? 0;
  const rounded = Math.round(change * 10 ** digits) / 10 ** digits;
  if (rounded === 0) return { text: 'no change', spoken: 'no change since a week ago', verdict: 'neutral' };
  const [short, long] = changeUnit(rounded, unit);
  const size = numberText(Math.abs(rounded), locale, { maximumFractionDigits: digits });
  return {
    text: numberText(rounded, locale, { maximumFractionDigits: digits, signDisplay: 'always' }) + short,
    spoken: `${size}${long} ${directionWord(rounded, unit)} than a week ago`,
    verdict: verdictOf(rounded, better),
  };
};
