import { useMemo, useRef, useEffect, type CSSProperties, type ReactElement } from 'react';
import type { PlanRow } from '../../../../src/contract/plan';
import { withDates, ownDates, type Drafts } from '../dates/drafts';
import { useDateMode } from '../dates/use-date-mode';
import { useDrag, type Dragged } from '../dates/use-drag';
import type { DraftEditor } from '../dates/use-drafts';
import { LinksLayer } from '../links/links-layer';
import type { PlanLooks } from '../plan-query';
import type { PlanRows } from '../rows/plan-rows';
import type { Zoom } from '../time/scale';
import { Axis } from './axis';
import { GridTip } from './grid-tip';
import { Ground } from './ground';
import { PlanRowView, type RowActs } from './plan-row';
import { useFocusRow } from './use-focus-row';
import { useGridLook, type GridView } from './use-grid-look';
import { gridKeys } from './use-grid-keys';
import { useLatest } from './use-latest';
import { useLooked } from './use-looked';
import { usePlace } from './use-place';
import { useSize, useWindow } from './use-window';

export type GridProps = {
  readonly plan: PlanRows;
  readonly looks: PlanLooks;
  readonly zoom: Zoom;
  /** What the place is remembered by. */
  readonly name: string;
  readonly editor: DraftEditor;
  readonly loading: boolean;
  readonly see: (from: number, to: number) => void;
  readonly toggle: (row: PlanRow) => void;
  readonly card: (row: PlanRow) => void;
  readonly zoomBy: (step: -1 | 1) => void;
  /** Told how the grid takes one to today, for the button outside it. */
  readonly today: { current: () => void };
};

const withDragged = (drafts: Drafts, dragged: Dragged | null): Drafts =>
  (dragged === null ? drafts : withDates(drafts, dragged.row, ownDates(dragged.row), dragged.dates));

/** Places of the rows to draw: those in the window, and the one that has the focus, which must not go away under it. */
const placesOf = (from: number, to: number, focused: number, total: number): readonly number[] => {
  const places = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  if (focused >= total || (focused >= from && focused <= to)) return places;
  return focused < from ? [focused, ...places] : [...places, focused];
};

const canvasStyle = ({ look, header }: GridView, total: number, window: number): CSSProperties => ({
  inlineSize: look.nameWidth + look.scale.width, blockSize: header + total * look.rowHeight,
  '--plan-name': `${look.nameWidth}px`, '--plan-window': `${window}px`,
} as CSSProperties);

const Head = ({ view, children }: { readonly view: GridView; readonly children: ReactElement }): ReactElement => (
  <div className="plan-head" role="row" aria-rowindex={1} style={{ blockSize: view.header }}>
    <div className="plan-corner" role="columnheader">Name</div>
    <div className="plan-axis-room" role="columnheader"><span className="only-heard">Dates</span>{children}</div>
  </div>
);

/** The timeline: names at the side, the axis on top, and of thousands of rows those in sight. */
export const PlanGrid = ({ plan, looks, zoom, name, editor, loading, see, toggle, card, zoomBy, today }: GridProps): ReactElement => {
  const scroller = useRef<HTMLDivElement>(null);
  const size = useSize(scroller);
  const view = useGridLook(plan.page, looks, zoom, size);
  const { look, marks, header } = view;
  const { total } = plan.page;
  const [seen, scrolled] = useWindow(scroller, size, { rowHeight: look.rowHeight, header, nameWidth: look.nameWidth, total, width: look.scale.width });
  const place = usePlace(scroller, name, look.scale, look.today, look.nameWidth);
  const focus = useFocusRow(scroller, look.rowHeight, header);
  const { looked, move, leave } = useLooked();
  const drag = useDrag(look.scale.perDay, editor.change);
  const mode = useDateMode(editor.drafts, editor.change);
  const drafts = useMemo(() => withDragged(editor.drafts, drag.dragged), [editor.drafts, drag.dragged]);
  const toToday = (): void => place.toDay(look.today);
  today.current = toToday;
  const latest = useLatest({ toggle, card });
  const { set } = focus;
  const { grab, justMoved } = drag;
  const acts = useMemo((): RowActs => ({
    focus: set, grab, justMoved, toggle: (row) => latest.current.toggle(row), card: (row) => latest.current.card(row),
  }), [set, grab, justMoved, latest]);
  useEffect(() => see(seen.rows.from, seen.rows.to), [see, seen.rows]);
  const page = Math.max(1, Math.floor(((size?.height ?? 600) - header) / look.rowHeight) - 1);
  const onScroll = (): void => { scrolled(); place.keep(); };
  const at = looked?.at ?? (focus.byKey ? focus.at : null);
  return (
    <>
      <div
        ref={scroller} className={`plan-scroll${look.stacked ? ' plan-stacked' : ''}`} role="treegrid" aria-label="Plan" aria-rowcount={total + 1} aria-colcount={2} aria-busy={loading}
        onScroll={onScroll} onPointerMove={(event) => { focus.looked(); move(event); }} onPointerLeave={leave} onPointerDown={leave}
        onKeyDown={gridKeys({ plan, focus, mode, page, does: { toggle, card, zoomBy, today: toToday } })}
      >
        <div className="plan-canvas" style={canvasStyle(view, total, size?.width ?? 1200)}>
          <Head view={view}><Axis look={look} columns={seen.columns} marks={marks} /></Head>
          <div className="plan-body" role="rowgroup" style={{ blockSize: total * look.rowHeight }}>
            <Ground look={look} columns={seen.columns} marks={marks} />
            <LinksLayer links={plan.page.links} rows={seen.rows} rowsByPlace={plan.rows} drafts={drafts} look={look} arrows={looks.arrows} looked={at} />
            {placesOf(seen.rows.from, seen.rows.to, focus.at, total).map((index) => {
              const row = plan.rows.get(index);
              const draft = row === undefined ? undefined : drafts.get(row.key);
              return (
                <PlanRowView
                  key={index} at={index} row={row} draft={draft} look={look} columns={seen.columns} acts={acts}
                  focused={index === focus.at} editing={row !== undefined && mode.editing === row.key} movable={looks.at === null}
                />
              );
            })}
          </div>
        </div>
      </div>
      <GridTip scroller={scroller} plan={plan} drafts={drafts} looked={looked} focus={focus} dragged={drag.dragged} editing={mode.editing !== null} />
    </>
  );
};
