import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { Holder } from '../../../src/contract/people';
import { askAdmin } from '../../bridge';
import { useAct } from '../../parts/act';
import { PlainButton } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { numberText } from '../../parts/number-text';
import { ProblemPanel } from '../../parts/problem';
import { Loading, RowsSkeleton } from '../../parts/skeleton';
import { useViewer } from '../../parts/viewer';

const HolderPicker = lazy(async () => ({ default: (await import('../holder-picker')).HolderPicker }));

/** Whom to erase: by name while Jira knows them, else by the id of their account. */
type Person = { readonly accountId: string; readonly name: string };

const personOf = (holder: Holder | null): Person | null => (holder?.kind === 'user' ? holder : null);

const Confirm = ({ person, close, done }: { readonly person: Person; readonly close: () => void; readonly done: (entries: number) => void }): ReactElement => {
  const { busy, problem, run } = useAct();
  const erase = (): void => run(() => askAdmin('erasePerson', { accountId: person.accountId }), ({ entries }) => done(entries));
  return (
    <Dialog
      title={`Erase “${person.name}” from all trails?`} close={close}
      actions={<><PlainButton look="primary" disabled={busy} onClick={erase}>Erase</PlainButton><PlainButton onClick={close}>Cancel</PlainButton></>}
    >
      <ul>
        <li>Entries keep what was done and when, without who did it; what named this person goes with it. The trails still verify.</li>
        <li>It cannot be undone, and each trail says that you did it.</li>
        <li>Roles and ownership of programs stay: change those in the programs.</li>
      </ul>
      {problem !== null && <ProblemPanel problem={problem} retry={erase} />}
    </Dialog>
  );
};

/** Takes a person out of what trails tell, as when they ask for it. */
export const ErasePerson = ({ changed }: { readonly changed: () => void }): ReactElement => {
  const { locale } = useViewer();
  const [person, setPerson] = useState<Person | null>(null);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const [erased, setErased] = useState<number | null>(null);
  const chosen = person ?? (typed.trim() === '' ? null : { accountId: typed.trim(), name: typed.trim() });
  const done = (entries: number): void => { setAsked(false); setErased(entries); changed(); };
  return (
    <section className="card" aria-label="Erase a person">
      <h2>Erase a person</h2>
      <p className="small quiet">Somebody asks to be forgotten: their name leaves every trail, and the trails stay whole.</p>
      <div className="erase-fields">
        <Suspense fallback={<Loading what="people"><RowsSkeleton count={1} /></Loading>}>
          <HolderPicker kind="user" label="Person" choose={(holder) => setPerson(personOf(holder))} />
        </Suspense>
        <label className="field"><span>Or the id of an account that is gone</span><input type="text" maxLength={128} value={typed} onChange={(event) => setTyped(event.target.value)} /></label>
      </div>
      <p><PlainButton disabled={chosen === null} onClick={() => { setErased(null); setAsked(true); }}>Erase…</PlainButton></p>
      {erased !== null && <p role="status">{erased === 0 ? 'No entry named this person.' : `${numberText(erased, locale)} ${erased === 1 ? 'entry' : 'entries'} changed; the trails still verify.`}</p>}
      {asked && chosen !== null && <Confirm person={chosen} close={() => setAsked(false)} done={done} />}
    </section>
  );
};
