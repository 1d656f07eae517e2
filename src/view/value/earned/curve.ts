import type { EarnedCurve } from '../../../contract/value/earned';
import type { Analysis } from '../../../analyse/analysis';
import { costsOf } from '../../../analyse/value/costs';
import { earnedOnDays } from '../../../analyse/value/earned/earned-curve';
import { estimateOf } from '../../../analyse/value/earned/estimate';
import { timeOf, type TimeOfLevel } from '../../../analyse/value/earned/time';
import { workingDaysBetween } from '../../../model/calendar';
import { isoDay } from '../../../model/day';
import type { Day } from '../../../model/time';

/** Points along the time axis; longer plans get wider steps of whole weeks. */
const MOST_POINTS = 120;

const empty: EarnedCurve = { currency: null, days: [], planned: [], earned: [], spentReported: [], spentKnown: [], forecast: [] };

const daysOf = (first: Day, last: Day, asOf: Day): readonly Day[] => {
  const step = 7 * Math.max(1, Math.ceil((last - first) / 7 / MOST_POINTS));
  const days = new Set([first - 1, last, Math.min(Math.max(asOf, first - 1), last)]);
  for (let day = first + step - 1; day < last; day += step) days.add(day);
  return [...days].sort((a, b) => a - b);
};

const rounded = (value: number): number => Math.round(value) + 0;

const spentOnDays = (analysis: Analysis, days: readonly Day[], basis: 'known' | 'reported'): readonly (number | null)[] => {
  const { program, value: { sums } } = analysis;
  const ids = sums.counted.filter(({ spent }) => spent.value !== null).map(({ package: { id } }) => id);
  const { spent } = costsOf(program);
  return days.map((day) => (day > program.asOf || ids.length === 0 ? null : rounded(ids.reduce((sum, id) => sum + (spent(id, day, basis).value ?? 0), 0))));
};

/** From what is spent today, in a straight line to each estimate of the whole, on the day it is forecast for. */
const cone = (analysis: Analysis, { forecast, planned }: TimeOfLevel, days: readonly Day[]): EarnedCurve['forecast'] => {
  const { program: { asOf }, value } = analysis;
  const { costed } = value.sums;
  const { chosen, all } = estimateOf(analysis.program, value);
  const ends = all.flatMap(({ eac }) => eac.value ?? []);
  const finish = Math.max(forecast ?? planned, asOf + 1);
  if (costed === null || chosen.value === null || costed.earned >= costed.budget) return [];
  const at = (eac: number, day: Day): number => rounded(costed.actual + (eac - costed.actual) * Math.min(1, (day - asOf) / (finish - asOf)));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return days.filter((day) => day >= asOf).map((day) => ({ day: isoDay(day), low: at(low, day), middle: at(chosen.value, day), high: at(high, day) }));
};

/** Planned, earned and spent over the whole plan, with where cost is heading; empty where nothing can be told. */
export const earnedCurve = (analysis: Analysis): EarnedCurve => {
  const { program, value: { sums } } = analysis;
  const { curve, counted } = sums;
  const time = timeOf(program, sums);
  if (curve === null || typeof time === 'string') return empty;
  const last = Math.max(time.planned, time.forecast ?? 0, program.asOf);
  const days = daysOf(curve.start, last, program.asOf);
  const past = days.filter((day) => day <= program.asOf);
  const earned = earnedOnDays(program, new Set(counted.map(({ package: { id } }) => id)), past);
  const plannedAt = (day: Day): number => rounded(curve.values[Math.min(curve.values.length, workingDaysBetween(program.calendar, curve.start, day + 1)) - 1] ?? 0);
  return {
    currency: program.value.settings.currency,
    days: days.map(isoDay),
    planned: days.map(plannedAt),
    earned: days.map((_, at) => (at < earned.length ? rounded(earned[at] ?? 0) : null)),
    spentReported: spentOnDays(analysis, days, 'reported'),
    spentKnown: spentOnDays(analysis, days, 'known'),
    forecast: cone(analysis, time, days),
  };
};
