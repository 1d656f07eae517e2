import type { AmountView } from './money';

export type BaselineKind = 'first' | 'replan' | 'reset';

/** A baseline that somebody is about to make. `from` is an ISO date; `without` are ids of packages that are left out. */
export type BaselineDraft = { readonly kind: BaselineKind; readonly from: string; readonly without: readonly string[] };

/** What a baseline would freeze of one package. `weighedBy`: what the weights of its children are; `missing` in words. */
export type DraftPackage = {
  readonly id: string;
  readonly name: string;
  readonly key: string | null;
  readonly start: string | null;
  readonly finish: string | null;
  readonly deadline: string | null;
  readonly budget: AmountView;
  readonly children: number;
  readonly weighedBy: 'estimate' | 'points' | 'count';
  readonly research: boolean;
  readonly effort: boolean;
  readonly missing: readonly string[];
};

/**
 * What would be frozen: the first packages, and how many there are. `last` is the id of the baseline that it would
 * follow, which saving names. `reserve`: whether the viewer may set one.
 */
export type BaselinePreview = {
  readonly last: string | null;
  readonly earliest: string | null;
  readonly currency: string | null;
  readonly packages: readonly DraftPackage[];
  readonly total: number;
  readonly incomplete: number;
  readonly budget: AmountView;
  readonly reserve: boolean;
  /** Why nothing can be frozen; null where it can. */
  readonly reason: string | null;
};
