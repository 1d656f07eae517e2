import type { Issue, Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { Baseline } from '../../../model/value/work-package';
import { OUTSIDE, packagePlaces, type PackagePlaces } from '../package-places';

/** The baseline that holds on a day; before the first one, the first: its plan is that of the days before it too. */
export const baselineOn = (baselines: readonly Baseline[], day: Day): Baseline | null =>
  baselines.filter(({ from }) => from <= day).at(-1) ?? baselines[0] ?? null;

/** A chain of parents is never longer than this, even where Jira's data run in a circle. */
const MOST_LEVELS = 100;

/** The package that an issue stands for, or that one of its versions is; not that of its project. */
const ownOf = (places: PackagePlaces, { index, fixVersions }: Issue): number => {
  const epic = places.epics[index] ?? OUTSIDE;
  if (epic !== OUTSIDE) return epic;
  for (const { id } of fixVersions) {
    const place = places.of(`milestone:${id}`);
    if (place !== OUTSIDE) return place;
  }
  return OUTSIDE;
};

/** Of an issue and those above it, so many steps up. */
const isInScope = ({ issues }: Program, places: PackagePlaces, place: number, index: number, steps: number): boolean => {
  if (places.packages[place]?.children.length === 0) return true;
  for (let at = index, step = 0; step < steps; step += 1) {
    if (places.isFrozenIn(at, place)) return true;
    at = issues[at]?.parent ?? -1;
  }
  return false;
};

const placeAbove = (program: Program, places: PackagePlaces, index: number): number => {
  const { issues } = program;
  let [at, steps] = [index, 0];
  for (let issue = issues[at]; issue !== undefined && steps < MOST_LEVELS; issue = issues[at]) {
    steps += 1;
    const place = ownOf(places, issue);
    if (place !== OUTSIDE) return (steps === 1 && places.epics[at] === place) || isInScope(program, places, place, index, steps) ? place : OUTSIDE;
    at = issue.parent;
  }
  const place = places.of(`project:${issues[index]?.project.id ?? ''}`);
  return place !== OUTSIDE && isInScope(program, places, place, index, steps) ? place : OUTSIDE;
};

/**
 * The package that work on each issue is cost of, by the position of the issue, as the place in the baseline's list; `OUTSIDE`
 * for work outside the baseline. It is the package of the issue itself or of the nearest issue above it. Where the baseline
 * weighed the children of a package, only they, what lies under them, and the package's own issue belong to it: work on
 * what was added since earns nothing there, so that its cost is not in there either.
 */
export const packageOfIssues = (program: Program, baseline: Baseline | null): Int32Array => {
  const found = new Int32Array(program.issues.length).fill(OUTSIDE);
  if (baseline === null || baseline.packages.length === 0) return found;
  const places = packagePlaces(program, baseline.packages);
  for (let index = 0; index < found.length; index += 1) found[index] = placeAbove(program, places, index);
  return found;
};
