import type { ReactElement } from 'react';
import type { MatrixCell } from '../../../../src/contract/teams';
import { useViewer } from '../../../parts/viewer';
import type { Grid, GridTeam, Place } from './matrix-grid';
import { pairDetail, pairWho } from './pair-words';

type Pair = { readonly place: Place; readonly waiting: GridTeam; readonly blocker: GridTeam; readonly cell: MatrixCell; readonly own: boolean; readonly heat: number };

/** Pairs that there are, those that cost most first, those within a team last. */
const pairsOf = ({ rows, columns }: Grid): readonly Pair[] => rows
  .flatMap(({ team, cells }, row) => cells.flatMap(({ cell, own, heat }, column) => (cell === null ? [] : [{ place: { row, column }, waiting: team, blocker: columns[column]?.team ?? null, cell, own, heat }])))
  .sort((a, b) => Number(a.own) - Number(b.own) || (b.cell.teamDays ?? -1) - (a.cell.teamDays ?? -1) || b.cell.waiting - a.cell.waiting);

/** The matrix where there is no room for one: a sentence a pair. */
export const PairList = ({ grid, open }: { readonly grid: Grid; readonly open: (place: Place) => void }): ReactElement => {
  const { locale } = useViewer();
  return (
    <ul role="list" className="pair-list">
      {pairsOf(grid).map(({ place, waiting, blocker, cell, heat }) => (
        <li key={`${place.row} ${place.column}`} className={`heat-${heat}`}>
          <button type="button" onClick={() => open(place)}>
            <span className="pair-who">{pairWho(waiting, blocker, cell).map(({ text, name }, at) => (name ? <bdi key={at}>{text}</bdi> : text))}</span>
            <span className="small">{pairDetail(cell, locale)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};
