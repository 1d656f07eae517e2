import Button from '@atlaskit/button/new';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { OverviewView } from '../../../src/contract/overview';
import { askGlobal } from '../../bridge';
import { ProblemPanel } from '../../parts/problem';
import { useAct, type Act } from '../../parts/act';

type AboutProps = { readonly view: OverviewView; readonly changed: () => void; readonly left: () => void };

const NameForm = ({ view, changed, act }: Omit<AboutProps, 'left'> & { readonly act: Act }): ReactElement => {
  const [name, setName] = useState(view.name);
  const rename = (event: FormEvent): void => {
    event.preventDefault();
    act.run(() => askGlobal('renameProgram', { programId: view.programId, version: view.version, name: name.trim() }), changed);
  };
  return (
    <form className="about-name" onSubmit={rename}>
      <label className="field"><span>Name</span><input type="text" dir="auto" maxLength={200} value={name} onChange={(event) => setName(event.target.value)} /></label>
      <Button type="submit" spacing="compact" isDisabled={name.trim() === '' || name.trim() === view.name || act.busy}>Rename</Button>
    </form>
  );
};

const DeleteForm = ({ view, left, act }: Omit<AboutProps, 'changed'> & { readonly act: Act }): ReactElement => {
  const [asked, setAsked] = useState(false);
  const remove = (): void => act.run(() => askGlobal('deleteProgram', { programId: view.programId, version: view.version }), left);
  if (!asked) return <Button spacing="compact" appearance="subtle" onClick={() => setAsked(true)}>Delete the program…</Button>;
  return (
    <div className="about-delete" role="group" aria-label="Delete the program">
      <p>This deletes the program, its name and its assumptions, for everyone. It cannot be undone. Issues, projects and links in Jira stay as they are.</p>
      <Button spacing="compact" appearance="danger" isLoading={act.busy} onClick={remove}>Delete “{view.name}”</Button>
      <Button spacing="compact" appearance="subtle" onClick={() => setAsked(false)}>Keep it</Button>
    </div>
  );
};

/** Name, who sees it, and the way out. */
export const AboutProgram = ({ view, changed, left }: AboutProps): ReactElement => {
  const act = useAct();
  const published = view.visibility === 'published';
  const turn = (): void => act.run(
    () => askGlobal('publishProgram', { programId: view.programId, version: view.version, visibility: published ? 'draft' : 'published' }),
    changed,
  );
  return (
    <section className="about">
      <h3>This program</h3>
      <NameForm key={view.name} view={view} changed={changed} act={act} />
      <p>{published ? 'Everyone who may use Flagship sees it, each with the issues Jira lets them see.' : 'Only you see it.'}</p>
      <Button spacing="compact" onClick={turn} isDisabled={act.busy}>{published ? 'Make it a private draft again' : 'Publish'}</Button>
      <DeleteForm view={view} left={left} act={act} />
      {act.problem !== null && <ProblemPanel problem={act.problem} retry={changed} />}
    </section>
  );
};
