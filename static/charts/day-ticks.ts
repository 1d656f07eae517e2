import { dayNumberText } from '../parts/date-text';

const dayInMs = 86_400_000;

/** A step of the axis: so many days, or so many months. */
type Step = { readonly unit: 'day' | 'month'; readonly count: number };

const steps: readonly Step[] = [
  ...[1, 2].map((count): Step => ({ unit: 'day', count })),
  ...[1, 2].map((weeks): Step => ({ unit: 'day', count: 7 * weeks })),
  ...[1, 2, 3, 6].map((count): Step => ({ unit: 'month', count })),
  ...[1, 2, 5, 10, 20, 50, 100].map((years): Step => ({ unit: 'month', count: 12 * years })),
];

const lengthOf = ({ unit, count }: Step): number => (unit === 'day' ? count : count * 30.44);

/** Weeks begin on the Mondays, so that marks stay where they are when a day is added. */
const daySteps = (first: number, last: number, count: number): readonly number[] => {
  const monday = -3;
  const found: number[] = [];
  for (let day = monday + Math.ceil((first - monday) / count) * count; day <= last; day += count) found.push(day);
  return found;
};

const monthSteps = (first: number, last: number, count: number): readonly number[] => {
  const begin = new Date(first * dayInMs);
  const found: number[] = [];
  for (let month = Math.ceil((begin.getUTCFullYear() * 12 + begin.getUTCMonth()) / count) * count; ; month += count) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / dayInMs;
    if (day > last) return found;
    if (day >= first) found.push(day);
  }
};

const stepsOf = (first: number, last: number, { unit, count }: Step): readonly number[] => (unit === 'day' ? daySteps(first, last, count) : monthSteps(first, last, count));

/** Days to write at an axis from `first` to `last`, at most `most` of them; the first alone where no step has one in between. */
export const dayTicks = (first: number, last: number, most: number): readonly number[] => {
  const found = steps.filter((step) => (last - first) / lengthOf(step) <= most + 1).map((step) => stepsOf(first, last, step)).find(({ length }) => length <= most) ?? [];
  return found.length === 0 ? [first] : found;
};

const format = (locale: string, options: Intl.DateTimeFormatOptions): ((day: number) => string) => {
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (day) => made.format(new Date(day * dayInMs));
};

const yearOf = (day: number): number => new Date(day * dayInMs).getUTCFullYear();

/** As short as they can be told apart: years alone, months, or days; the year is said where it changes, and of months with the first. */
export const dayTickTexts = (days: readonly number[], locale: string): readonly string[] => {
  const [first, second] = days;
  if (first === undefined) return [];
  if (second === undefined) return [dayNumberText(first, locale)];
  const step = second - first;
  const months = step >= 28 && step < 360;
  const plain = step >= 360 ? format(locale, { year: 'numeric' }) : step >= 28 ? format(locale, { month: 'short' }) : format(locale, { day: 'numeric', month: 'short' });
  const withYear = step >= 360 ? plain : step >= 28 ? format(locale, { month: 'short', year: 'numeric' }) : plain;
  return days.map((day, at) => ((at === 0 ? months : yearOf(day) !== yearOf(days[at - 1] ?? day)) ? withYear(day) : plain(day)));
};

/** The step in which so many places are no more than `most`. */
const thinned = (places: readonly number[], most: number): readonly number[] => {
  const step = Math.ceil(places.length / Math.max(1, most));
  return places.filter((_, at) => at % step === 0);
};

const endsYear = (day: number): boolean => yearOf(day + 1) !== yearOf(day);

/** What to write at an axis, and where. Values that all are of ends of years are told by their years: the next New Year would say another one. */
export const dayAxis = (points: readonly number[], [first, last]: readonly [first: number, last: number], most: number, locale: string): { readonly days: readonly number[]; readonly texts: readonly string[] } => {
  if (points.length > 0 && points.every(endsYear)) {
    const days = thinned(points, most);
    return { days, texts: days.map(format(locale, { year: 'numeric' })) };
  }
  const days = dayTicks(first, last, most);
  return { days, texts: dayTickTexts(days, locale) };
};
