import type { ReactElement } from 'react';
import type { ProgramRow } from '../../../src/contract/admin';
import { askAdmin } from '../../bridge';
import { useAct } from '../../parts/act';
import { PlainButton } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { ProblemPanel } from '../../parts/problem';

export type DialogProps = { readonly program: ProgramRow; readonly close: () => void; readonly changed: () => void };

const Archiving = (): ReactElement => (
  <ul>
    <li>It leaves everybody’s list of programs, and gadgets of it say that it is gone. Its managers and you still see it.</li>
    <li>Issues that only this program flagged lose their flag in Jira.</li>
    <li>Nothing is lost: settings, roles, promises and trail stay, and it can be restored at any time.</li>
  </ul>
);

const Restoring = (): ReactElement => (
  <ul>
    <li>It comes back for everybody who saw it before, with its settings, roles, promises and trail.</li>
    <li>Issues that wait for another team are flagged in Jira again, if it is published and its settings say so.</li>
  </ul>
);

/** Archives a program, or takes it out of the archive, after saying what that does. */
export const ArchiveDialog = ({ program: { id, version, name, archived }, close, changed }: DialogProps): ReactElement => {
  const { busy, problem, run } = useAct();
  const done = (): void => { close(); changed(); };
  const act = (): void => run(() => askAdmin('archiveProgram', { programId: id, version, archived: !archived }), done);
  return (
    <Dialog
      title={`${archived ? 'Restore' : 'Archive'} “${name}”?`} close={close}
      actions={<><PlainButton look="primary" disabled={busy} onClick={act}>{archived ? 'Restore' : 'Archive'}</PlainButton><PlainButton onClick={close}>Cancel</PlainButton></>}
    >
      {archived ? <Restoring /> : <Archiving />}
      {problem !== null && <ProblemPanel problem={problem} retry={problem.code === 'conflict' ? done : act} />}
    </Dialog>
  );
};
