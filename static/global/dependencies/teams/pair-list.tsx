import type { ReactElement } from 'react';
import { useViewer } from '../../../parts/viewer';
import { NamedWords } from '../../../parts/named-words';
import type { Grid, Place } from './matrix-grid';
import { pairWords } from './pair-words';

type Pair = { readonly place: Place; readonly heat: number; readonly cost: number };

/** Pairs that there are, those that cost most first. */
const pairsOf = ({ rows }: Grid): readonly Pair[] => rows
  .flatMap(({ cells }, row) => cells.flatMap(({ cell, heat }, column) => (cell === null ? [] : [{ place: { row, column }, heat, cost: 1000 * (cell.teamDays ?? 0) + cell.waiting }])))
  .sort((a, b) => b.cost - a.cost);

/** The matrix where there is no room for one: a sentence a pair. */
export const PairList = ({ grid, open }: { readonly grid: Grid; readonly open: (place: Place) => void }): ReactElement => {
  const { locale } = useViewer();
  return (
    <ul role="list" className="pair-list">
      {pairsOf(grid).map(({ place, heat }) => {
        const [row, column] = [grid.rows[place.row], grid.columns[place.column]];
        return (
          <li key={`${place.row} ${place.column}`} className={`heat-${heat}`}>
            <button type="button" onClick={() => open(place)}>
              <NamedWords parts={pairWords(row?.team ?? null, column?.team ?? null, row?.cells[place.column]?.cell ?? null, locale)} />
            </button>
          </li>
        );
      })}
    </ul>
  );
};
