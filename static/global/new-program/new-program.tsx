import './new-program.css';
import Button from '@atlaskit/button/new';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { NewProgramRules, ProjectChoice } from '../../../src/contract/program';
import { askGlobal } from '../../bridge';
import { ProblemPanel } from '../../parts/problem';
import { useAct } from '../../parts/act';
import { Breadcrumb } from '../program/breadcrumb';
import type { Go } from '../use-route';
import { JqlField } from './jql-field';
import { Preview } from './preview';
import { ProjectPicker } from './project-picker';
import { suggestedName } from './suggested-name';
import { usePreview } from './use-preview';

const rulesOf = (projects: readonly ProjectChoice[], jql: string): NewProgramRules => ({
  projectKeys: projects.map(({ key }) => key),
  jql: jql.trim() === '' ? null : jql,
});

type NameFieldProps = { readonly name: string; readonly change: (name: string) => void };

const NameField = ({ name, change }: NameFieldProps): ReactElement => (
  <label className="field">
    <span>Name</span>
    <input type="text" dir="auto" required maxLength={200} value={name} onChange={(event) => change(event.target.value)} />
  </label>
);

/** Asks only what belongs to the program; everything else begins with a stated assumption. */
export const NewProgram = ({ go }: { readonly go: Go }): ReactElement => {
  const [projects, setProjects] = useState<readonly ProjectChoice[]>([]);
  const [jql, setJql] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const { busy, problem, run } = useAct();
  const rules = rulesOf(projects, jql);
  const empty = rules.projectKeys.length === 0 && rules.jql === null;
  const preview = usePreview(rules, empty);
  const name = typed ?? suggestedName(projects, rules.jql);
  const create = (event: FormEvent): void => {
    event.preventDefault();
    run(
      () => askGlobal('createProgram', { ...rules, name: name.trim() }),
      ({ programId }) => go({ page: 'program', id: programId, asOf: null, panel: null }),
    );
  };
  const wrong = problem ?? preview.problem;
  const wrongJql = wrong?.detail?.field === 'jql' ? wrong : null;
  return (
    <>
      <Breadcrumb go={go} />
      <h1>New program</h1>
      <div className="new-program">
        <form className="new-form" onSubmit={create}>
          <ProjectPicker chosen={projects} change={setProjects} />
          <JqlField jql={jql} change={setJql} problem={wrongJql} />
          <NameField name={name} change={setTyped} />
          {wrong !== null && wrongJql === null && <ProblemPanel problem={wrong} {...(problem === null ? { retry: preview.again } : {})} />}
          <div className="new-buttons">
            <Button type="submit" appearance="primary" isLoading={busy} isDisabled={empty || name.trim() === '' || preview.problem !== null}>Create the draft</Button>
            <Button appearance="subtle" onClick={() => go({ page: 'programs' })}>Cancel</Button>
          </div>
          <p className="small quiet">A private draft: only you see it until you publish it, and nothing is written to Jira.</p>
        </form>
        <Preview empty={empty} loading={preview.loading} preview={preview.value} failed={preview.problem !== null} />
      </div>
    </>
  );
};
