import type { MatrixCell, MatrixLine, TeamMatrixView, TeamView } from '../../../../src/contract/teams';

/** A team as a row or a column; null stands for what lies outside the program. */
export type GridTeam = TeamView | null;

export type GridLine = { readonly team: GridTeam; readonly sum: MatrixLine };

/** `cell` is null where the row's team needs nothing of the column's; `own`: within one team. `heat` from 0, nothing waits, to 4. */
export type GridCell = { readonly cell: MatrixCell | null; readonly own: boolean; readonly heat: number };

export type Grid = { readonly rows: readonly (GridLine & { readonly cells: readonly GridCell[] })[]; readonly columns: readonly GridLine[] };

const HEATS = 4;

/** By the longest wait, against the longest of all; a wait of which nothing is certain, or that began today, is the least. */
const heatOf = ({ waiting, teamDays }: MatrixCell, most: number): number => {
  if (waiting === 0) return 0;
  return Math.max(1, Math.ceil((HEATS * (teamDays ?? 0)) / Math.max(1, most)));
};

/** The matrix in the order it is drawn in: rows wait, columns are waited for. */
export const gridOf = ({ teams, cells, rows, columns }: Pick<TeamMatrixView, 'teams' | 'cells' | 'rows' | 'columns'>): Grid => {
  const place = (waits: number, blocks: number): string => `${waits} ${blocks}`;
  const known = new Map(cells.map((cell) => [place(cell.waitingTeam, cell.blockerTeam), cell]));
  const most = Math.max(0, ...cells.filter(({ waitingTeam, blockerTeam }) => waitingTeam !== blockerTeam).map(({ teamDays }) => teamDays ?? 0));
  const lineOf = (sum: MatrixLine): GridLine => ({ team: teams[sum.team] ?? null, sum });
  return {
    columns: columns.map(lineOf),
    rows: rows.map((row) => ({
      ...lineOf(row),
      cells: columns.map((column) => {
        const cell = known.get(place(row.team, column.team)) ?? null;
        const own = row.team === column.team;
        return { cell, own, heat: cell === null || own ? 0 : Math.min(HEATS, heatOf(cell, most)) };
      }),
    })),
  };
};

/** A place in the matrix; -1 stands for the heads: as a row for the teams that are waited for, as a column for those that wait. */
export type Place = { readonly row: number; readonly column: number };

const clamped = (at: number, length: number): number => Math.max(-1, Math.min(length - 1, at));

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -Infinity], End: [0, Infinity],
};

/** Where a key leads to within the matrix and its heads; the corner is no place. Null where it is no key of the matrix. */
export const nextPlace = ({ row, column }: Place, key: string, rows: number, columns: number): Place | null => {
  const step = steps[key];
  if (step === undefined) return null;
  const next = { row: clamped(row + step[0], rows), column: clamped(column + step[1], columns) };
  if (next.row !== -1 || next.column !== -1) return next;
  return row === -1 ? { row, column: 0 } : { row: 0, column };
};
