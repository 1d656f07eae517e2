import Button from '@atlaskit/button/new';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { OverviewView } from '../../../src/contract/overview';
import type { Assumption } from '../../../src/contract/program';
import { askGlobal } from '../../bridge';
import { AssumptionEditor } from '../../editors/assumption-editor';
import { ChangesEffect, effectOf } from '../../editors/changes-effect';
import { draftOf, isChanged, valueOf, type Draft } from '../../editors/draft';
import { draftProblem } from '../../editors/draft-problem';
import { useChangesPreview } from '../../editors/use-changes-preview';
import { SaveProblems } from '../settings/save-problems';
import { useSave } from '../settings/use-save';

type ItemProps = { readonly assumption: Assumption; readonly view: OverviewView; readonly changed: () => void };

type EditingProps = ItemProps & { readonly saved: (version: number) => void; readonly close: () => void };

const Editing = ({ assumption, view, changed, saved, close }: EditingProps): ReactElement => {
  const { programId, version } = view;
  const [draft, setDraft] = useState<Draft>(() => draftOf(assumption));
  const saving = useSave(version, changed);
  const wrong = draftProblem(draft);
  const changes = [{ key: assumption.key, value: valueOf(draft) }];
  const previewed = useChangesPreview(
    (tried) => askGlobal('previewChanges', { programId, changes: tried }),
    wrong === null && isChanged(draft, assumption) ? changes : [],
  );
  const save = (event: FormEvent): void => {
    event.preventDefault();
    saving.save((seen) => askGlobal('changeAssumptions', { programId, version: seen, changes }), saved);
  };
  const effect = effectOf(previewed, assumption.key);
  return (
    <form className="assumption-form" onSubmit={save}>
      <AssumptionEditor assumption={assumption} draft={draft} change={setDraft} />
      {wrong !== null && <p className="field-wrong" role="alert">{wrong}</p>}
      {effect !== null && <p className="small">Then: {effect}</p>}
      <ChangesEffect previewed={previewed} />
      <SaveProblems saving={saving} discard={close} />
      <div className="assumption-buttons">
        <Button type="submit" appearance="primary" spacing="compact" isLoading={saving.busy} isDisabled={wrong !== null}>Save</Button>
        <Button appearance="subtle" spacing="compact" onClick={close}>Cancel</Button>
      </div>
    </form>
  );
};

/** One assumption: what is assumed, what follows from it now, and its editor when it is opened. */
export const AssumptionItem = ({ assumption, view, changed }: ItemProps): ReactElement => {
  const [editing, setEditing] = useState(false);
  const [made, setMade] = useState(view.version);
  const following = view.version < made;
  const close = (): void => setEditing(false);
  const saved = (version: number): void => { setMade(version); close(); };
  return (
    <li className="assumption">
      <div className="assumption-head">
        <h3>{assumption.title}</h3>
        {view.canManage && !editing && (
          <Button spacing="compact" appearance="subtle" onClick={() => setEditing(true)}>Change<span className="only-heard"> {assumption.title}</span></Button>
        )}
      </div>
      {!following && <p className="assumption-value" dir="auto">{assumption.value}</p>}
      <p className="small quiet" role="status">{following ? 'Saved; the figures follow.' : assumption.effect}</p>
      {editing && <Editing assumption={assumption} view={view} changed={changed} saved={saved} close={close} />}
    </li>
  );
};
