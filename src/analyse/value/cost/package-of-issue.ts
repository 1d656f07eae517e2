import type { Issue, Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { Baseline, PackageId } from '../../../model/value/work-package';

/** The baseline that holds on a day; before the first one, the first: its plan is that of the days before it too. */
export const baselineOn = (baselines: readonly Baseline[], day: Day): Baseline | null =>
  baselines.filter(({ from }) => from <= day).at(-1) ?? baselines[0] ?? null;

/** Work outside the baseline. */
export const OUTSIDE = -1;

/** A chain of parents is never longer than this, even where Jira's data run in a circle. */
const MOST_LEVELS = 100;

/** Packages of a baseline by what they stand for, as places in its list. */
class Places {
  private readonly epics: Int32Array;
  /** Of what it froze of each issue: one package in the column, further ones by the pair. */
  private readonly frozenIn: Int32Array;
  private readonly alsoIn = new Set<number>();
  private readonly named = new Map<PackageId, number>();

  constructor(private readonly program: Program, private readonly packages: Baseline['packages']) {
    this.epics = new Int32Array(program.issues.length).fill(OUTSIDE);
    this.frozenIn = new Int32Array(program.issues.length).fill(OUTSIDE);
    for (const [place, { id }] of packages.entries()) {
      this.named.set(id, place);
      const epic = id.startsWith('epic:') ? program.byId.get(Number(id.slice('epic:'.length))) : undefined;
      if (epic !== undefined) this.epics[epic] = place;
    }
    for (const [place, { children }] of packages.entries()) for (const { issueId } of children) this.freeze(program.byId.get(issueId), place);
  }

  private freeze(index: number | undefined, place: number): void {
    if (index === undefined) return;
    if (this.frozenIn[index] === OUTSIDE) this.frozenIn[index] = place;
    else this.alsoIn.add(this.pair(index, place));
  }

  private pair(index: number, place: number): number { return index * this.packages.length + place; }

  isFrozenIn(index: number, place: number): boolean {
    return this.frozenIn[index] === place || (this.alsoIn.size > 0 && this.alsoIn.has(this.pair(index, place)));
  }

  /** The package that an issue stands for, or that one of its versions is; not that of its project. */
  ownOf(issue: Issue): number {
    const epic = this.epics[issue.index] ?? OUTSIDE;
    if (epic !== OUTSIDE) return epic;
    for (const { id } of issue.fixVersions) {
      const place = this.named.get(`milestone:${id}`);
      if (place !== undefined) return place;
    }
    return OUTSIDE;
  }

  /** See `packageOfIssues`. */
  of(index: number): number {
    const { issues } = this.program;
    let [at, steps] = [index, 0];
    for (let issue = issues[at]; issue !== undefined && steps < MOST_LEVELS; issue = issues[at]) {
      steps += 1;
      const place = this.ownOf(issue);
      if (place !== OUTSIDE) return (steps === 1 && this.epics[at] === place) || this.isInScope(place, index, steps) ? place : OUTSIDE;
      at = issue.parent;
    }
    const place = this.named.get(`project:${issues[index]?.project.id ?? ''}`) ?? OUTSIDE;
    return place !== OUTSIDE && this.isInScope(place, index, steps) ? place : OUTSIDE;
  }

  /** Of an issue and those above it, so many steps up. */
  private isInScope(place: number, index: number, steps: number): boolean {
    if (this.packages[place]?.children.length === 0) return true;
    for (let at = index, step = 0; step < steps; step += 1) {
      if (this.isFrozenIn(at, place)) return true;
      at = this.program.issues[at]?.parent ?? -1;
    }
    return false;
  }
}

/**
 * The package that work on each issue is cost of, by the position of the issue, as the place in the baseline's list; `OUTSIDE`
 * for work outside the baseline. It is the package of the issue itself or of the nearest issue above it. Where the baseline
 * weighed the children of a package, only they, what lies under them, and the package's own issue belong to it: work on
 * what was added since earns nothing there, so that its cost is not in there either.
 */
export const packageOfIssues = (program: Program, baseline: Baseline | null): Int32Array => {
  const found = new Int32Array(program.issues.length).fill(OUTSIDE);
  if (baseline === null || baseline.packages.length === 0) return found;
  const places = new Places(program, baseline.packages);
  for (let index = 0; index < found.length; index += 1) found[index] = places.of(index);
  return found;
};
