import type { ReactElement } from 'react';
import type { FieldRow } from '../../../src/contract/settings';
import { askGlobal } from '../../bridge';
import { useAct } from '../../parts/act';
import { numberText } from '../../parts/number-text';
import { useViewer } from '../../parts/viewer';
import type { SectionProps } from './section-props';

const uses: Readonly<Record<FieldRow['use'], string>> = { points: 'Points', start: 'Start date', team: 'Team' };

type ProjectRows = readonly [FieldRow, ...FieldRow[]];

type Candidate = FieldRow['candidates'][number];

/** "Story Points (74%, suggested)". */
const useCandidateWords = ({ name, share, suggested }: Candidate): string => {
  const { locale } = useViewer();
  const parts = [share === null ? null : numberText(share, locale, { style: 'percent' }), suggested ? 'suggested' : null];
  const told = parts.filter((part) => part !== null).join(', ');
  return told === '' ? name : `${name} (${told})`;
};

const CandidateOption = (candidate: Candidate): ReactElement => <option value={candidate.id}>{useCandidateWords(candidate)}</option>;

type RowProps = Pick<SectionProps, 'view' | 'changed'> & { readonly row: FieldRow };

const FieldChoice = ({ view, changed, row }: RowProps): ReactElement => {
  const { busy, problem, run } = useAct();
  const { projectId, use, field, fieldName, candidates, change } = row;
  const gone = field !== null && candidates.every(({ id }) => id !== field);
  const map = (next: string): void => run(() => askGlobal('mapField', { programId: view.programId, projectId, use, field: next === '' ? null : next }), changed);
  if (!change.ok) return fieldName === null ? <span className="quiet">None</span> : <bdi>{fieldName}</bdi>;
  return (
    <>
      <select className="cell-select" aria-label={`${uses[use]} of ${row.projectName}`} disabled={busy} value={field ?? ''} onChange={(event) => map(event.target.value)}>
        <option value="">None</option>
        {gone && <option value={field}>{fieldName ?? field}</option>}
        {candidates.map((candidate) => <CandidateOption key={candidate.id} {...candidate} />)}
      </select>
      {problem !== null && <p className="field-wrong" role="alert">{problem.message}</p>}
    </>
  );
};

/** The project, and once for all of its rows what keeps the person from changing them. */
const ProjectHead = ({ rows }: { readonly rows: ProjectRows }): ReactElement => {
  const [{ projectName, projectKey }] = rows;
  const why = new Set(rows.map(({ change }) => change.why).filter((one) => one !== null));
  return (
    <th scope="rowgroup" rowSpan={rows.length}>
      <bdi>{projectName}</bdi> <span className="quiet">{projectKey}</span>
      {[...why].map((one) => <span key={one} className="figures-note">{one}</span>)}
    </th>
  );
};

const FieldsRow = (props: RowProps & { readonly rows: ProjectRows }): ReactElement => {
  const { row, rows } = props;
  return (
    <tr>
      {row === rows[0] && <ProjectHead rows={rows} />}
      <td>{uses[row.use]}</td>
      <td>
        <FieldChoice {...props} />
        {row.problem !== null && <p className="field-wrong">{row.problem}</p>}
      </td>
    </tr>
  );
};

/** The rows of each project together, in the order in which the projects come. */
const byProject = (fields: readonly FieldRow[]): readonly ProjectRows[] => {
  const found = new Map<string, [FieldRow, ...FieldRow[]]>();
  for (const row of fields) {
    const rows = found.get(row.projectId);
    if (rows === undefined) found.set(row.projectId, [row]);
    else rows.push(row);
  }
  return [...found.values()];
};

/** Which field holds what, per project. A change counts at once, for every program over the project. */
export const FieldsSection = ({ view, changed }: SectionProps): ReactElement => (
  <section className="setting">
    <p className="small quiet">A field chosen here counts for the project in every program, and at once. The share tells how many of the project’s issues have a value in it.</p>
    <div className="wide">
      <table className="fields">
        <thead><tr><th scope="col">Project</th><th scope="col">Holds</th><th scope="col">Field</th></tr></thead>
        {byProject(view.fields).map((rows) => (
          <tbody key={rows[0].projectId}>{rows.map((row) => <FieldsRow key={row.use} row={row} rows={rows} view={view} changed={changed} />)}</tbody>
        ))}
      </table>
    </div>
  </section>
);
