import { workingDaysAfter } from '../../model/calendar';
import { columns, parts } from '../../model/columns';
import { holders } from '../../model/holders';
import type { Program, Project } from '../../model/program';
import type { Day } from '../../model/time';
import { milestones } from './milestones';
import { oncePer } from '../once-per';
import { percentDelivered, unknownProgress } from './progress';
import { noCounts, type OutcomeCounts } from '../tally';

/** How far one project is, by its leaves. Exactly one of `percent` and `reason` is null. */
export type ProjectProgress = OutcomeCounts & {
  readonly project: Project;
  readonly percent: number | null;
  readonly reason: string | null;
  /** The deadline committed to, else the release date of its next version; null where there is neither. */
  readonly due: Day | null;
  /** Working days since `due` where at least one has passed with work still open; null otherwise. */
  readonly lateByWorkingDays: number | null;
};

/** By the id of a project, the earliest day among its versions that are not released, overdue ones first. */
const nextReleases = (program: Program): ReadonlyMap<number, Day> =>
  new Map(milestones(program).ahead.toReversed().map(({ project, day }) => [project.id, day]));

const progressOf = (program: Program, project: Project, counts: OutcomeCounts, release: Day | null): ProjectProgress => {
  const open = counts.doing + counts.todo;
  const work = { ...counts, open };
  const reason = unknownProgress(work, counts.setAside > 0 ? 'All of its open work is set aside.' : 'There is no work in it.');
  const due = program.settings.committedDeadlines[String(project.id)] ?? release;
  const late = due === null || open === 0 ? 0 : workingDaysAfter(program.calendar, due, program.asOf);
  return {
    ...counts, project, due, reason,
    percent: reason === null ? percentDelivered(work) : null,
    lateByWorkingDays: late > 0 ? late : null,
  };
};

/** What became of the leaves of each project, by its id. */
const countsOf = (program: Program): ReadonlyMap<number, OutcomeCounts> => {
  const { part, leaf } = columns(program);
  const { project, projects } = holders(program);
  const histogram = new Uint32Array(projects.length * parts.length);
  for (let index = 0; index < part.length; index += 1) {
    const slot = (project[index] ?? 0) * parts.length + (part[index] ?? 0);
    if (leaf[index] === 1) histogram[slot] = (histogram[slot] ?? 0) + 1;
  }
  return new Map(projects.map(({ id }, number) => {
    const counts = noCounts();
    parts.forEach((name, at) => { counts[name] = histogram[number * parts.length + at] ?? 0; });
    return [id, counts];
  }));
};

/** Progress of each project of the program, by key. The counts add up to those of the whole program. */
export const projectProgress = oncePer((program: Program): readonly ProjectProgress[] => {
  const [counts, releases] = [countsOf(program), nextReleases(program)];
  return program.projects
    .map((project) => progressOf(program, project, counts.get(project.id) ?? noCounts(), releases.get(project.id) ?? null))
    .sort((a, b) => a.project.key.localeCompare(b.project.key, 'en'));
});
