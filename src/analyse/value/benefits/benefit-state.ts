import type { Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { Benefit, Reading } from '../../../model/value/benefit';
import { projectProgress } from '../../delivery/project-progress';
import { oncePer } from '../../once-per';
import { type Known, ratio, unknown } from '../known';
import { progressBelow } from '../linked/progress-below';

/**
 * Where a benefit stands. `reached`: the last reading is at the target or beyond. `missed`: what was to bring it is
 * delivered, its review date has passed (or none was set), and it is not there: delivered, outcome missed. `late`: the
 * review date has passed and not everything is delivered. `awaited`: delivered, to be reviewed later. `open`: not yet.
 * `untold`: nobody can tell, since it has no target, or no baseline that says which way is better.
 */
export type BenefitStanding = 'reached' | 'missed' | 'late' | 'awaited' | 'open' | 'untold';

export type BenefitState = {
  readonly benefit: Benefit;
  /** Up to the program's day, the oldest first. */
  readonly readings: readonly Reading[];
  readonly last: Reading | null;
  /** (last - baseline) / (target - baseline), as 0..100; below 0 where it went the wrong way. */
  readonly realized: Known;
  readonly delivered: boolean;
  readonly due: boolean;
  readonly standing: BenefitStanding;
};

const realization = ({ baseline, target }: Benefit, last: Reading | null): Known => {
  if (baseline === null) return unknown('no baseline is known: where it was before');
  if (target === null) return unknown('no target is set');
  if (last === null) return unknown('it was not measured yet');
  return ratio(100 * (last.value - baseline), target - baseline, 'the target is the baseline, so that nothing can be gained');
};

/** Whether it is at the target or beyond, seen from the baseline; null where nobody can tell: without a baseline no way is the better one. */
const isReached = ({ baseline, target }: Benefit, last: Reading | null): boolean | null => {
  if (target === null) return null;
  if (last === null) return false;
  if (last.value === target) return true;
  return baseline === null ? null : target < baseline ? last.value < target : last.value > target;
};

const standingOf = (reached: boolean | null, delivered: boolean, { reviewOn }: Benefit, asOf: Day): BenefitStanding => {
  if (reached !== false) return reached === null ? 'untold' : 'reached';
  const passed = reviewOn !== null && reviewOn <= asOf;
  if (delivered) return reviewOn === null || passed ? 'missed' : 'awaited';
  return passed ? 'late' : 'open';
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
  return { benefit, readings, last, realized: realization(benefit, last), delivered, due, standing: standingOf(isReached(benefit, last), delivered, benefit, asOf) };
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
