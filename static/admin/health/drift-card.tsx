import type { ReactElement } from 'react';
import type { DriftRow, HealthView } from '../../../src/contract/health';
import { DownloadCsv } from '../../parts/download-csv';
import { momentText } from '../../parts/moment-text';
import { numberText } from '../../parts/number-text';
import { StateIcon } from '../../parts/state-mark';
import { useViewer } from '../../parts/viewer';
import { driftTable } from './drift-csv';

const Row = ({ row: { at, project, text, state } }: { readonly row: DriftRow }): ReactElement => {
  const { locale } = useViewer();
  return (
    <tr role="row">
      <th role="rowheader" scope="row"><time dateTime={at}>{momentText(at, locale)}</time></th>
      <td role="cell" data-label="Project">{project === null ? <span className="quiet">the whole site</span> : <><span className="project-key">{project.key}</span> <bdi>{project.name}</bdi></>}</td>
      <td role="cell" data-label="Found"><span className="health"><StateIcon state={state} /><span>{text}</span></span></td>
    </tr>
  );
};

/** Where the app's data had come apart from Jira, and that it was set right. */
export const DriftCard = ({ health: { drift, hiddenDrift } }: { readonly health: HealthView }): ReactElement => {
  const { locale } = useViewer();
  return (
    <section className="card" aria-label="Found wrong and set right">
      <div className="card-head"><h2>Found wrong and set right</h2>{drift.length > 0 && <DownloadCsv name="drift" table={() => driftTable(drift)} />}</div>
      <p className="small quiet">Jira tells the app of changes, and may lose one. The app compares by itself; this is what it found in the last seven days.</p>
      {drift.length === 0 && hiddenDrift === 0 && <p className="health"><StateIcon state="good" /><span>Nothing had come apart.</span></p>}
      {drift.length > 0 && (
        <table role="table" className="stacking">
          <thead role="rowgroup"><tr role="row">{['When', 'Project', 'Found'].map((name) => <th key={name} role="columnheader" scope="col">{name}</th>)}</tr></thead>
          <tbody role="rowgroup">{drift.map((row, at) => <Row key={`${row.at} ${at}`} row={row} />)}</tbody>
        </table>
      )}
      {hiddenDrift > 0 && <p className="small quiet">{numberText(hiddenDrift, locale)} more in projects that you may not browse.</p>}
    </section>
  );
};
