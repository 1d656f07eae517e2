import type { ReactElement } from 'react';
import type { ChartContent } from './chart-kinds';
import { LineSwatch } from './line-swatch';
import { markLines } from './mark-lines';
import type { PlotPlaces } from './plot-places';
import type { DayRead } from './read-day';

/** As high as a line of small words is. */
const LINE = 16;

type Looks = readonly { readonly dash: readonly number[] }[];

/** The day that is pointed at, on the side with more room. */
export const Tooltip = ({ read, looks, places, left }: { readonly read: DayRead; readonly looks: Looks; readonly places: PlotPlaces; readonly left: number }): ReactElement => {
  const before = left > places.width / 2;
  const x = places.left + left;
  const side = before ? { insetInlineEnd: `calc(100% - ${x - 14}px)` } : { insetInlineStart: x + 14 };
  return (
    <div className="chart-tooltip" aria-hidden="true" style={{ insetBlockStart: places.top, ...side }}>
      <strong>{read.day}</strong>
      <ul role="list">
        {read.lines.map(({ name, said, tone, at }, index) => (
          <li key={index}>
            <LineSwatch tone={tone} dash={at === null ? null : looks[at]?.dash ?? []} />
            <bdi className="chart-name">{name}</bdi>
            <span className="chart-said">{said}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Each line's name where it ends. */
export const EndLabels = ({ series, looks, places, room }: { readonly series: ChartContent['series']; readonly looks: Looks; readonly places: PlotPlaces; readonly room: number }): ReactElement => (
  <ul role="list" className="chart-ends" aria-hidden="true" style={{ insetInlineStart: places.left + places.width + 8, inlineSize: room - 8, insetBlockStart: places.top }}>
    {series.map(({ name, tone }, at) => {
      const place = places.ends[at] ?? null;
      return place === null ? null : (
        <li key={at} style={{ insetBlockStart: place }}>
          <LineSwatch tone={tone} dash={looks[at]?.dash ?? []} /><bdi className="chart-name" title={name}>{name}</bdi>
        </li>
      );
    })}
  </ul>
);

/** What each line and each filled stretch is, under a chart with no room at its lines' ends. */
export const Legend = ({ series, bands, looks }: Pick<ChartContent, 'series' | 'bands'> & { readonly looks: Looks }): ReactElement => (
  <ul role="list" className="chart-legend small">
    {series.map(({ name, tone }, at) => <li key={at}><LineSwatch tone={tone} dash={looks[at]?.dash ?? []} /><bdi>{name}</bdi></li>)}
    {bands.map(({ name, tone }, at) => <li key={`band ${at}`}><LineSwatch tone={tone} dash={null} /><bdi>{name}</bdi></li>)}
  </ul>
);

/** A line down at each day that is pointed out, its word on top, on the side with more room, none over another. */
export const Marks = ({ marks, places }: Pick<ChartContent, 'marks'> & { readonly places: PlotPlaces }): ReactElement => {
  const before = (place: number): boolean => place > places.width / 2;
  const lines = markLines(marks, places.marks, before);
  return (
    <>
      {marks.map(({ label }, at) => {
        const place = places.marks[at] ?? null;
        return place === null ? null : (
          <span key={at} className={`chart-mark${before(place) ? ' chart-mark-before' : ''}`} style={{ insetInlineStart: places.left + place, blockSize: places.top + places.height }}>
            <span className="small" style={{ insetBlockStart: LINE * (lines[at] ?? 0) }}>{label}</span>
          </span>
        );
      })}
    </>
  );
};
