import type { KeyboardEvent } from 'react';
import type { PlanRow } from '../../../../src/contract/plan';
import type { DateMode } from '../dates/use-date-mode';
import { parentAt, type PlanRows } from '../rows/plan-rows';
import { gridAct, type GridAct } from './keys';
import type { FocusRow } from './use-focus-row';

export type GridDoes = {
  readonly toggle: (row: PlanRow) => void;
  readonly card: (row: PlanRow) => void;
  readonly zoomBy: (step: -1 | 1) => void;
  readonly today: () => void;
};

type Keys = { readonly plan: PlanRows; readonly focus: FocusRow; readonly mode: DateMode; readonly page: number; readonly does: GridDoes };

const doAct = (act: GridAct, row: PlanRow | undefined, { plan, focus, mode, does }: Keys): void => {
  if (act.do === 'focus') return focus.go(act.at);
  if (act.do === 'closer' || act.do === 'wider') return does.zoomBy(act.do === 'closer' ? -1 : 1);
  if (act.do === 'today') return does.today();
  if (row === undefined) return;
  if (act.do === 'toggle') return does.toggle(row);
  if (act.do === 'card') return does.card(row);
  if (act.do === 'dates') return void mode.begin(row);
  const above = parentAt(plan.rows, row.at);
  if (above !== null) focus.go(above);
};

/** What the keys do in the grid: go about, fold, open a card, zoom, change dates. Keys with Ctrl or Meta stay the browser's. */
export const gridKeys = (keys: Keys) => (event: KeyboardEvent): void => {
  const { plan, focus, mode, page } = keys;
  if (event.ctrlKey || event.metaKey) return;
  const row = plan.rows.get(focus.at);
  if (row !== undefined && mode.pressed(event, row)) return event.preventDefault();
  if (event.altKey) return;
  const act = gridAct(event.key, { at: focus.at, total: plan.page.total, page, open: row?.open ?? false, children: row?.children ?? 0 });
  if (act === null) return;
  event.preventDefault();
  doAct(act, row, keys);
};
