import type { ChartContent } from './chart-kinds';

/** What is drawn, as numbers: days since 1970-01-01, then a row of values for each series, then two for each band. */
export type ChartRows = {
  readonly days: readonly number[];
  readonly rows: readonly (readonly (number | null)[])[];
  /** First and last day of the axis, marks included. */
  readonly span: readonly [first: number, last: number];
};

const dayInMs = 86_400_000;

/** NaN for text that is no date. */
export const dayNumber = (iso: string): number => Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / dayInMs);

const along = (values: readonly (number | null)[], length: number): readonly (number | null)[] =>
  Array.from({ length }, (_, at) => { const value = values[at] ?? null; return value !== null && Number.isFinite(value) ? value : null; });

/** One day alone would have no width, so that it stands in the middle of a week. */
const spanOf = (days: readonly number[]): readonly [number, number] => {
  const [first, last] = days.reduce<readonly [number, number]>(([low, high], day) => [Math.min(low, day), Math.max(high, day)], [Infinity, -Infinity]);
  if (first > last) return [0, 1];
  return first === last ? [first - 3, last + 3] : [first, last];
};

/** A row that is shorter than the days ends in gaps. */
export const chartRows = ({ days, series, bands, marks }: ChartContent): ChartRows => {
  const numbers = days.map(dayNumber);
  const marked = marks.map(({ day }) => dayNumber(day)).filter((day) => !Number.isNaN(day));
  return {
    days: numbers,
    rows: [...series.map(({ values }) => values), ...bands.flatMap(({ low, high }) => [low, high])].map((values) => along(values, days.length)),
    span: spanOf([...numbers, ...marked]),
  };
};

/** Whether there is anything to draw. */
export const isKnown = ({ series, bands }: Pick<ChartContent, 'series' | 'bands'>): boolean =>
  [...series.map(({ values }) => values), ...bands.map(({ high }) => high)].some((values) => values.some((value) => value !== null && Number.isFinite(value)));

/** Where each line ends: the position of its last known value; null where it has none. */
export const lastKnown = (values: readonly (number | null)[]): number | null => {
  for (let at = values.length - 1; at >= 0; at -= 1) if ((values[at] ?? null) !== null) return at;
  return null;
};
