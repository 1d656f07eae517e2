import { useCallback, useState, type ReactElement } from 'react';
import type { FieldChoice, FieldRow, FieldUse, ProjectFields } from '../../../src/contract/settings';
import { askGlobal } from '../../bridge';
import { useAct } from '../../parts/act';
import { useAnswer } from '../../parts/answer';
import { PlainButton } from '../../parts/button';
import { DownloadCsv } from '../../parts/download-csv';
import { ProblemPanel } from '../../parts/problem';
import { Loading, RowsSkeleton } from '../../parts/skeleton';
import { fieldTable } from './field-csv';
import { FieldSelect } from './field-select';
import type { SectionProps } from './section-props';
import { fieldUses } from './field-uses';

type ProjectProps = Pick<SectionProps, 'view' | 'changed'> & {
  readonly project: ProjectFields;
  /** Why nobody but others may choose, where that was not told for all projects. */
  readonly why: string | null;
};

type HeadProps = Pick<ProjectProps, 'project' | 'why'> & { readonly choosing: boolean; readonly act: ReturnType<typeof useAct>; readonly choose: () => void };

const ProjectHead = ({ project: { projectKey, projectName, mayChange, rows }, why, choosing, act, choose }: HeadProps): ReactElement => (
  <th scope="rowgroup" rowSpan={rows.length}>
    <bdi>{projectName}</bdi> <span className="quiet">{projectKey}</span>
    {why !== null && !mayChange && <span className="figures-note">{why}</span>}
    {mayChange && !choosing && (
      <div><PlainButton aria-label={`Choose fields of ${projectName}`} disabled={act.busy} onClick={choose}>Choose fields</PlainButton></div>
    )}
    {act.problem !== null && <p className="field-wrong" role="alert">{act.problem.message}</p>}
  </th>
);

const FieldName = ({ fieldName }: FieldRow): ReactElement => (fieldName === null ? <span className="quiet">None</span> : <bdi>{fieldName}</bdi>);

/** A project with its uses; what else could be chosen is asked for when somebody wants to choose. */
const ProjectRows = ({ project, why, view, changed }: ProjectProps): ReactElement => {
  const [choices, setChoices] = useState<readonly FieldChoice[] | null>(null);
  const act = useAct();
  const { projectId, projectName, rows } = project;
  const choose = (): void => act.run(() => askGlobal('fieldChoices', { programId: view.programId, projectId }), (found) => setChoices(found.choices));
  const choiceOf = (use: FieldUse): FieldChoice | undefined => choices?.find((one) => one.use === use);
  const cell = (row: FieldRow): ReactElement => {
    const choice = choiceOf(row.use);
    return choice === undefined
      ? <FieldName {...row} />
      : <FieldSelect label={`${fieldUses[row.use]} of ${projectName}`} row={row} choice={choice} at={{ programId: view.programId, projectId }} changed={changed} />;
  };
  return (
    <tbody>
      {rows.map((row, at) => (
        <tr key={row.use}>
          {at === 0 && <ProjectHead project={project} why={why} choosing={choices !== null} act={act} choose={choose} />}
          <td>{fieldUses[row.use]}</td>
          <td>
            {cell(row)}
            {row.problem !== null && <p className="field-wrong">{row.problem}</p>}
          </td>
        </tr>
      ))}
    </tbody>
  );
};

const aboutFields = 'A field chosen here counts for the project in every program, and at once.';
const notAllowed = 'Only administrators of Jira and of the project may choose its fields, since they count in every program.';

const FieldsTable = ({ projects, view, changed }: Pick<SectionProps, 'view' | 'changed'> & { readonly projects: readonly ProjectFields[] }): ReactElement => {
  const someMay = projects.some(({ mayChange }) => mayChange);
  return (
    <section className="setting">
      <p className="small quiet">{someMay ? aboutFields : notAllowed}</p>
      <div className="wide">
        <table className="fields">
          <thead><tr><th scope="col">Project</th><th scope="col">Holds</th><th scope="col">Field</th></tr></thead>
          {projects.map((project) => <ProjectRows key={project.projectId} project={project} why={someMay ? notAllowed : null} view={view} changed={changed} />)}
        </table>
      </div>
      <p><DownloadCsv name="fields" table={() => fieldTable(projects)} /></p>
    </section>
  );
};

/** Which field holds what, per project. A change counts at once, for every program over the project. */
export const FieldsSection = ({ view, changed }: SectionProps): ReactElement => {
  const { programId } = view;
  const { value, problem, again } = useAnswer(() => askGlobal('projectFields', { programId }), programId);
  const reload = useCallback(() => { again(); changed(); }, [again, changed]);
  if (value === null) return problem === null ? <Loading what="the fields"><RowsSkeleton count={5} /></Loading> : <ProblemPanel problem={problem} retry={again} />;
  if (value.projects.length === 0) return <p className="quiet">The program has no project that you may see.</p>;
  return <FieldsTable projects={value.projects} view={view} changed={reload} />;
};
