import type { Issue, Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { Baseline, PackageId } from '../../../model/value/work-package';

/** The baseline that holds on a day; before the first one, the first: its plan is that of the days before it too. */
export const baselineOn = (baselines: readonly Baseline[], day: Day): Baseline | null =>
  baselines.filter(({ from }) => from <= day).at(-1) ?? baselines[0] ?? null;

type Scope = { readonly children: ReadonlySet<number> };

const scopesOf = (baseline: Baseline): ReadonlyMap<PackageId, Scope> =>
  new Map(baseline.packages.map((one) => [one.id, { children: new Set(one.children.map(({ issueId }) => issueId)) }]));

/**
 * The package that work on an issue is cost of, by the position of the issue; null for work outside the baseline. It is
 * the package of the issue itself or of the nearest issue above it. Where the baseline weighed the children of a package,
 * only they, what lies under them, and the package's own issue belong to it: work on what was added since earns nothing
 * there, so that its cost is not in there either.
 */
export const packageOfIssues = (program: Program, baseline: Baseline | null): ((index: number) => PackageId | null) => {
  const scopes = baseline === null ? new Map<PackageId, Scope>() : scopesOf(baseline);
  const known = new Map<number, PackageId | null>();
  return (index) => {
    const found = known.get(index);
    if (found !== undefined) return found;
    const id = packageAbove(program, scopes, index);
    known.set(index, id);
    return id;
  };
};

/** A chain of parents is never longer than this, even where Jira's data run in a circle. */
const MOST_LEVELS = 100;

const packageAbove = ({ issues }: Program, scopes: ReadonlyMap<PackageId, Scope>, index: number): PackageId | null => {
  const passed: number[] = [];
  let at = index;
  for (let level = 0; at >= 0 && level < MOST_LEVELS; level++) {
    const issue = issues[at];
    if (issue === undefined) break;
    passed.push(issue.id);
    const id = namesOf(issue).find((name) => scopes.has(name));
    if (id !== undefined) return isInScope(scopes.get(id), passed) || (passed.length === 1 && id === `epic:${issue.id}`) ? id : null;
    at = issue.parent;
  }
  const project: PackageId = `project:${issues[index]?.project.id ?? ''}`;
  return isInScope(scopes.get(project), passed) ? project : null;
};

const namesOf = ({ id, fixVersions }: Issue): readonly PackageId[] =>
  [`epic:${id}`, ...fixVersions.map((version): PackageId => `milestone:${version.id}`)];

/** `passed`: the issue and those above it, up to the one that the package was found at. */
const isInScope = (scope: Scope | undefined, passed: readonly number[]): boolean =>
  scope !== undefined && (scope.children.size === 0 || passed.some((one) => scope.children.has(one)));
