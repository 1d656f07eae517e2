import { useEffect, useRef, type ReactElement } from 'react';
import type { IncrementSprints } from '../../../src/contract/settings';
import { askGlobal } from '../../bridge';
import { useAnswer } from '../../parts/answer';
import { dayText } from '../../parts/date-text';
import { DownloadCsv } from '../../parts/download-csv';
import { ProblemPanel } from '../../parts/problem';
import { Loading, RowsSkeleton } from '../../parts/skeleton';
import { useViewer } from '../../parts/viewer';
import { SaveProblems } from './save-problems';
import type { SectionProps } from './section-props';
import { sprintTable } from './sprint-csv';
import { useSave } from './use-save';

type SprintView = IncrementSprints['teams'][number]['sprints'][number];
type Increment = NonNullable<IncrementSprints['increment']>;

const states: Readonly<Record<SprintView['state'], string>> = { future: 'to come', active: 'running', closed: 'closed' };

const Dates = ({ start, end }: { readonly start: string | null; readonly end: string | null }): ReactElement => {
  const { locale } = useViewer();
  if (start === null && end === null) return <span className="small quiet">no dates</span>;
  return <span className="small quiet">{start === null ? '?' : dayText(start, locale)} – {end === null ? '?' : dayText(end, locale)}</span>;
};

/** The value of the choice that puts a sprint into no increment. */
const NONE = 'none';
/** The value of the choice that lets a sprint's dates decide. */
const BY_DATES = '';

type SprintProps = {
  readonly sprint: SprintView;
  readonly at: Increment | null;
  readonly increments: readonly Increment[];
  /** Null: it can be read and not moved. */
  readonly move: ((increment: string | null) => void) | null;
};

const SprintItem = ({ sprint, at, increments, move }: SprintProps): ReactElement => (
  <li className="sprint">
    <span><bdi>{sprint.name}</bdi> <span className="small quiet">{states[sprint.state]}</span> <Dates start={sprint.start} end={sprint.end} />{sprint.moved && <span className="mark mark-moved">Moved</span>}</span>
    {move !== null && (
      <label className="field-row">
        <span className="only-heard">Increment of {sprint.name}</span>
        <select value={sprint.moved ? at?.id ?? NONE : BY_DATES} onChange={(event) => move(event.target.value === BY_DATES ? null : event.target.value)}>
          <option value={BY_DATES}>By its dates</option>
          {increments.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          <option value={NONE}>In no increment</option>
        </select>
      </label>
    )}
  </li>
);

/** Acts where the version is another one than before: an increment or a sprint may have moved. */
const useAtChange = (version: number, act: () => void): void => {
  const known = useRef(version);
  useEffect(() => {
    if (known.current === version) return;
    known.current = version;
    act();
  }, [version, act]);
};

type MoveSprint = (sprintId: number) => (increment: string | null) => void;

type IncrementProps = { readonly of: IncrementSprints; readonly increments: readonly Increment[]; readonly move: MoveSprint | null };

const IncrementSection = ({ of: { increment, teams }, increments, move }: IncrementProps): ReactElement => (
  <section className="setting">
    <h3>{increment === null ? 'In no increment' : <bdi>{increment.name}</bdi>} {increment !== null && <Dates start={increment.start} end={increment.end} />}</h3>
    {teams.length === 0 && <p className="quiet">No sprint of any team falls into it.</p>}
    {teams.map(({ team, sprints }) => (
      <div key={team} className="sprint-team">
        <strong><bdi>{team}</bdi></strong>
        <ul role="list">
          {sprints.map((sprint) => <SprintItem key={sprint.id} sprint={sprint} at={increment} increments={increments} move={move === null ? null : move(sprint.id)} />)}
        </ul>
      </div>
    ))}
  </section>
);

type SprintsListProps = Pick<SectionProps, 'view' | 'changed'> & { readonly sprints: readonly IncrementSprints[] };

const SprintsList = ({ view, changed, sprints }: SprintsListProps): ReactElement | null => {
  const saving = useSave(view.version, changed);
  const increments = sprints.flatMap(({ increment }) => (increment === null ? [] : [increment]));
  const move: MoveSprint = (sprintId) => (increment) =>
    saving.save((seen) => askGlobal('moveSprint', { programId: view.programId, version: seen, sprintId, increment }), () => undefined);
  if (increments.length === 0) return null;
  return (
    <div className="increments">
      <p className="quiet">Sprints count for the increment that their dates put them in. Move one where that is wrong.</p>
      <SaveProblems saving={saving} discard={() => undefined} />
      {sprints.map((of) => <IncrementSection key={of.increment?.id ?? NONE} of={of} increments={increments} move={view.canManage ? move : null} />)}
      <p><DownloadCsv name="sprints" table={() => sprintTable(sprints)} /></p>
    </div>
  );
};

/** Sprints of all teams under the increment they count for; one that its dates put wrong can be moved. */
export const SprintsSection = ({ view, changed }: SectionProps): ReactElement | null => {
  const { programId } = view;
  const { value, problem, again } = useAnswer(() => askGlobal('incrementSprints', { programId }), programId);
  useAtChange(view.version, again);
  if (value === null) return problem === null ? <Loading what="the sprints"><RowsSkeleton count={3} /></Loading> : <ProblemPanel problem={problem} retry={again} />;
  return <SprintsList view={view} changed={changed} sprints={value.increments} />;
};
