import type { BaselineHead } from '../../../../src/contract/value/earned';

/** What a later baseline may do; a reset with what it sets to zero. */
export type LaterKind = 'replan' | 'schedule' | 'cost' | 'both';

export const choices: Readonly<Record<LaterKind, string>> = {
  replan: 'Replan what is left', schedule: 'Replan, and set the schedule variance to zero', cost: 'Replan, and set the cost variance to zero', both: 'Replan, and set both variances to zero',
};

/** What exactly follows from each, package by package. */
export const effects: Readonly<Record<LaterKind, string>> = {
  replan: 'What was planned, earned and spent so far stays; what is left is planned anew. Both variances stay.',
  schedule: 'On the day before, planned value becomes what is earned: the schedule variance is zero from there. What was earned and spent stays, and so does the cost variance.',
  cost: 'On the day before, earned value becomes what was spent: the cost variance is zero from there, and the rest of the budget is earned by the rest of the work. The schedule variance stays.',
  both: 'On the day before, earned and planned value become what was spent: both variances are zero from there, and the rest of the budget is earned by the rest of the work.',
};

const reset: Readonly<Record<Exclude<LaterKind, 'replan'>, string>> = { schedule: 'schedule variance', cost: 'cost variance', both: 'cost and schedule variance' };

/** What a baseline is called in a list. */
export const nameOf = ({ kind, zero }: Pick<BaselineHead, 'kind' | 'zero'>): string =>
  (kind === 'first' ? 'First baseline' : zero === null ? 'Replanned' : `Replanned, ${reset[zero]} set to zero`);

/** How a reset is marked on the curve. */
export const markOf = (zero: Exclude<LaterKind, 'replan'>): string => `Reset: ${reset[zero]}`;
