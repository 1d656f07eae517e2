import Button from '@atlaskit/button/new';
import { useState, type ReactElement } from 'react';
import type { SettingsView } from '../../../src/contract/settings';
import { askGlobal } from '../../bridge';
import { useAct } from '../../parts/act';
import { Dialog } from '../../parts/dialog';
import { ProblemPanel } from '../../parts/problem';

type DeleteProps = { readonly view: SettingsView; readonly left: () => void };

/** The way out for good; says what is lost and what stays before anything happens. */
export const DeleteProgram = ({ view, left }: DeleteProps): ReactElement => {
  const [asked, setAsked] = useState(false);
  const { busy, problem, run } = useAct();
  const close = (): void => setAsked(false);
  const remove = (): void => run(() => askGlobal('deleteProgram', { programId: view.programId, version: view.version }), left);
  return (
    <section className="setting">
      <h3>Delete</h3>
      <p className="quiet">If it may be needed again, archive it instead.</p>
      <div><Button onClick={() => setAsked(true)}>Delete the program…</Button></div>
      {asked && (
        <Dialog
          title="Delete this program?" close={close}
          actions={<><Button appearance="danger" isLoading={busy} onClick={remove}>Delete “{view.name}”</Button><Button appearance="subtle" onClick={close}>Keep it</Button></>}
        >
          <p>Its settings, its people and their roles, its requests between teams and what it shows are deleted, for everyone. It cannot be undone.</p>
          <p>Issues, projects, links and comments in Jira stay as they are. Flags that Flagship put on issues for this program are removed.</p>
          {problem !== null && <ProblemPanel problem={problem} />}
        </Dialog>
      )}
    </section>
  );
};
