import type { ReactElement } from 'react';
import type { PictureView } from '../../src/contract/dependencies';
import type { Layout } from './layout/layout';
import { livePaint, teamPaint } from './paint';
import type { Size, Viewport } from './viewport';
import { isUndated, rankText } from './words';

type HeadsProps = { readonly view: PictureView; readonly layout: Layout; readonly viewport: Viewport; readonly size: Size };

const LINE = 16;
const PAD = 6;

/** Names of the teams beside their lanes; each stays in sight as long as its lane does. */
export const LaneHeads = ({ view, layout: { lanes }, viewport: { y: top, k }, size }: HeadsProps): ReactElement => (
  <div className="lane-heads" aria-hidden="true">
    {lanes.map(({ lane, y, height }) => {
      const [from, to] = [Math.max(0, y * k + top), Math.min(size.height, (y + height) * k + top)];
      const lines = Math.floor((to - from - PAD) / LINE);
      return to <= from ? null : (
        <div key={lane} className="lane-head" style={{ insetBlockStart: from, blockSize: to - from, borderInlineStartColor: teamPaint(livePaint, view.lanes[lane]?.name ?? '') }} title={view.lanes[lane]?.name}>
          {lines > 0 && <bdi style={{ WebkitLineClamp: Math.min(4, lines) }}>{view.lanes[lane]?.name}</bdi>}
        </div>
      );
    })}
  </div>
);

/** Pixels that the days of a column take to be read. */
const READABLE = 104;

/** The days of each column, or of every so many where they stand too close, and where today is. */
export const ColumnHeads = ({ view, layout: { columns }, viewport: { x: left, k }, size, today, locale }: HeadsProps & { readonly today: number | null; readonly locale: string }): ReactElement => {
  const pitch = ((columns[1]?.x ?? 0) - (columns[0]?.x ?? 0)) * k || READABLE;
  const step = Math.max(1, Math.ceil(READABLE / pitch));
  const todayLeft = today === null ? null : today * k + left;
  return (
    <div className="column-heads" aria-hidden="true">
      {columns.map(({ rank, x, width }, at) => {
        const start = x * k + left;
        if (at % step !== 0 || start > size.width || start + pitch * step < 0) return null;
        const text = rankText(view, rank, locale);
        const before = columns[at - step];
        if (isUndated(view, rank) && before !== undefined && rankText(view, before.rank, locale) === text) return null;
        return <span key={rank} className="column-head" title={text} style={{ insetInlineStart: start, inlineSize: Math.max(width * k, pitch * step - 12) }}>{text}</span>;
      })}
      {todayLeft !== null && todayLeft >= 0 && todayLeft <= size.width && <span className="today-head" style={{ insetInlineStart: todayLeft }}>Today</span>}
    </div>
  );
};
