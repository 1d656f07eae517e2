import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { Holder } from '../../../src/contract/people';
import { askAdmin } from '../../bridge';
import { useAct } from '../../parts/act';
import { PlainButton } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { ProblemPanel } from '../../parts/problem';
import { Loading, RowsSkeleton } from '../../parts/skeleton';
import type { DialogProps } from './archive-dialog';

const HolderPicker = lazy(async () => ({ default: (await import('../holder-picker')).HolderPicker }));

type Person = Extract<Holder, { kind: 'user' }>;

/** Gives a program to somebody else. */
export const OwnerDialog = ({ program: { id, version, name, owner }, close, changed }: DialogProps): ReactElement => {
  const [person, setPerson] = useState<Person | null>(null);
  const { busy, problem, run } = useAct();
  const done = (): void => { close(); changed(); };
  const act = (): void => { if (person !== null) run(() => askAdmin('changeOwner', { programId: id, version, accountId: person.accountId }), done); };
  return (
    <Dialog
      title={`Who is to own “${name}”?`} close={close}
      actions={<><PlainButton look="primary" disabled={busy || person === null} onClick={act}>Change owner</PlainButton><PlainButton onClick={close}>Cancel</PlainButton></>}
    >
      <p>{owner === null ? 'Its owner left.' : <>It belongs to <bdi>{owner}</bdi>, who keeps only roles that were given to them by name or by group.</>} The new owner manages it, over the issues that Jira lets them see.</p>
      <Suspense fallback={<Loading what="people"><RowsSkeleton count={1} /></Loading>}>
        <HolderPicker kind="user" label="New owner" choose={(holder) => setPerson(holder?.kind === 'user' ? holder : null)} />
      </Suspense>
      {problem !== null && <ProblemPanel problem={problem} retry={problem.code === 'conflict' ? done : act} />}
    </Dialog>
  );
};
