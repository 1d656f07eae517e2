import type { FigureView } from '../contract/figure';
import type { Figure, Measure, MeasureGroup } from '../analyse/measure';
import type { Threshold } from '../model/settings';
import { stateOf } from '../analyse/state';

/** What a measure gave for each week, oldest first; the last one is today. */
export type Trend = readonly (number | null)[];

const changeOf = (trend: Trend): number | null => {
  const [before, now] = [trend.at(-2) ?? null, trend.at(-1) ?? null];
  return before === null || now === null ? null : now - before;
};

/** The groups of figures that amounts of money may go into: of all others nobody works out here what they are made of. */
const ofMoney: ReadonlySet<MeasureGroup> = new Set(['Money and schedule', 'Objectives and outcome']);

const holdsMoney = ({ unit, group }: Measure, figure: Figure): boolean =>
  unit === 'money' || (ofMoney.has(group) && figure.inputs.some((input) => input.unit === 'money'));

/** A figure as pages show it. `trend` is empty for measures that are not followed over time; `currency` is the program's, given where the figure or what went into it is money. */
export const figureView = (
  measure: Measure,
  figure: Figure,
  threshold: Threshold | undefined,
  trend: Trend,
  partial: string | null,
  currency: string | null = null,
): FigureView => ({
  measure: measure.key,
  name: measure.name,
  unit: measure.unit,
  ...(currency !== null && holdsMoney(measure, figure) ? { currency } : {}),
  value: figure.value,
  reason: figure.reason,
  state: stateOf(figure.value, threshold),
  change: changeOf(trend),
  better: measure.better,
  trend,
  note: figure.note,
  partial,
});
