/** What a line is about, as a colour of the theme; the numbered ones are for lines that are only told apart. */
export type Tone =
  | 'brand' | 'success' | 'warning' | 'danger' | 'information' | 'discovery' | 'neutral'
  | 'one' | 'two' | 'three' | 'four' | 'five' | 'six' | 'seven' | 'eight';

/** A value a day, along the chart's days; null where it is not known. `dashed`: not what was, but what may be. */
export type ChartSeries = { readonly name: string; readonly values: readonly (number | null)[]; readonly tone: Tone; readonly dashed?: boolean };

/** A stretch of values a day, such as half of the runs of a forecast. */
export type ChartBand = { readonly name: string; readonly low: readonly (number | null)[]; readonly high: readonly (number | null)[]; readonly tone: Tone };

/** A day to point out: today, a deadline, a meeting. ISO. */
export type ChartMark = { readonly day: string; readonly label: string };

/** What a chart shows; `days` are ISO dates in their order. */
export type ChartContent = {
  readonly days: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly bands: readonly ChartBand[];
  readonly marks: readonly ChartMark[];
};
