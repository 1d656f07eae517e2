import type { ReactElement } from 'react';
import type { FigureView } from '../../../src/contract/figure';
import type { FigureGroup } from '../../../src/contract/overview';
import { DownloadCsv } from '../../parts/download-csv';
import { FigureValue } from '../../parts/figure';
import { StateMark } from '../../parts/state-mark';
import type { OpenEvidence } from '../../parts/tile';
import { WordLink } from '../../parts/word-link';
import { Told } from '../../parts/told-text';
import { figureTable } from './figures-csv';

const FigureRow = ({ figure, open }: { readonly figure: FigureView; readonly open: OpenEvidence }): ReactElement => (
  <tr role="row">
    <th role="rowheader" scope="row"><WordLink act={() => open(figure.measure)}>{figure.name}</WordLink></th>
    <td role="cell" className="figures-value">
      <FigureValue figure={figure} />
      {figure.value === null && <span className="figures-reason"><Told text={figure.reason ?? ''} /></span>}
      {figure.note !== null && <span className="figures-note"><Told text={figure.note} /></span>}
      {figure.partial !== null && <span className="figures-note">{figure.partial}</span>}
    </td>
    <td role="cell" className="figures-state"><StateMark state={figure.state} /></td>
  </tr>
);

const columns = ['Measure', 'Value', 'State'];

const Group = ({ group, open }: { readonly group: FigureGroup; readonly open: OpenEvidence }): ReactElement => (
  <section className="figures-group wide">
    <h3>{group.name}</h3>
    <table role="table" className="figures" aria-label={group.name}>
      <thead role="rowgroup" className="only-heard">
        <tr role="row">{columns.map((name) => <th key={name} role="columnheader" scope="col">{name}</th>)}</tr>
      </thead>
      <tbody role="rowgroup">{group.figures.map((figure) => <FigureRow key={figure.measure} figure={figure} open={open} />)}</tbody>
    </table>
  </section>
);

/** Every figure the program has, by group. */
export const AllFigures = ({ groups, open }: { readonly groups: readonly FigureGroup[]; readonly open: OpenEvidence }): ReactElement | null => {
  if (groups.length === 0) return null;
  return (
    <section className="card" aria-labelledby="all-figures">
      <div className="card-head"><h2 id="all-figures">All figures</h2><DownloadCsv name="figures" table={() => figureTable(groups)} /></div>
      <div className="figures-groups">{groups.map((group) => <Group key={group.name} group={group} open={open} />)}</div>
    </section>
  );
};
