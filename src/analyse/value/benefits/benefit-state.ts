import type { Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { Benefit, Reading } from '../../../model/value/benefit';
import { projectProgress } from '../../delivery/project-progress';
import { oncePer } from '../../once-per';
import { type Known, ratio, unknown } from '../known';
import { progressBelow } from '../linked/progress-below';

/**
 * Where a benefit stands. `reached`: the last reading is at the target or beyond. `missed`: what was to bring it is
 * delivered, its review date has come, and what was measured falls short: delivered, outcome missed. `unmeasured`: the
 * same, and nobody measured it, so that nobody knows. `late`: the review date has come and not everything is delivered.
 * `undated`: delivered and not reached, and no day is set on which it is to be judged. `awaited`: delivered, to be reviewed
 * later. `open`: not yet. `untold`: nobody can tell, since it has no target, or no baseline that says which way is better.
 */
export type BenefitStanding = 'reached' | 'missed' | 'unmeasured' | 'late' | 'undated' | 'awaited' | 'open' | 'untold';

export type BenefitState = {
  readonly benefit: Benefit;
  /** Up to the program's day, the oldest first. */
  readonly readings: readonly Reading[];
  readonly last: Reading | null;
  /** (last - baseline) / (target - baseline), as 0..100; below 0 where it went the wrong way. */
  readonly realized: Known;
  readonly delivered: boolean;
  /** Whether its review date has come. */
  readonly due: boolean;
  readonly standing: BenefitStanding;
};

const realization = ({ baseline, target }: Benefit, last: Reading | null): Known => {
  if (baseline === null) return unknown('no baseline is known: where it was before');
  if (target === null) return unknown('no target is set');
  if (last === null) return unknown('it was not measured yet');
  return ratio(100 * (last.value - baseline), target - baseline, 'the target is the baseline, so that nothing can be gained');
};

type Reached = 'yes' | 'no' | 'unmeasured' | 'untold';

/** Whether it is at the target or beyond, seen from the baseline; without a baseline no way is the better one. */
const reachedBy = ({ baseline, target }: Benefit, last: Reading | null): Reached => {
  if (target === null) return 'untold';
  if (last === null) return 'unmeasured';
  if (last.value === target) return 'yes';
  if (baseline === null) return 'untold';
  return (target < baseline ? last.value < target : last.value > target) ? 'yes' : 'no';
};

type Judged = { readonly reached: Reached; readonly delivered: boolean; readonly due: boolean; readonly dated: boolean };

const standingOf = ({ reached, delivered, due, dated }: Judged): BenefitStanding => {
  if (reached === 'yes') return 'reached';
  if (reached === 'untold') return 'untold';
  if (!delivered) return due ? 'late' : 'open';
  if (!due) return dated ? 'awaited' : 'undated';
  return reached === 'no' ? 'missed' : 'unmeasured';
};

type Delivered = { readonly project: (id: number) => boolean; readonly issue: (id: number) => boolean };

/** Whether all that is to bring it is delivered; false where nothing is linked. */
const isDelivered = ({ projects, epics = [] }: Benefit, { project, issue }: Delivered): boolean =>
  projects.length + epics.length > 0 && projects.every(project) && epics.every(issue);

const stateOf = (benefit: Benefit, asOf: Day, work: Delivered): BenefitState => {
  const readings = benefit.readings.filter(({ on }) => on <= asOf).toSorted((a, b) => a.on - b.on);
  const last = readings.at(-1) ?? null;
  const delivered = isDelivered(benefit, work);
  const due = benefit.reviewOn !== null && benefit.reviewOn <= asOf;
  return { benefit, readings, last, realized: realization(benefit, last), delivered, due, standing: standingOf({ reached: reachedBy(benefit, last), delivered, due, dated: benefit.reviewOn !== null }) };
};

/** Projects with something delivered and nothing open, set aside or unknown. */
const deliveredProjects = (program: Program): ReadonlySet<number> =>
  new Set(projectProgress(program).flatMap(({ project, delivered, doing, todo, setAside, unknown: untold }) => (delivered > 0 && doing + todo + setAside + untold === 0 ? [project.id] : [])));

/** Issues of which everything below, or they themselves where nothing is, is delivered; what was dropped does not count. */
const deliveredIssues = (program: Program, benefits: readonly Benefit[]): ReadonlySet<number> => {
  const below = progressBelow(program, new Set(benefits.flatMap(({ epics = [] }) => epics)));
  return new Set([...below].flatMap(([id, { delivered, total }]) => (total > 0 && delivered === total ? [id] : [])));
};

/** Every benefit as it stood on the program's day. */
export const benefitStates = oncePer((program: Program): readonly BenefitState[] => {
  const { benefits } = program.value;
  const [projects, issues] = [deliveredProjects(program), deliveredIssues(program, benefits)];
  return benefits.map((benefit) => stateOf(benefit, program.asOf, { project: (id) => projects.has(id), issue: (id) => issues.has(id) }));
});
