import type { BaselinePackage } from '../../../model/value/work-package';
import { known, unknown, type Known } from '../known';
import { hasBudget } from '../package-plan';
import { percentComplete, type Progress } from '../percent-complete';

/** Why work cannot earn of it. */
export const noBudget = ({ budget }: BaselinePackage): string => (budget === null ? 'without a budget' : 'with a budget below zero');

/** What a package earns: `base + rise x percent complete / 100`, and `whole` (its BAC) when all is done. In minor units. */
export type Scale = { readonly base: number; readonly rise: number; readonly whole: number };

const NOT_KNOWN = 'what was spent on it when its cost variance was set to zero is not known';
const CREDITED = 'more was credited than spent on it when its cost variance was set to zero';
const OVERSPENT = 'more was spent on it than its new budget, so that nothing is left for the rest';

/**
 * What a package earns by its baseline, or in words why that cannot be told. Where its cost variance was set to zero, it had
 * earned by that day what it had cost by then, and what is left of its budget is earned by the work that was left; one that
 * was complete then has its cost for a budget.
 *
 * Source: the over-target-baseline guide: where the cost variance is eliminated, BCWP is set equal to ACWP.
 */
export const scaleOf = (one: BaselinePackage, progress: Progress): Scale | string => {
  if (!hasBudget(one)) return noBudget(one);
  const { budget, costZero } = one;
  if (costZero === undefined) return { base: 0, rise: budget, whole: budget };
  const { on, spent } = costZero;
  if (spent === null) return NOT_KNOWN;
  if (spent < 0) return CREDITED;
  const then = percentComplete(one, progress, on);
  if (then.value === null) return then.reason;
  if (then.value >= 100) return { base: spent, rise: 0, whole: spent };
  if (spent > budget) return OVERSPENT;
  const rise = (budget - spent) * 100 / (100 - then.value);
  return { base: spent - rise * then.value / 100, rise, whole: budget };
};

/** EV at a percent by a scale, never below nothing; unknown for the reason of either. */
export const earnedBy = (scale: Scale | string, percent: Known): Known => {
  if (typeof scale === 'string') return unknown(scale);
  return percent.value === null ? percent : known(Math.max(0, scale.base + scale.rise * Math.min(100, Math.max(0, percent.value)) / 100));
};

/** BAC by a scale. */
export const wholeBy = (scale: Scale | string): Known => (typeof scale === 'string' ? unknown(scale) : known(scale.whole));
