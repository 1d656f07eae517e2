import type { FigureView } from '../../src/contract/figure';
import { majorUnits } from './number-text';

const dayMilliseconds = 86_400_000;

/** A figure's exact value with its unit as cells: a date as an ISO day, an amount in major units with its currency as unit. */
export const figureCells = ({ value, unit, currency }: Pick<FigureView, 'value' | 'unit' | 'currency'>): readonly [value: string | number | null, unit: string] => {
  if (unit === 'money') return [value === null ? null : majorUnits(value, currency), currency ?? 'money'];
  return [value !== null && unit === 'date' ? new Date(value * dayMilliseconds).toISOString().slice(0, 10) : value, unit];
};
