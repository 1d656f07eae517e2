import { useLayoutEffect, useState, type ReactElement, type RefObject } from 'react';
import type { PlanRow } from '../../../../src/contract/plan';
import { useViewer } from '../../../parts/viewer';
import type { Draft, Drafts } from '../dates/drafts';
import type { Dragged } from '../dates/use-drag';
import type { PlanRows } from '../rows/plan-rows';
import { stretchText } from '../rows/row-words';
import { RowTip, type TipPlace } from './row-tip';
import type { FocusRow } from './use-focus-row';
import { tipAt, type Looked } from './use-looked';

type TipProps = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly plan: PlanRows;
  readonly drafts: Drafts;
  readonly looked: Looked | null;
  readonly focus: Pick<FocusRow, 'at' | 'byKey'>;
  readonly dragged: Dragged | null;
  readonly editing: boolean;
};

/** Under the name of a row that has the focus. */
const besideRow = (scroller: HTMLElement | null, at: number): TipPlace | null => {
  const row = scroller?.querySelector(`[data-at="${at}"] .plan-name`)?.getBoundingClientRect();
  return row === undefined ? null : tipAt(row.right - 40, row.bottom - 16);
};

/** What keys do while dates are changed by them, and what the dates are by now. */
const DateKeys = ({ row, draft }: { readonly row: PlanRow; readonly draft: Draft | undefined }): ReactElement => {
  const { locale } = useViewer();
  const dates = draft?.now ?? row;
  return (
    <p className="plan-date-mode" role="status">
      <strong>Changing dates of <bdi>{row.name}</bdi>: {stretchText(dates.start, dates.finish, locale)}.</strong>{' '}
      Arrows move it by a day, Page up and down by a week; with Shift only the finish, with Alt only the start. Enter keeps, Escape puts it back.
    </p>
  );
};

type DragProps = { readonly scroller: RefObject<HTMLElement | null>; readonly dragged: Dragged };

/** The dates of a bar in somebody's hand, at its end, day by day. */
const DragTip = ({ scroller, dragged }: DragProps): ReactElement | null => {
  const { locale } = useViewer();
  const [place, setPlace] = useState<TipPlace | null>(null);
  useLayoutEffect(() => {
    const bar = scroller.current?.querySelector(`[data-key="${CSS.escape(dragged.row.key)}"] .plan-bar`)?.getBoundingClientRect();
    setPlace(bar === undefined ? null : { left: Math.max(8, Math.min(bar.right + 12, window.innerWidth - 240)), top: bar.bottom + 6 });
  }, [scroller, dragged]);
  if (place === null) return null;
  return (
    <div className="plan-tip" role="presentation" aria-hidden="true" style={{ insetInlineStart: place.left, insetBlockStart: place.top }}>
      <strong>{stretchText(dragged.dates.start, dragged.dates.finish, locale)}</strong>
    </div>
  );
};

/** The words of the row one looks at, wherever one looks with. */
export const GridTip = ({ scroller, plan, drafts, looked, focus, dragged, editing }: TipProps): ReactElement | null => {
  const at = looked?.at ?? (focus.byKey ? focus.at : null);
  const [byKey, setByKey] = useState<TipPlace | null>(null);
  useLayoutEffect(() => { setByKey(focus.byKey ? besideRow(scroller.current, focus.at) : null); }, [scroller, focus.at, focus.byKey, plan]);
  const row = at === null ? undefined : plan.rows.get(at);
  const focused = plan.rows.get(focus.at);
  if (editing && focused !== undefined) return <DateKeys row={focused} draft={drafts.get(focused.key)} />;
  if (dragged !== null) return <DragTip scroller={scroller} dragged={dragged} />;
  const place = looked === null ? byKey : looked.place;
  return row === undefined || place === null ? null : <RowTip row={row} draft={drafts.get(row.key)} place={place} />;
};
