import { memo, useCallback, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { numberText } from '../../../parts/number-text';
import { useViewer } from '../../../parts/viewer';
import { plainText } from '../../../parts/waiting-words';
import { MatrixCellView } from './matrix-cell';
import { nextPlace, type Grid, type GridLine, type Place } from './matrix-grid';
import { lineWords } from './pair-words';

/** From so many columns on their heads are turned and their cells small. */
const MANY = 11;

type OpenPair = (place: Place) => void;

const headName = ({ team }: GridLine): string => team?.name ?? 'Outside the program';

const Sum = ({ line, waitedFor }: { readonly line: GridLine; readonly waitedFor: boolean }): ReactElement => {
  const { locale } = useViewer();
  const { waiting, teamDays } = line.sum;
  return (
    <td role="gridcell" className="matrix-sum">
      <data value={String(waiting)} aria-hidden="true">{numberText(waiting, locale)}</data>
      {teamDays !== null && <span className="matrix-days" aria-hidden="true">{numberText(teamDays, locale)} d</span>}
      <span className="only-heard">{plainText(lineWords(line.team, line.sum, waitedFor, locale))}</span>
    </td>
  );
};

type NameProps = { readonly line: GridLine; readonly place: Place; readonly reached: boolean; readonly open: OpenPair; readonly point: (place: Place | null) => void };

/** The name of a row or of a column: it opens all that is in it. */
const Name = ({ line, place, reached, open, point }: NameProps): ReactElement => (
  <button
    type="button" title={headName(line)} data-place={`${place.row} ${place.column}`} tabIndex={reached ? 0 : -1}
    onFocus={() => point(place)} onMouseEnter={() => point(place)} onClick={() => open(place)}
  >
    <bdi>{headName(line)}</bdi>
  </button>
);

type RowProps = {
  readonly row: Grid['rows'][number];
  readonly columns: Grid['columns'];
  readonly at: number;
  /** The column of this row that is pointed at, and the one that a key would reach; null for none. */
  readonly lit: number | null;
  readonly reached: number | null;
  readonly open: OpenPair;
  readonly point: (place: Place | null) => void;
};

/** Drawn anew only where one of its own cells is pointed at: 40 teams have 1,600 cells. */
const Row = memo(({ row, columns, at, lit, reached, open, point }: RowProps): ReactElement => (
  <tr role="row" className={lit === null ? undefined : 'lit'}>
    <th scope="row" role="rowheader"><Name line={row} place={{ row: at, column: -1 }} reached={reached === -1} open={open} point={point} /></th>
    {row.cells.map((cell, column) => (
      <MatrixCellView
        key={column} grid={cell} waiting={row.team} blocker={columns[column]?.team ?? null}
        place={{ row: at, column }} reached={reached === column} open={open} point={point}
      />
    ))}
    <Sum line={row} waitedFor={false} />
  </tr>
));
Row.displayName = 'MatrixRow';

const cellAt = (table: HTMLTableElement | null, { row, column }: Place): HTMLElement | null =>
  table?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`) ?? null;

type TableProps = { readonly grid: Grid; readonly pointed: Place | null; readonly point: (place: Place | null) => void; readonly open: OpenPair };

/** Who waits for whom: arrow keys go from cell to cell, Enter opens the dependencies of one. */
export const MatrixTable = ({ grid, pointed, point, open }: TableProps): ReactElement => {
  const { locale } = useViewer();
  const table = useRef<HTMLTableElement>(null);
  const [reached, setReached] = useState<Place>({ row: 0, column: 0 });
  const { rows, columns } = grid;
  const all = useMemo(() => rows.reduce((sum, { sum: { waiting } }) => sum + waiting, 0), [rows]);
  const pressed = (event: KeyboardEvent): void => {
    const next = nextPlace(reached, event.key, rows.length, columns.length);
    if (next === null) return;
    event.preventDefault();
    cellAt(table.current, next)?.focus();
  };
  const take = useCallback((place: Place | null) => {
    point(place);
    if (place !== null) setReached(place);
  }, [point]);
  return (
    <div className={`matrix-scroll${columns.length >= MANY ? ' matrix-many' : ''}`} onMouseLeave={() => point(null)}>
      <table ref={table} role="grid" aria-label="Who waits for whom: rows wait, columns are waited for" className="matrix" onKeyDown={pressed}>
        <thead>
          <tr role="row">
            <th role="columnheader" scope="col" className="matrix-corner"><span>waits for</span></th>
            {columns.map((line, at) => (
              <th key={at} scope="col" role="columnheader" className={pointed?.column === at ? 'lit' : undefined}>
                <Name line={line} place={{ row: -1, column: at }} reached={reached.row === -1 && reached.column === at} open={open} point={take} />
              </th>
            ))}
            <th role="columnheader" scope="col" className="matrix-sum">All</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Row key={at} row={row} columns={columns} at={at} lit={pointed?.row === at ? pointed.column : null} reached={reached.row === at ? reached.column : null} open={open} point={take} />
          ))}
        </tbody>
        <tfoot>
          <tr role="row">
            <th scope="row" role="rowheader">All</th>
            {columns.map((line, at) => <Sum key={at} line={line} waitedFor />)}
            <td role="gridcell" className="matrix-sum"><data value={String(all)}>{numberText(all, locale)}</data></td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
};
