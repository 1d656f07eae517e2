import { useLayoutEffect, useState, type ReactElement, type RefObject } from 'react';
import type { PlanRow } from '../../../../src/contract/plan';
import { useViewer } from '../../../parts/viewer';
import type { Draft, Drafts } from '../dates/drafts';
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
  readonly hidden: boolean;
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

/** The words of the row one looks at, wherever one looks with. */
export const GridTip = ({ scroller, plan, drafts, looked, focus, hidden, editing }: TipProps): ReactElement | null => {
  const at = looked?.at ?? (focus.byKey ? focus.at : null);
  const [byKey, setByKey] = useState<TipPlace | null>(null);
  useLayoutEffect(() => { setByKey(focus.byKey ? besideRow(scroller.current, focus.at) : null); }, [scroller, focus.at, focus.byKey, plan]);
  const row = at === null ? undefined : plan.rows.get(at);
  const focused = plan.rows.get(focus.at);
  if (editing && focused !== undefined) return <DateKeys row={focused} draft={drafts.get(focused.key)} />;
  const place = looked === null ? byKey : looked.place;
  return row === undefined || place === null || hidden ? null : <RowTip row={row} draft={drafts.get(row.key)} place={place} />;
};
