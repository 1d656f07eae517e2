import type { Day } from '../time';

/** What a work package is, by the id of what it stands for. */
export type PackageKind = 'project' | 'epic' | 'milestone';

/** `project:10001`, `epic:20002` (an issue's id), `milestone:30003` (a version's id). */
export type PackageId = `${PackageKind}:${string}`;

/**
 * How much of a package is done. `zero-hundred`: nothing until it is delivered. `fifty-fifty`: half from its start on.
 * `children`: by the weights that its children had when the baseline was made. `entered`: as somebody says, by dates.
 * `gates`: by the weights of the gates it has passed.
 */
export type PercentMethod = 'zero-hundred' | 'fifty-fifty' | 'children' | 'entered' | 'gates';

/** A named step of a package with its share of the whole. The name is what tells the gates of a package apart. */
export type Gate = { readonly name: string; readonly weight: number };

/**
 * Since when a package's cost variance counts from zero: at the end of `on` it had earned what it had cost, `spent` in
 * minor units; null where that is not known.
 */
export type CostZero = { readonly on: Day; readonly spent: number | null };

/** A child as the baseline froze it; only these earn, whatever is added later. */
export type WeighedChild = { readonly issueId: number; readonly weight: number };

/**
 * A package as a baseline froze it. `budget` in minor units of the baseline's currency, null where none was set: it is in
 * no total then, and said. `effort`: level of effort, kept apart, since it earns what was planned whatever happens.
 * `research`: out of both indices by default. `gates`: what it earns by, where that is its method. `costZero`: where its cost
 * variance was set to zero, by this baseline or by one before it.
 */
export type BaselinePackage = {
  readonly id: PackageId;
  readonly name: string;
  readonly projectId: number | null;
  readonly budget: number | null;
  readonly start: Day | null;
  readonly finish: Day | null;
  readonly deadline: Day | null;
  readonly method: PercentMethod;
  readonly children: readonly WeighedChild[];
  readonly effort: boolean;
  readonly research: boolean;
  readonly gates?: readonly Gate[];
  readonly costZero?: CostZero;
};

/** Which variances a reset sets to zero. */
export type ZeroedVariance = 'schedule' | 'cost' | 'both';

/**
 * A plan that holds from a day on. `first` begins; `replan` plans the rest anew, and earlier days keep the plan they had;
 * `reset` also sets variances to zero, a separate and marked act: those that `zero` names, the schedule variance where it
 * names none. What was spent stays what was spent. `reserve` is management reserve, outside the budget. `by` is an account id, null once that person was erased.
 */
export type Baseline = {
  readonly id: string;
  readonly version: number;
  readonly programId: string;
  readonly kind: 'first' | 'replan' | 'reset';
  readonly zero?: ZeroedVariance;
  readonly from: Day;
  readonly madeOn: Day;
  readonly by: string | null;
  readonly reason: string;
  readonly currency: string;
  readonly reserve: number;
  readonly packages: readonly BaselinePackage[];
};

/** The variances that a baseline sets to zero; null where it sets none. */
export const zeroedBy = ({ kind, zero }: Pick<Baseline, 'kind' | 'zero'>): ZeroedVariance | null => (kind === 'reset' ? zero ?? 'schedule' : null);

/** Percent that somebody entered for a package, 0..100, from a day on; "as reported" it counts from `postedOn` on. */
export type EnteredPercent = {
  readonly id: string;
  readonly version: number;
  readonly package: PackageId;
  readonly from: Day;
  readonly percent: number;
  readonly postedOn: Day;
  readonly by: string | null;
};
