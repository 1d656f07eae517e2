import './time-series.css';
import { lazy, Suspense, useMemo, useState, type ReactElement } from 'react';
import { DownloadCsv } from '../parts/download-csv';
import { useViewer } from '../parts/viewer';
import { chartTable } from './chart-csv';
import { isKnown } from './chart-data';
import type { ChartBand, ChartContent, ChartMark, ChartSeries } from './chart-kinds';
import { ChartTable } from './chart-table';
import type { PlotProps } from './plot';
import type { ChartUnit } from './value-axis';

/** Its part of the app may be gone by now, as after an upgrade; and the library asks for the browser's language, which it may take for none. */
const Undrawn = (_: PlotProps): ReactElement => <p className="chart-unknown quiet">The lines could not be drawn. The table below has the same figures; reload the page to try again.</p>;

const Plot = lazy(async () => ({ default: await import('./plot').then(({ Plot: loaded }) => loaded, () => Undrawn) }));

export type TimeSeriesProps = {
  readonly title: string;
  /** ISO dates, in their order; every series has a value or null for each. */
  readonly days: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly bands?: readonly ChartBand[];
  readonly marks?: readonly ChartMark[];
  readonly unit: ChartUnit;
  /** Of the drawing, in pixels. */
  readonly height: number;
  /** Why nothing is known, where nothing is. */
  readonly reason?: string | null;
};

const none: readonly never[] = [];

const Unknown = ({ reason }: { readonly reason: string | null }): ReactElement => (
  <p className="chart-unknown quiet">{reason ?? 'Nothing is known of any of these days, so there is nothing to draw.'}</p>
);

/** What is only drawn when it is asked for: a long table costs more than its chart. */
const AsTable = ({ title, content, unit, locale }: { readonly title: string; readonly content: ChartContent; readonly unit: ChartUnit; readonly locale: string }): ReactElement => {
  const [open, setOpen] = useState(false);
  return (
    <details className="chart-as-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="small">Show as table</summary>
      {open && <p className="chart-download"><DownloadCsv name={title} table={() => chartTable(content, unit)} /></p>}
      {open && <ChartTable title={title} content={content} unit={unit} locale={locale} />}
    </details>
  );
};

/** Lines over time with the same in a table. Values that are not known are gaps, never bridged and never 0. */
export const TimeSeries = ({ title, days, series, bands = none, marks = none, unit, height, reason = null }: TimeSeriesProps): ReactElement => {
  const { locale } = useViewer();
  // A page that asks anew at a pace hands in the same values in new lists: the chart stays, and with it where one points.
  const written = JSON.stringify({ days, series, bands, marks });
  const content = useMemo(() => JSON.parse(written) as ChartContent, [written]);
  return (
    <figure className="chart" aria-label={title}>
      {isKnown(content)
        ? <Suspense fallback={<div style={{ blockSize: height }} />}><Plot title={title} content={content} unit={unit} height={height} /></Suspense>
        : <Unknown reason={reason} />}
      {days.length > 0 && <AsTable title={title} content={content} unit={unit} locale={locale} />}
    </figure>
  );
};
