import { useMemo, useState, type ReactElement } from 'react';
import type { TeamMatrixView } from '../../../../src/contract/teams';
import { useWidth } from '../../../charts/use-width';
import { DownloadCsv } from '../../../parts/download-csv';
import { useViewer } from '../../../parts/viewer';
import type { NamedText } from '../../../parts/waiting-words';
import { gridOf, type Grid, type Place } from './matrix-grid';
import { MatrixTable } from './matrix-table';
import { PairList } from './pair-list';
import { lineWords, pairWords } from './pair-words';
import { matrixTable } from './teams-csv';

/** Narrower than this a matrix would have to be scrolled to be read. */
const ROOM_FOR_MATRIX = 620;

const said = ({ rows, columns }: Grid, place: Place | null, locale: string): NamedText | null => {
  const [row, column] = [rows[place?.row ?? -1], columns[place?.column ?? -1]];
  if (place === null) return null;
  if (row !== undefined && column !== undefined) return pairWords(row.team, column.team, row.cells[place.column]?.cell ?? null, locale);
  if (row !== undefined) return lineWords(row.team, row.sum, false, locale);
  return column === undefined ? null : lineWords(column.team, column.sum, true, locale);
};

const Said = ({ words }: { readonly words: NamedText | null }): ReactElement => (
  <p className="matrix-said" aria-hidden="true">
    {words === null
      ? <span className="quiet">Rows wait, columns are waited for. Point at a cell to read it; open it for the list.</span>
      : words.map(({ text, name }, at) => (name ? <bdi key={at}><strong>{text}</strong></bdi> : text))}
  </p>
);

const Key = (): ReactElement => (
  <ul role="list" className="matrix-key small quiet">
    <li><span className="heat-2 matrix-sample"><span className="matrix-now">4<span className="matrix-late">!</span></span></span> dependencies wait now, some late by plan</li>
    <li><span className="matrix-days">6 d</span> working days of the longest wait</li>
    <li><span className="matrix-coming">+2</span> not waiting yet</li>
  </ul>
);

/** That not all of the program is in the figures, beside what they are of. */
export const Partial = ({ text }: { readonly text: string | null }): ReactElement | null => (text === null ? null : <span className="small partial" role="note">{text}</span>);

type SectionProps = { readonly view: TeamMatrixView; readonly open: (waiting: Place, grid: Grid) => void };

/** Who waits for whom, now. */
export const MatrixSection = ({ view, open }: SectionProps): ReactElement => {
  const { locale } = useViewer();
  const [frame, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<Place | null>(null);
  const grid = useMemo(() => gridOf(view), [view]);
  const openPlace = (place: Place): void => open(place, grid);
  const wide = width >= ROOM_FOR_MATRIX;
  return (
    <section className="card">
      <div className="card-head"><h2 className="matrix-head">Who waits for whom</h2><Partial text={view.partial} />{wide && <Key />}<DownloadCsv name="teams" table={() => matrixTable(view)} /></div>
      <div ref={frame} className="matrix-frame">
        {width > 0 && (wide
          ? <><Said words={said(grid, pointed, locale)} /><MatrixTable grid={grid} pointed={pointed} point={setPointed} open={openPlace} /></>
          : <PairList grid={grid} open={openPlace} />)}
      </div>
    </section>
  );
};
