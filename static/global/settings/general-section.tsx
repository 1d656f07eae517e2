import Button from '@atlaskit/button/new';
import { useState, type ReactElement } from 'react';
import { askGlobal } from '../../bridge';
import { useUnsaved } from '../unsaved';
import { DeleteProgram } from './delete-program';
import { SaveBar } from './save-bar';
import { SaveProblems } from './save-problems';
import type { SectionProps } from './section-props';
import { useSave, type Saving } from './use-save';

const NameField = ({ view, changed }: SectionProps): ReactElement => {
  const [typed, setTyped] = useState<string | null>(null);
  const saving = useSave(view.version, changed);
  const name = (typed ?? view.name).trim();
  const isNew = name !== view.name;
  useUnsaved(isNew ? 'the name' : null);
  const discard = (): void => setTyped(null);
  return (
    <section className="setting">
      <label className="field"><span>Name</span><input type="text" dir="auto" maxLength={200} value={typed ?? view.name} onChange={(event) => setTyped(event.target.value)} /></label>
      {name === '' && <p className="field-wrong" role="alert">Give the program a name.</p>}
      <SaveProblems saving={saving} discard={discard} />
      <SaveBar busy={saving.busy} ready={name !== ''} count={isNew ? 1 : 0} discard={discard} save={() => saving.save((seen) => askGlobal('renameProgram', { programId: view.programId, version: seen, name }), () => undefined)} />
    </section>
  );
};

const ArchiveButton = ({ view, saving }: { readonly view: SectionProps['view']; readonly saving: Saving }): ReactElement => {
  const turn = (): void => saving.save((seen) => askGlobal('archiveProgram', { programId: view.programId, version: seen, archived: !view.archived }), () => undefined);
  return (
    <section className="setting">
      <h3>{view.archived ? 'This program is archived' : 'Archive'}</h3>
      <p className="quiet">
        {view.archived
          ? 'Only its managers and Jira administrators see it. Nothing of it was deleted.'
          : 'Takes the program out of everybody’s list but its managers’ and removes its flags from issues. Everything in it is kept, and it can be restored.'}
      </p>
      <div><Button isLoading={saving.busy} onClick={turn}>{view.archived ? 'Restore' : 'Archive the program'}</Button></div>
    </section>
  );
};

/** What the program is called, and the ways out. */
export const GeneralSection = (props: SectionProps): ReactElement => {
  const { view, changed, go } = props;
  const saving = useSave(view.version, changed);
  if (!view.canManage) return <section className="setting"><h3>Name</h3><p dir="auto">{view.name}</p></section>;
  return (
    <>
      <NameField {...props} />
      <ArchiveButton view={view} saving={saving} />
      <SaveProblems saving={saving} discard={() => undefined} />
      <DeleteProgram view={view} left={() => go({ page: 'programs' })} />
    </>
  );
};
