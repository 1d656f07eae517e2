import type { Day } from '../time';

/** What a work package is, by the id of what it stands for. */
export type PackageKind = 'project' | 'epic' | 'milestone';

/** `project:10001`, `epic:20002` (an issue's id), `milestone:30003` (a version's id). */
export type PackageId = `${PackageKind}:${string}`;

/**
 * How much of a package is done. `zero-hundred`: nothing until it is delivered. `fifty-fifty`: half from its start on.
 * `children`: by the weights that its children had when the baseline was made. `entered`: as somebody says, by dates.
 */
export type PercentMethod = 'zero-hundred' | 'fifty-fifty' | 'children' | 'entered';

/** A child as the baseline froze it; only these earn, whatever is added later. */
export type WeighedChild = { readonly issueId: number; readonly weight: number };

/**
 * A package as a baseline froze it. `budget` in minor units of the baseline's currency, null where none was set: it is in
 * no total then, and said. `effort`: level of effort, kept apart, since it earns what was planned whatever happens.
 * `research`: out of both indices by default.
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
};

/**
 * A plan that holds from a day on. `first` begins; `replan` plans the rest anew, and earlier days keep the plan they had;
 * `reset` also sets the schedule variance to zero, a separate and marked act; cost variance stays, since what was spent was. `reserve` is management reserve, outside the budget.
 * `by` is an account id, null once that person was erased.
 */
export type Baseline = {
  readonly id: string;
  readonly version: number;
  readonly programId: string;
  readonly kind: 'first' | 'replan' | 'reset';
  readonly from: Day;
  readonly madeOn: Day;
  readonly by: string | null;
  readonly reason: string;
  readonly currency: string;
  readonly reserve: number;
  readonly packages: readonly BaselinePackage[];
};

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
