import type { Day } from '../time';
import type { Money } from './money';
import type { PackageId } from './work-package';

export type CostClass = 'capex' | 'opex';

/** `budget`: money that may be spent. `actual`: money that was spent. `rest`: what is left to spend, estimated from the bottom up. */
export type LineKind = 'budget' | 'actual' | 'rest';

/**
 * One line of a program's book. Lines are never changed: what was wrong is taken back by a line that `voids` it, and
 * entered anew. `from`..`to` is when it is planned or was spent, spread evenly over working days. `postedOn` is the day it came into
 * the book: what is reported of an earlier day does not change by it. `package` null: work outside the baseline.
 * `rule` says which rule of the policy gave the class, null where somebody chose it.
 */
export type CostLine = {
  readonly id: string;
  readonly version: number;
  readonly kind: LineKind;
  readonly package: PackageId | null;
  readonly projectId: number | null;
  readonly teamId: string | null;
  readonly from: Day;
  readonly to: Day;
  readonly amount: Money;
  readonly class: CostClass | null;
  readonly rule: string | null;
  readonly note: string;
  readonly postedOn: Day;
  readonly by: string | null;
  readonly voids: string | null;
  /** What it came from: an import's or a transfer's id; null where it was entered by hand. */
  readonly origin: string | null;
};

/** Money asked to move from one project's budget to another's. Approved by somebody else who may keep money. */
export type Transfer = {
  readonly id: string;
  readonly version: number;
  readonly programId: string;
  readonly fromProjectId: number;
  readonly toProjectId: number;
  readonly amount: Money;
  readonly reason: string;
  readonly state: 'asked' | 'approved' | 'declined' | 'withdrawn';
  readonly askedBy: string | null;
  readonly askedOn: Day;
  readonly decidedBy: string | null;
  readonly decidedOn: Day | null;
  readonly decision: string;
};
