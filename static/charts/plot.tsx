import 'uplot/dist/uPlot.min.css';
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useViewer } from '../parts/viewer';
import { lastKnown } from './chart-data';
import type { ChartContent } from './chart-kinds';
import { lineLooks } from './line-looks';
import { EndLabels, Legend, Marks, Tooltip } from './plot-words';
import { heardDay, readDay } from './read-day';
import { usePlot } from './use-plot';
import { useWidth } from './use-width';
import type { ChartUnit } from './value-axis';

/** From this width on, lines are named at their ends rather than under the chart. */
const ROOM_FOR_NAMES = 560;
/** Room for the names, by the width of all: wide charts have long names whole. */
const roomForNames = (width: number): number => Math.max(168, Math.min(300, Math.round(width * 0.25)));

export type PlotProps = { readonly title: string; readonly content: ChartContent; readonly unit: ChartUnit; readonly height: number };

/** Where a key leads to from a day; undefined where it leads nowhere. */
const stepTo = (key: string, at: number, last: number): number | undefined => {
  if (key === 'ArrowLeft') return Math.max(0, at - 1);
  if (key === 'ArrowRight') return Math.min(last, at + 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
};

/** The last day of which anything is known: where reading begins. */
const latest = ({ days, series }: ChartContent): number => {
  const ends = series.flatMap(({ values }) => lastKnown(values) ?? []);
  return ends.length === 0 ? days.length - 1 : Math.max(...ends);
};

/** The drawing itself: pointed at by mouse, or by arrow keys while it has the focus. */
export const Plot = ({ title, content, unit, height }: PlotProps): ReactElement => {
  const { locale } = useViewer();
  const [frame, width] = useWidth<HTMLDivElement>();
  const host = useRef<HTMLDivElement>(null);
  const [heard, setHeard] = useState('');
  const { days, series, bands, marks } = content;
  const named = series.length + bands.length > 1;
  const wide = width >= ROOM_FOR_NAMES && bands.length === 0 && named;
  const { places, at, left, point } = usePlot(host, { content, unit, locale, height, width, right: wide ? roomForNames(width) : 16, top: marks.length > 0 ? 26 : 10 });
  const looks = lineLooks(series);
  const go = (next: number | null): void => {
    point(next);
    setHeard(next === null ? '' : heardDay(readDay(content, next, unit, locale)));
  };
  const pressed = (event: KeyboardEvent): void => {
    const next = event.key === 'Escape' ? null : stepTo(event.key, at ?? latest(content), days.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    go(next);
  };
  const read = at === null ? null : readDay(content, at, unit, locale);
  return (
    <div ref={frame} className="chart-frame">
      <div
        className="chart-plot" tabIndex={0} role="application" aria-roledescription="chart" aria-label={`${title}. Arrow keys go from day to day.`}
        style={{ blockSize: height }} onKeyDown={pressed} onFocus={(event) => { if (event.currentTarget.matches(':focus-visible')) go(latest(content)); }} onBlur={() => go(null)}
      >
        <div ref={host} aria-hidden="true" />
        {places !== null && <Marks marks={marks} places={places} />}
        {places !== null && wide && <EndLabels series={series} looks={looks} places={places} room={roomForNames(width)} />}
        {places !== null && read !== null && <Tooltip read={read} looks={looks} places={places} left={left} />}
      </div>
      {named && !wide && <Legend series={series} bands={bands} looks={looks} />}
      <span className="only-heard" role="status">{heard}</span>
    </div>
  );
};
