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
  benefits: ['benefit', 'benefits'],
  years: ['year', 'years'],
  money: ['', ''],
  score: ['', ''],
};

const digitsOfUnit: Partial<Record<Unit, number>> = {
  percent: 1, points: 1, hours: 1, 'working-days': 1, 'team-days': 1, 'per-week': 1, score: 1, years: 1,
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

/** In the viewer's locale; below zero with a minus sign, where locales have a hyphen. */
export const numberText = (value: number, locale: string, options: Intl.NumberFormatOptions = {}): string =>
  numberFormat(locale, { maximumFractionDigits: 0, ...options }).format(value).replace('-', '−');

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

/** "46.8%" of 46.8: the locale's digits, and the sign next to them as in the English words around, whatever the locale does. */
export const percentText = (value: number, locale: string, digits = 1): string => `${numberText(value, locale, { maximumFractionDigits: digits })}%`;

/** A number in somebody's own unit, which may begin with a percent sign: "98 tickets a month", "29% of customers". */
export const measuredText = (value: number, unit: string, locale: string): string =>
  `${numberText(value, locale, { maximumFractionDigits: 2 })}${unit.startsWith('%') ? '' : ' '}${unit}`.trim();

const ratioText = (value: number, locale: string, options: Intl.NumberFormatOptions = {}): string =>
  numberText(value, locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, ...options });

/** An amount in major units, which it is given in minor ones; without a currency, as a bare number. */
export const majorUnits = (minor: number, currency: string | undefined): number => minor / 10 ** minorDigits(currency);

/** The same as decimal text, for machines: exact to the minor unit, and with what is beyond it where there is such. */
export const majorText = (minor: number, currency: string | undefined): string =>
  (Number.isInteger(minor) ? majorUnits(minor, currency).toFixed(minorDigits(currency)) : String(majorUnits(minor, currency)));

const minorDigits = (currency: string | undefined): number =>
  (currency === undefined ? 0 : numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 0);

/** An amount of minor units with its currency: to the minor unit, or, where room is short, to three digits ("€1.24M"). */
export const moneyText = (minor: number, currency: string | undefined, locale: string, compact = false): string => {
  if (currency === undefined) return numberText(minor, locale);
  const short: Intl.NumberFormatOptions = { notation: 'compact', minimumFractionDigits: 0, maximumSignificantDigits: 3 };
  const whole: Intl.NumberFormatOptions = { maximumFractionDigits: minorDigits(currency) };
  return numberText(majorUnits(minor, currency), locale, { style: 'currency', currency, ...(compact ? short : whole) });
};

/** How amounts are written: in which currency, and whether to three digits, as on tiles. */
export type MoneyLook = { readonly currency?: string | undefined; readonly compact?: boolean };

/** A known value of a measure; percent as 0..100, dates as days since 1970-01-01, money in minor units. */
export const valueText = (value: number, unit: Unit, locale: string, { currency, compact = false }: MoneyLook = {}): ValueText => {
  if (unit === 'money') return { text: moneyText(value, currency, locale, compact), unit: '' };
  if (unit === 'date') return { text: dayNumberText(value, locale), unit: '' };
  if (unit === 'percent') return { text: percentText(honestPercent(value), locale), unit: '' };
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

const noChange: ChangeText = { text: 'no change', spoken: 'no change since a week ago', verdict: 'neutral' };

const moneyChange = (change: number, better: FigureView['better'], currency: string | undefined, locale: string): ChangeText => {
  if (Math.round(change) === 0) return noChange;
  const size = moneyText(Math.abs(change), currency, locale, true);
  return {
    text: `${change > 0 ? '+' : '−'}${size}`,
    spoken: `${size} ${directionWord(change, 'money')} than a week ago`,
    verdict: verdictOf(change, better),
  };
};

/** Against seven days earlier; null where either side is not known. */
export const changeText = (figure: Pick<FigureView, 'change' | 'unit' | 'better' | 'currency'>, locale: string): ChangeText | null => {
  const { change, unit, better } = figure;
  if (change === null) return null;
  if (unit === 'money') return moneyChange(change, better, figure.currency, locale);
  const digits = unit === 'ratio' ? 2 : digitsOfUnit[unit] ?? 0;
  const rounded = Math.round(change * 10 ** digits) / 10 ** digits;
  if (rounded === 0) return noChange;
  const [short, long] = changeUnit(rounded, unit);
  const size = numberText(Math.abs(rounded), locale, { maximumFractionDigits: digits });
  return {
    text: numberText(rounded, locale, { maximumFractionDigits: digits, signDisplay: 'always' }) + short,
    spoken: `${size}${long} ${directionWord(rounded, unit)} than a week ago`,
    verdict: verdictOf(rounded, better),
  };
};
