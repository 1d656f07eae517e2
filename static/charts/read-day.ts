import { dayText } from '../parts/date-text';
import type { ChartContent, Tone } from './chart-kinds';
import { saidValue, type ChartUnit } from './value-axis';

/** What a chart says of one of its days. */
export type DayRead = { readonly day: string; readonly lines: readonly { readonly name: string; readonly said: string; readonly tone: Tone; readonly at: number | null }[] };

const bandSaid = (low: number | null, high: number | null, unit: ChartUnit, locale: string): string => {
  if (low === null || high === null) return 'not known';
  return `${saidValue(low, unit, locale)} to ${saidValue(high, unit, locale)}`;
};

/** All series, then all bands, at the day of this position; `at` is the position of a series. */
export const readDay = ({ days, series, bands }: ChartContent, at: number, unit: ChartUnit, locale: string): DayRead => ({
  day: dayText(days[at] ?? '', locale),
  lines: [
    ...series.map(({ name, values, tone }, position) => ({ name, tone, at: position, said: saidValue(values[at] ?? null, unit, locale) })),
    ...bands.map(({ name, low, high, tone }) => ({ name, tone, at: null, said: bandSaid(low[at] ?? null, high[at] ?? null, unit, locale) })),
  ],
});

/** The same in one sentence, to be heard. */
export const heardDay = ({ day, lines }: DayRead): string => `${day}: ${lines.map(({ name, said }) => `${name} ${said}`).join('; ')}`;
