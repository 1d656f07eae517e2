import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactElement } from 'react';
import type { PackageColumn, PackageSort } from '../../../../src/contract/value/earned';
import { Bar } from '../../../parts/skeleton';
import { PackageCells, type RowActs } from './package-row';
import type { PackageList } from './use-packages';

const columns: readonly { readonly key: PackageColumn; readonly label: string; readonly number: boolean }[] = [
  { key: 'name', label: 'Work package', number: false }, { key: 'percent', label: 'Done', number: true }, { key: 'budget', label: 'Budget', number: true },
  { key: 'planned', label: 'Planned', number: true }, { key: 'earned', label: 'Earned', number: true }, { key: 'spent', label: 'Spent', number: true },
  { key: 'cpi', label: 'CPI', number: true }, { key: 'spi', label: 'SPI', number: true }, { key: 'spi-t', label: 'SPI(t)', number: true }, { key: 'finish', label: 'Planned finish', number: true },
];

/** Up to here the table is as tall as its rows, and the browser's own search finds everything. */
const WHOLE_UP_TO = 40;
const ROW_HEIGHT = 60;

type HeadProps = { readonly sort: PackageSort; readonly choose: (sort: PackageSort) => void };
type TableProps = HeadProps & { readonly list: PackageList; readonly acts: RowActs; readonly of: string };

const Head = ({ sort, choose }: HeadProps): ReactElement => (
  <thead>
    <tr>
      {columns.map(({ key, label, number }) => (
        <th key={key} scope="col" className={number ? 'number' : undefined} aria-sort={sort.by !== key ? 'none' : sort.descending ? 'descending' : 'ascending'}>
          <button type="button" className="sort-head" onClick={() => choose({ by: key, descending: sort.by === key ? !sort.descending : key !== 'name' && key !== 'finish' })}>
            {label}<span aria-hidden="true">{sort.by === key ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
          </button>
        </th>
      ))}
    </tr>
  </thead>
);

const Spacer = ({ height }: { readonly height: number }): ReactElement | null =>
  (height <= 0 ? null : <tr aria-hidden="true" className="package-space"><td colSpan={columns.length} style={{ blockSize: height }} /></tr>);

const Waiting = (): ReactElement => <td colSpan={columns.length}><Bar width="60%" /><Bar width="40%" /></td>;

/**
 * The packages of the baseline with what each planned, earned and cost. Of many only those in sight are drawn, and asked for. `of`
 * is what they are in the order of: another order begins at the top.
 */
export const PackageTable = ({ list, sort, choose, acts, of }: TableProps): ReactElement => {
  const scroller = useRef<HTMLDivElement>(null);
  const whole = list.total <= WHOLE_UP_TO;
  const rows = useVirtualizer({ count: list.total, getScrollElement: () => scroller.current, estimateSize: () => ROW_HEIGHT, overscan: whole ? WHOLE_UP_TO : 8 });
  const shown = rows.getVirtualItems();
  const [from, to] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => list.see(from, to));
  useEffect(() => { scroller.current?.scrollTo({ top: 0 }); }, [of]);
  return (
    <div className={whole ? 'wide' : 'wide package-rolls'} ref={scroller} tabIndex={0} role="region" aria-label="Work packages">
      <table className="package-table" aria-rowcount={list.total + 1}>
        <Head sort={sort} choose={choose} />
        <tbody>
          <Spacer height={shown[0]?.start ?? 0} />
          {shown.map(({ key, index }) => {
            const row = list.at(index);
            return <tr key={key} ref={rows.measureElement} data-index={index} aria-rowindex={index + 2}>{row === null ? <Waiting /> : <PackageCells row={row} acts={acts} />}</tr>;
          })}
          <Spacer height={rows.getTotalSize() - (shown.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  );
};
