import type { ReactElement } from 'react';
import type { Conflict } from '../../../src/contract/result';
import { PlainButton } from '../../parts/button';
import { conflictTable } from '../../parts/conflict-csv';
import { Dialog } from '../../parts/dialog';
import { DownloadCsv } from '../../parts/download-csv';
import { momentText } from '../../parts/moment-text';
import { Told } from '../../parts/told-text';
import { useViewer } from '../../parts/viewer';
import type { Overtaken } from './use-save';

type ConflictProps = { readonly overtaken: Overtaken; readonly saveOver: () => void; readonly keepTheirs: () => void; readonly close: () => void };

const Side = ({ text }: { readonly text: string | null }): ReactElement =>
  (text === null ? <span className="quiet">not changed</span> : <bdi><Told text={text} /></bdi>);

const Rows = ({ rows }: Pick<Conflict, 'rows'>): ReactElement => (
  <div className="wide">
    <table>
      <thead><tr><th scope="col">What</th><th scope="col">Stored now</th><th scope="col">Yours</th></tr></thead>
      <tbody>
        {rows.map(({ what, theirs, yours }) => (
          <tr key={what}><th scope="row"><Told text={what} /></th><td><Side text={theirs} /></td><td><Side text={yours} /></td></tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** Somebody else saved first: both sides, and the choice between them. Nothing of one's own is saved until then. */
export const ConflictDialog = ({ overtaken, saveOver, keepTheirs, close }: ConflictProps): ReactElement => {
  const { locale } = useViewer();
  const { conflict: { by, at, rows }, message } = overtaken;
  return (
    <Dialog
      title="Somebody saved this program meanwhile" close={close}
      actions={<><PlainButton look="primary" onClick={keepTheirs}>Keep theirs</PlainButton><PlainButton onClick={saveOver}>Save mine over it</PlainButton></>}
    >
      <p>
        {by === null && at === null ? message : (
          <>
            {by === null ? 'Somebody' : <bdi>{by}</bdi>} saved it{at === null ? '' : ` on ${momentText(at, locale)}`}. Nothing of yours is saved yet.
            “Save mine over it” changes only what you changed; the rest stays as it is stored now.
          </>
        )}
      </p>
      {rows.length > 0 && <><Rows rows={rows} /><p><DownloadCsv name="conflict" table={() => conflictTable({ rows })} /></p></>}
    </Dialog>
  );
};
