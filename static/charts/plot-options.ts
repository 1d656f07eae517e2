import type uPlot from 'uplot';
import { seenThrough, type ChartColours } from './chart-colours';
import { lastKnown, type ChartRows } from './chart-data';
import type { ChartContent } from './chart-kinds';
import { dayAxis } from './day-ticks';
import { lineLooks } from './line-looks';
import { valueAxis, type ChartUnit } from './value-axis';

export type PlotLook = {
  readonly unit: ChartUnit;
  readonly locale: string;
  readonly colours: ChartColours;
  readonly width: number;
  readonly height: number;
  /** Pixels kept free at the lines' ends and above them, for what is written there. */
  readonly right: number;
  readonly top: number;
};

/** Up to here every value has its dot; beyond it only those that no line leads to. */
const DOTTED = 40;

/** What is dotted: in long lines the last value, and values between two gaps. */
const dots = (values: readonly (number | null)[]): number[] => {
  const known = (at: number): boolean => (values[at] ?? null) !== null;
  const end = lastKnown(values);
  return [...values.keys()].filter((at) => known(at) && (values.length <= DOTTED || at === end || (!known(at - 1) && !known(at + 1))));
};

const lines = ({ series }: ChartContent, rows: ChartRows['rows'], { colours }: PlotLook): uPlot.Series[] => {
  const looks = lineLooks(series);
  return series.map(({ tone }, at) => {
    const stroke = colours.tone(tone);
    return {
      stroke, width: looks[at]?.width ?? 2, dash: [...(looks[at]?.dash ?? [])], spanGaps: false,
      points: { show: true, size: 6, stroke, fill: stroke, filter: () => dots(rows[at] ?? []) },
    };
  });
};

const edges = ({ bands }: ChartContent, { colours }: PlotLook): uPlot.Series[] => bands.flatMap(({ tone }) => {
  const edge: uPlot.Series = { stroke: seenThrough(colours.tone(tone), 0.5), width: 1, points: { show: false } };
  return [edge, edge];
});

const fills = ({ series, bands }: ChartContent, { colours }: PlotLook): uPlot.Band[] => bands.map(({ tone }, at) => {
  const low = 1 + series.length + 2 * at;
  return { series: [low + 1, low], fill: seenThrough(colours.tone(tone), 0.18) };
});

const widest = (texts: readonly string[], font: string): number => {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return 40;
  context.font = font;
  return Math.max(...texts.map((text) => context.measureText(text).width));
};

/** How a chart is drawn: axes of its own making, so that days stand on calendar days and counts on whole numbers. */
export const plotOptions = (content: ChartContent, { days: points, rows, span }: ChartRows, look: PlotLook): uPlot.Options => {
  const { colours, unit, locale, width, height } = look;
  const values = valueAxis(rows, unit, locale, Math.max(3, Math.floor(height / 44)));
  const size = Math.ceil(widest(values.texts, colours.font)) + 14;
  const days = dayAxis(points, span, Math.max(2, Math.floor((width - size - look.right) / 76)), locale);
  const axis = { stroke: colours.text, font: colours.font, ticks: { show: false } } satisfies uPlot.Axis;
  return {
    width, height, padding: [look.top, look.right, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 9, width: 2 } },
    scales: { x: { time: false, range: () => [...span] }, y: { range: () => [values.low, values.high] } },
    axes: [
      { ...axis, size: 28, grid: { show: false }, ticks: { show: true, size: 4, stroke: colours.grid, width: 1 }, splits: () => [...days.days], values: () => [...days.texts] },
      { ...axis, size, gap: 6, grid: { stroke: colours.grid, width: 1 }, splits: () => [...values.ticks], values: () => [...values.texts] },
    ],
    series: [{}, ...lines(content, rows, look), ...edges(content, look)],
    bands: fills(content, look),
  };
};
