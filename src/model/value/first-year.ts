import { isoDay } from '../day';
import type { Day } from '../time';
import type { CostLine } from './cost-line';
import type { ValueSettings } from './value-settings';
import type { Baseline } from './work-package';

/** What tells which year is the first of a business case. */
export type Begun = { readonly settings: Pick<ValueSettings, 'firstYear'>; readonly baselines: readonly Baseline[]; readonly lines: readonly CostLine[] };

/** The calendar year of a day. */
export const yearOf = (day: Day): number => Number(isoDay(day).slice(0, 4));

/**
 * The calendar year that counts as year 0: as decided, else that of the first baseline, else of the first line; null before
 * there is either. `baselines` in the order of their first days.
 */
export const firstYear = ({ settings, baselines, lines }: Begun): number | null => {
  if (settings.firstYear !== null) return settings.firstYear;
  const [first] = baselines;
  if (first !== undefined) return yearOf(first.packages.reduce((day, { start }) => Math.min(day, start ?? day), first.from));
  return lines.length === 0 ? null : yearOf(lines.reduce((day, { from }) => Math.min(day, from), Infinity));
};
