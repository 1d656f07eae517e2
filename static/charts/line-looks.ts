import type { ChartSeries, Tone } from './chart-kinds';

/** Which token colours a tone; lines and words need the bolder ones to be seen on any ground. */
export const toneTokens: Readonly<Record<Tone, string>> = {
  brand: '--ds-chart-brand', success: '--ds-chart-success', warning: '--ds-chart-warning-bold', danger: '--ds-chart-danger',
  information: '--ds-chart-information', discovery: '--ds-chart-discovery', neutral: '--ds-chart-gray-bolder',
  one: '--ds-chart-categorical-1', two: '--ds-chart-categorical-2', three: '--ds-chart-categorical-3', four: '--ds-chart-categorical-4',
  five: '--ds-chart-categorical-5', six: '--ds-chart-categorical-6', seven: '--ds-chart-categorical-7', eight: '--ds-chart-categorical-8',
};

/** Strokes that can be told apart without their colours, the plain line first. */
const strokes: readonly (readonly number[])[] = [[], [10, 4], [2, 3], [10, 3, 2, 3], [5, 3], [14, 3, 2, 3, 2, 3], [1, 5], [7, 7]];

/** What a line that may be is drawn with. */
const may: readonly number[] = [6, 5];

/** How each line is drawn: its width and its dashes; the first is the main one. */
export const lineLooks = (series: readonly Pick<ChartSeries, 'dashed'>[]): readonly { readonly width: number; readonly dash: readonly number[] }[] => {
  let plain = 0;
  return series.map(({ dashed }, at) => {
    if (dashed === true) return { width: 2, dash: may };
    const dash = strokes[plain % strokes.length] ?? [];
    plain += 1;
    return { width: at === 0 ? 2.5 : 2, dash };
  });
};
