import { columns } from '../../../model/columns';
import { issueAt } from '../../../model/past-issues';
import type { Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { Baseline } from '../../../model/value/work-package';
import { OUTSIDE, packagePlaces, type PackagePlaces } from '../package-places';

/** The baseline that holds on a day; before the first one, the first: its plan is that of the days before it too. */
export const baselineOn = (baselines: readonly Baseline[], day: Day): Baseline | null =>
  baselines.filter(({ from }) => from <= day).at(-1) ?? baselines[0] ?? null;

/** A chain of parents is never longer than this, even where Jira's data run in a circle. */
const MOST_LEVELS = 100;

/** What a package is looked for in: `projects` and `versions` tell whether any package is of one. */
type Looking = { readonly program: Program; readonly parent: Int32Array; readonly places: PackagePlaces; readonly projects: boolean; readonly versions: boolean };

/** The package that an issue stands for, or that one of its versions is; not that of its project. */
const ownOf = ({ program, places, versions }: Looking, index: number): number => {
  const epic = places.epics[index] ?? OUTSIDE;
  if (epic !== OUTSIDE || !versions) return epic;
  for (const { id } of issueAt(program, index)?.fixVersions ?? []) {
    const place = places.of(`milestone:${id}`);
    if (place !== OUTSIDE) return place;
  }
  return OUTSIDE;
};

/** Of an issue and those above it, so many steps up. */
const isInScope = ({ parent, places }: Looking, place: number, index: number, steps: number): boolean => {
  if (places.packages[place]?.children.length === 0) return true;
  for (let at = index, step = 0; step < steps; step += 1) {
    if (places.isFrozenIn(at, place)) return true;
    at = parent[at] ?? -1;
  }
  return false;
};

const placeAbove = (looking: Looking, index: number): number => {
  const { program, parent, places, projects } = looking;
  let [at, steps] = [index, 0];
  while (at >= 0 && steps < MOST_LEVELS) {
    steps += 1;
    const place = ownOf(looking, at);
    if (place !== OUTSIDE) return (steps === 1 && places.epics[at] === place) || isInScope(looking, place, index, steps) ? place : OUTSIDE;
    at = parent[at] ?? -1;
  }
  const place = projects ? places.of(`project:${issueAt(program, index)?.project.id ?? ''}`) : OUTSIDE;
  return place !== OUTSIDE && isInScope(looking, place, index, steps) ? place : OUTSIDE;
};

/**
 * The package that work on each issue is cost of, by the position of the issue, as the place in the baseline's list; `OUTSIDE`
 * for work outside the baseline. It is the package of the issue itself or of the nearest issue above it. Where the baseline
 * weighed the children of a package, only they, what lies under them, and the package's own issue belong to it: work on
 * what was added since earns nothing there, so that its cost is not in there either.
 */
export const packageOfIssues = (program: Program, baseline: Baseline | null): Int32Array => {
  const found = new Int32Array(program.byId.size).fill(OUTSIDE);
  if (baseline === null || baseline.packages.length === 0) return found;
  const places = packagePlaces(program, baseline.packages);
  const looking = { program, parent: columns(program).parent, places, projects: places.has('project'), versions: places.has('milestone') };
  for (let index = 0; index < found.length; index += 1) found[index] = placeAbove(looking, index);
  return found;
};
