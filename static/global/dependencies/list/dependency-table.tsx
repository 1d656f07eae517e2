import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';
import type { DependencyPage, DependencySort } from '../../../../src/contract/dependencies';
import { Bar } from '../../../parts/skeleton';
import { RowCells } from './dependency-row';
import { rowStep } from './row-steps';
import { listColumns, TableHead } from './table-head';
import type { ListOfDependencies } from './use-list';

/** Up to here a list is as tall as its rows: nothing rolls within the page, and the browser's own search finds everything. */
const wholeUpTo = 15;
const rowHeight = 57;

type TableProps = {
  readonly view: DependencyPage;
  readonly list: ListOfDependencies;
  readonly sort: DependencySort;
  readonly choose: (sort: DependencySort) => void;
  readonly openPicture: (key: string) => void;
  /** What the rows are of: another filter begins at the top. */
  readonly of: string;
};

const Spacer = ({ height }: { readonly height: number }): ReactElement | null =>
  (height <= 0 ? null : <tr aria-hidden="true" className="spacer"><td colSpan={listColumns.length + 1} style={{ blockSize: height }} /></tr>);

const isOwn = (target: EventTarget): boolean => target instanceof Element && target.closest('a, button') !== null;

/** Only the rows in sight are drawn; the row that the keyboard stands on is one of them, or comes into sight first. */
export const DependencyTable = ({ view, list, sort, choose, openPicture, of }: TableProps): ReactElement => {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const goingTo = useRef<number | null>(null);
  const rows = useVirtualizer({ count: view.total, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 8 });
  const shown = rows.getVirtualItems();
  const [from, to] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  const whole = view.total <= wholeUpTo;
  useEffect(() => list.see(from, to));
  useEffect(() => { setActive(0); scroller.current?.scrollTo({ top: 0 }); }, [of]);
  useEffect(() => {
    const row = goingTo.current === null ? null : scroller.current?.querySelector<HTMLElement>(`[data-index="${goingTo.current}"]`);
    if (row === null || row === undefined) return;
    goingTo.current = null;
    row.focus({ preventScroll: true });
  });
  const open = (index: number): void => {
    const row = list.at(index);
    if (row !== null) openPicture(row.blocker.key);
  };
  const pressed = (event: KeyboardEvent, index: number): void => {
    if (event.target !== event.currentTarget) return;
    // Keys may come faster than rows come into sight: the next one goes on from where the last one leads.
    const at = goingTo.current ?? index;
    if (event.key === 'Enter') return open(at);
    const next = rowStep(event.key, at, view.total, 10);
    if (next === null) return;
    event.preventDefault();
    goingTo.current = next;
    setActive(next);
    rows.scrollToIndex(next);
  };
  const stand = (index: number): void => {
    goingTo.current = null;
    setActive(index);
  };
  const clicked = (event: MouseEvent, index: number): void => {
    if (!isOwn(event.target) && (getSelection()?.isCollapsed ?? true)) open(index);
  };
  const inSight = active >= from && active <= to ? active : from;
  return (
    <div className={`list-scroll${whole ? '' : ' list-rolls'}${list.loading ? ' list-old' : ''}`} ref={scroller} aria-busy={list.loading}>
      <table role="table" className="list-table" aria-label="Open dependencies" aria-rowcount={view.total + 1}>
        <TableHead sort={sort} choose={choose} />
        <tbody role="rowgroup">
          <Spacer height={shown[0]?.start ?? 0} />
          {shown.map(({ key, index }) => {
            const row = list.at(index);
            return (
              <tr
                key={key} role="row" ref={rows.measureElement} data-index={index} aria-rowindex={index + 2} tabIndex={index === inSight ? 0 : -1}
                className="list-row" onFocus={() => stand(index)} onKeyDown={(event) => pressed(event, index)} onClick={(event) => clicked(event, index)}
              >
                {row === null
                  ? <td role="cell" colSpan={listColumns.length + 1}><Bar width="60%" /><Bar width="40%" /></td>
                  : <RowCells row={row} open={() => openPicture(row.blocker.key)} />}
              </tr>
            );
          })}
          <Spacer height={rows.getTotalSize() - (shown.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  );
};
