import type { ReactElement } from 'react';
import type { TrailFilter } from '../../src/contract/trail';
import { useAct } from '../parts/act';
import { PlainButton } from '../parts/button';
import { useDialect } from '../parts/csv-dialect';
import { DialectChoice } from '../parts/csv-dialect-choice';
import { download } from '../parts/download';
import { useFileName } from '../parts/file-about';
import { ProblemPanel } from '../parts/problem';
import { exportedFile } from './exported-file';
import type { TrailAccess } from './trail-access';

type ExportsProps = { readonly access: TrailAccess; readonly filter: TrailFilter };

/** The entries that are shown as a file, and the signed heads that later prove what the trail was. */
export const TrailExports = ({ access: { programId, ask }, filter }: ExportsProps): ReactElement => {
  const dialect = useDialect();
  const nameOf = useFileName();
  const { busy, problem, run } = useAct();
  const entries = (format: 'csv' | 'json'): void =>
    run(() => exportedFile((from) => ask.exportTrail({ programId, filter, format, dialect, from })), ({ type, text }) => download(nameOf('trail', format), type, text));
  const heads = (): void =>
    run(() => ask.exportHeads({ programId }), (exported) => download(nameOf('trail-heads', 'json'), 'application/json', `${JSON.stringify(exported, null, 2)}\n`));
  return (
    <>
      <div className="trail-exports">
        <span className="csv-button"><PlainButton disabled={busy} onClick={() => entries('csv')}>Export CSV</PlainButton><DialectChoice /></span>
        <PlainButton disabled={busy} onClick={() => entries('json')}>Export JSON</PlainButton>
        <PlainButton disabled={busy} onClick={heads}>Export signed heads</PlainButton>
        {busy && <span className="small quiet" role="status">Making the file…</span>}
      </div>
      {problem !== null && <ProblemPanel problem={problem} />}
    </>
  );
};
