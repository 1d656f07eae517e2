import type { ReactElement } from 'react';
import type { Conflict } from '../../../../src/contract/result';
import { conflictTable } from '../../../parts/conflict-csv';
import { DownloadCsv } from '../../../parts/download-csv';

/** What stands now beside what was to be saved. */
export const ConflictRows = ({ conflict }: { readonly conflict: Conflict }): ReactElement => (
  <>
    <div className="wide">
      <table className="cost-table">
        <thead><tr><th scope="col">What</th><th scope="col">Stored now</th><th scope="col">Yours</th></tr></thead>
        <tbody>{conflict.rows.map(({ what, theirs, yours }) => <tr key={what}><th scope="row" dir="auto">{what}</th><td dir="auto">{theirs ?? 'none'}</td><td dir="auto">{yours ?? 'none'}</td></tr>)}</tbody>
      </table>
    </div>
    <p><DownloadCsv name="conflict" table={() => conflictTable(conflict)} /></p>
  </>
);
