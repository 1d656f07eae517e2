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

/** What keeps the person from changing some of these rows; each reason once. */
const reasonsOf = (rows: readonly FieldRow[]): readonly string[] => [...new Set(rows.map(({ change }) => change.why).filter((one) => one !== null))];

/** What keeps the person from changing any row at all, where that is one and the same thing. */
const reasonForAll = (fields: readonly FieldRow[]): string | null => {
  const [only, ...others] = reasonsOf(fields);
  return only === undefined || others.length > 0 || fields.some(({ change }) => change.ok) ? null : only;
};

/** The project, and once for all of its rows what keeps the person from changing them, unless that was `told` above. */
const ProjectHead = ({ rows, told }: { readonly rows: ProjectRows; readonly told: string | null }): ReactElement => {
  const [{ projectName, projectKey }] = rows;
  const why = reasonsOf(rows).filter((one) => one !== told);
  return (
    <th scope="rowgroup" rowSpan={rows.length}>
      <bdi>{projectName}</bdi> <span className="quiet">{projectKey}</span>
      {why.map((one) => <span key={one} className="figures-note">{one}</span>)}
    </th>
  );
};

const FieldsRow = (props: RowProps & { readonly rows: ProjectRows; readonly told: string | null }): ReactElement => {
  const { row, rows, told } = props;
  return (
    <tr>
      {row === rows[0] && <ProjectHead rows={rows} told={told} />}
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

const aboutFields = 'A field chosen here counts for the project in every program, and at once. The share tells how many of the project’s issues have a value in it.';

/** Which field holds what, per project. A change counts at once, for every program over the project. */
export const FieldsSection = ({ view, changed }: SectionProps): ReactElement => {
  const told = reasonForAll(view.fields);
  return (
    <section className="setting">
      <p className="small quiet">{told ?? aboutFields}</p>
      <div className="wide">
        <table className="fields">
          <thead><tr><th scope="col">Project</th><th scope="col">Holds</th><th scope="col">Field</th></tr></thead>
          {byProject(view.fields).map((rows) => (
            <tbody key={rows[0].projectId}>{rows.map((row) => <FieldsRow key={row.use} row={row} rows={rows} told={told} view={view} changed={changed} />)}</tbody>
          ))}
        </table>
      </div>
    </section>
  );
};
