import type { AmountView } from './money';

export type BaselineKind = 'first' | 'replan' | 'reset';

/** Variances that a reset sets to zero. */
export type ZeroedName = 'schedule' | 'cost' | 'both';

/** A named step of a package and its weight, above 0. */
export type GateInput = { readonly name: string; readonly weight: number };

/**
 * A baseline that somebody is about to make. `from` is an ISO date; `without` are ids of packages that are left out. `zero`
 * belongs to a reset (schedule where it is absent); with cost in it, it takes the finance role. `gates` of packages that are
 * to earn by other gates than in the baseline before; none: by the work under it again.
 */
export type BaselineDraft = {
  readonly kind: BaselineKind;
  readonly from: string;
  readonly without: readonly string[];
  readonly zero?: ZeroedName;
  readonly gates?: readonly { readonly package: string; readonly gates: readonly GateInput[] }[];
};

/** What a baseline would freeze of one package. `weighedBy`: what the weights of its children are, null where they stay as they were; `missing` in words. */
export type DraftPackage = {
  readonly id: string;
  readonly name: string;
  readonly key: string | null;
  readonly start: string | null;
  readonly finish: string | null;
  readonly deadline: string | null;
  readonly budget: AmountView;
  readonly children: number;
  readonly weighedBy: 'estimate' | 'points' | 'count' | null;
  readonly research: boolean;
  readonly effort: boolean;
  readonly gates: readonly GateInput[];
  /** It stands still, and stays in the baseline as it was. */
  readonly stopped: boolean;
  readonly missing: readonly string[];
  /** It is not complete and past its planned finish: the rest of it is planned at once. */
  readonly overdue: boolean;
};

/**
 * What would be frozen: a page of its packages, how many come before them, and how many there are. `last` is the id of the baseline that it would
 * follow, which saving names. `reserve`: whether the viewer may set one, and the cost variance to zero.
 */
export type BaselinePreview = {
  readonly last: string | null;
  readonly earliest: string | null;
  readonly currency: string | null;
  readonly packages: readonly DraftPackage[];
  readonly packagesFrom: number;
  readonly total: number;
  readonly incomplete: number;
  /** How many are past their planned finish, and what to do about it, in words; null where none is. */
  readonly overdue: { readonly packages: number; readonly advice: string } | null;
  readonly budget: AmountView;
  readonly reserve: boolean;
  /** Why nothing can be frozen; null where it can. */
  readonly reason: string | null;
};
