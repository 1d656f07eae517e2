import Button from '@atlaskit/button/new';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { OverviewView } from '../../../src/contract/overview';
import type { Assumption } from '../../../src/contract/program';
import { askGlobal } from '../../bridge';
import { ProblemPanel } from '../../parts/problem';
import { useAct } from '../../parts/act';
import { AssumptionEditor } from '../../editors/assumption-editor';
import { draftOf, valueOf, type Draft } from '../../editors/draft';
import { isReady } from '../../editors/draft-problem';

type ItemProps = { readonly assumption: Assumption; readonly view: OverviewView; readonly changed: () => void };

type EditingProps = ItemProps & { readonly done: () => void };

const Editing = ({ assumption, view, changed, done }: EditingProps): ReactElement => {
  const [draft, setDraft] = useState<Draft>(() => draftOf(assumption));
  const { busy, problem, run } = useAct();
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const changes = [{ key: assumption.key, value: valueOf(draft) }];
    run(() => askGlobal('changeAssumptions', { programId: view.programId, version: view.version, changes }), () => {
      changed();
      done();
    });
  };
  return (
    <form className="assumption-form" onSubmit={save}>
      <AssumptionEditor assumption={assumption} draft={draft} change={setDraft} />
      {problem !== null && <ProblemPanel problem={problem} {...(problem.code === 'conflict' ? { retry: changed } : {})} />}
      <div className="assumption-buttons">
        <Button type="submit" appearance="primary" spacing="compact" isLoading={busy} isDisabled={!isReady(draft)}>Save</Button>
        <Button appearance="subtle" spacing="compact" onClick={done}>Cancel</Button>
      </div>
    </form>
  );
};

/** One assumption: what is assumed, what follows from it now, and its editor when it is opened. */
export const AssumptionItem = ({ assumption, view, changed }: ItemProps): ReactElement => {
  const [editing, setEditing] = useState(false);
  return (
    <li className="assumption">
      <div className="assumption-head">
        <h3>{assumption.title}</h3>
        {view.canManage && !editing && (
          <Button spacing="compact" appearance="subtle" onClick={() => setEditing(true)}>Change<span className="only-heard"> {assumption.title}</span></Button>
        )}
      </div>
      <p className="assumption-value" dir="auto">{assumption.value}</p>
      <p className="small quiet" role="status">{assumption.effect}</p>
      {editing && <Editing assumption={assumption} view={view} changed={changed} done={() => setEditing(false)} />}
    </li>
  );
};
