import type { ReactElement } from 'react';
import { numberText } from '../../../parts/number-text';
import { useViewer } from '../../../parts/viewer';
import { plainText } from '../../../parts/waiting-words';
import type { GridCell, GridTeam, Place } from './matrix-grid';
import { pairWords } from './pair-words';

type CellProps = {
  readonly grid: GridCell;
  readonly waiting: GridTeam;
  readonly blocker: GridTeam;
  readonly place: Place;
  /** Whether the Tab key leads here; the others are reached by arrow keys. */
  readonly reached: boolean;
  readonly open: (place: Place) => void;
  readonly point: (place: Place | null) => void;
};

/** What is coming stands quietly beside what waits; an exclamation mark says that some of it is late. */
const Counts = ({ cell }: { readonly cell: NonNullable<GridCell['cell']> }): ReactElement => {
  const { locale } = useViewer();
  const { waiting, coming, untold, teamDays, late } = cell;
  return (
    <>
      {waiting > 0 && <span className="matrix-now">{numberText(waiting, locale)}{late > 0 && <span className="matrix-late">!</span>}</span>}
      {waiting > 0 && teamDays !== null && <span className="matrix-days">{numberText(teamDays, locale)} d</span>}
      {coming + untold > 0 && <span className="matrix-coming">+{numberText(coming + untold, locale)}{waiting === 0 && late > 0 && <span className="matrix-late">!</span>}</span>}
    </>
  );
};

/** One pair of teams. Its sentence stands in it unseen, so that whoever listens hears what others see. */
export const MatrixCellView = ({ grid: { cell, own, heat }, waiting, blocker, place, reached, open, point }: CellProps): ReactElement => {
  const { locale } = useViewer();
  const words = plainText(pairWords(waiting, blocker, cell, locale));
  const at = { 'data-place': `${place.row} ${place.column}`, tabIndex: reached ? 0 : -1, onFocus: () => point(place) };
  const looks = `matrix-cell heat-${heat}${own ? ' matrix-own' : ''}`;
  if (cell === null) return <td role="gridcell" className={looks} onMouseEnter={() => point(place)} aria-label={words} {...at} />;
  return (
    <td role="gridcell" className={looks} onMouseEnter={() => point(place)}>
      <button type="button" {...at} onClick={() => open(place)}>
        <data data-measure="waiting-between-teams" value={String(cell.waiting)} aria-hidden="true"><Counts cell={cell} /></data>
        <span className="only-heard">{words}</span>
      </button>
    </td>
  );
};
