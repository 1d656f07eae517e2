import type uPlot from 'uplot';
import { dayNumber, lastKnown, type ChartRows } from './chart-data';
import type { ChartContent } from './chart-kinds';
import { spread } from './spread';

/** Where words stand around the lines, in pixels from the corner of the chart. */
export type PlotPlaces = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The middle of each series' name at its line's end, in their order; null where a line has no value. */
  readonly ends: readonly (number | null)[];
  readonly marks: readonly (number | null)[];
};

const LABEL = 18;

export const plotPlaces = (plot: uPlot, { series, marks }: ChartContent, { rows, span }: ChartRows): PlotPlaces => {
  const { offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height } = plot.over;
  const ends = series.map((_, at) => {
    const end = lastKnown(rows[at] ?? []);
    return end === null ? null : plot.valToPos(rows[at]?.[end] ?? 0, 'y');
  });
  const known = ends.filter((place) => place !== null);
  const placed = spread(known, LABEL, LABEL / 2, height - LABEL / 2).values();
  return {
    left, top, width, height,
    ends: ends.map((place) => (place === null ? null : placed.next().value ?? place)),
    marks: marks.map(({ day }) => {
      const number = dayNumber(day);
      return Number.isNaN(number) || number < span[0] || number > span[1] ? null : plot.valToPos(number, 'x');
    }),
  };
};
