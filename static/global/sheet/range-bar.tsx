import type { CSSProperties, ReactElement } from 'react';
import type { MilestoneRow } from '../../../src/contract/sheet';
import type { Scale } from './scale';

type BarProps = { readonly row: MilestoneRow; readonly scale: Scale; readonly today: string };

const start = (share: number): CSSProperties => ({ insetInlineStart: `${100 * share}%` });

const Tick = ({ kind, day, scale }: { readonly kind: string; readonly day: string | null; readonly scale: Scale }): ReactElement | null =>
  (day === null ? null : <span className={`tick tick-${kind}`} style={start(scale.at(day))} />);

const Range = ({ row: { p50, p85, state, released }, scale }: Omit<BarProps, 'today'>): ReactElement | null => {
  if (p50 === null || p85 === null || released) return null;
  const [from, to] = [scale.at(p50), scale.at(p85)];
  return <span className={`range range-${state}`} style={{ ...start(from), inlineSize: `max(${100 * (to - from)}%, 6px)` }} />;
};

/** The days of a milestone on the line of time that all rows share. The cells beside it say the same in words. */
export const RangeBar = ({ row, scale, today }: BarProps): ReactElement => (
  <div className="range-bar" aria-hidden="true">
    <span className="today" style={start(scale.at(today))} />
    <Range row={row} scale={scale} />
    <Tick kind="original" day={row.original} scale={scale} />
    <Tick kind="meeting" day={row.lastMeeting} scale={scale} />
    <Tick kind="planned" day={row.planned} scale={scale} />
  </div>
);

/** What the marks on the line of time mean. */
export const RangeLegend = ({ meeting }: { readonly meeting: boolean }): ReactElement => (
  <p className="range-legend" aria-hidden="true">
    <span><i className="tick tick-original" /> original</span>
    {meeting && <span><i className="tick tick-meeting" /> last meeting</span>}
    <span><i className="tick tick-planned" /> planned</span>
    <span><i className="range range-none" /> forecast P50–P85</span>
    <span><i className="today" /> today</span>
  </p>
);
