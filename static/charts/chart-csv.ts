import type { CsvTable } from '../parts/download-csv';
import { figureCells } from '../parts/figure-cells';
import type { ChartContent } from './chart-kinds';
import { currencyOf, figureUnit, type ChartUnit } from './value-axis';

/** What a chart draws, the latest day first, a band by both of its ends; empty where a value is not known. */
export const chartTable = ({ days, series, bands }: ChartContent, unit: ChartUnit): CsvTable => {
  const currency = currencyOf(unit);
  const of = currency ?? unit;
  const columns = [
    ...series.map(({ name, values }) => ({ name, values })),
    ...bands.flatMap(({ name, low, high }) => [{ name: `${name}, from`, values: low }, { name: `${name}, to`, values: high }]),
  ];
  const cell = (value: number | null): string | number | null =>
    figureCells({ value, unit: figureUnit(unit), ...(currency === undefined ? {} : { currency }) })[0] ?? null;
  return {
    headings: ['Day', ...columns.map(({ name }) => `${name} (${of})`)],
    rows: days.map((day, at) => [day, ...columns.map(({ values }) => cell(values[at] ?? null))]).toReversed(),
  };
};
