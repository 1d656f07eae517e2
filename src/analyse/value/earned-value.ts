import type { EstimateKind } from '../../model/value/estimate-kind';
import { known, ratio, unknown, type Known } from './known';

/** What earned value is computed from, all in one unit (minor units of a currency, or hours). */
export type EarnedInputs = {
  /** PV: planned by now. */
  readonly planned: number;
  /** EV: of the baseline's budget, what is earned by now. */
  readonly earned: number;
  /** AC: spent by now on the work of the baseline. Null where it is not known. */
  readonly actual: number | null;
  /** BAC: the whole budget of the baseline, without management reserve. */
  readonly budget: number;
};

const noCost = 'no cost is known';

const minus = (from: number | null, take: number | null, why: string): Known => (from === null || take === null ? unknown(why) : known(from - take));

const over = (above: number | null, below: number | null, why: string, zero: string): Known =>
  (above === null || below === null ? unknown(why) : ratio(above, below, zero));

/** CV = EV - AC: favourable where it is positive. (NASA, earned value reference card) */
export const costVariance = ({ earned, actual }: EarnedInputs): Known => minus(earned, actual, noCost);

/** SV = EV - PV. */
export const scheduleVariance = ({ earned, planned }: EarnedInputs): Known => known(earned - planned);

/** CV% = CV / EV, as 0..100. */
export const costVariancePercent = (inputs: EarnedInputs): Known => percent(over(costVariance(inputs).value, inputs.earned, noCost, 'nothing is earned yet'));

/** SV% = SV / PV, as 0..100. */
export const scheduleVariancePercent = (inputs: EarnedInputs): Known => percent(over(inputs.earned - inputs.planned, inputs.planned, noCost, 'nothing was planned by now'));

const percent = (ratio: Known): Known => (ratio.value === null ? ratio : known(100 * ratio.value));

/** CPI = EV / AC: over 1 is favourable. Unknown where credits outweigh what was spent: a ratio to less than nothing says nothing. */
export const costIndex = ({ earned, actual }: EarnedInputs): Known =>
  (actual !== null && actual < 0 ? unknown('more was credited than spent') : over(earned, actual, noCost, 'nothing is spent yet'));

/** SPI = EV / PV. It comes back to 1 when a late project ends; SPI(t) does not. */
export const scheduleIndex = ({ earned, planned }: EarnedInputs): Known => over(earned, planned, noCost, 'nothing was planned by now');

/** Budget variance = AC - PV = SV - CV: neither good nor bad by itself. */
export const budgetVariance = ({ actual, planned }: EarnedInputs): Known => minus(actual, planned, noCost);

/**
 * EAC. typical: BAC / CPI. atypical: AC + (BAC - EV). combined: AC + (BAC - EV) / (CPI x SPI). bottom-up: AC + `rest`.
 */
export const estimateAtCompletion = (inputs: EarnedInputs, kind: EstimateKind, rest: number | null = null): Known => {
  const { actual, budget, earned } = inputs;
  if (actual === null) return unknown(noCost);
  const left = budget - earned;
  const cpi = costIndex(inputs);
  switch (kind) {
    case 'atypical': return known(actual + left);
    case 'bottom-up': return rest === null ? unknown('what is left was not estimated') : known(actual + rest);
    case 'typical': return cpi.value === null ? cpi : over(budget, cpi.value, noCost, 'nothing is earned yet');
    case 'combined': {
      const spi = scheduleIndex(inputs);
      if (cpi.value === null || spi.value === null) return cpi.value === null ? cpi : spi;
      const rate = over(left, cpi.value * spi.value, noCost, 'nothing is earned yet');
      return rate.value === null ? rate : known(actual + rate.value);
    }
  }
};

/** ETC = EAC - AC. */
export const estimateToComplete = (inputs: EarnedInputs, eac: Known): Known => (eac.value === null ? eac : minus(eac.value, inputs.actual, noCost));

/** VAC = BAC - EAC. */
export const varianceAtCompletion = ({ budget }: EarnedInputs, eac: Known): Known => (eac.value === null ? eac : known(budget - eac.value));

/**
 * TCPI = (BAC - EV) / (BAC - AC): how well the rest must go for the budget to hold. Unknown once all of it is spent, or
 * earned.
 */
export const toCompleteIndex = ({ budget, earned, actual }: EarnedInputs): Known => {
  if (actual === null) return unknown(noCost);
  if (actual >= budget) return unknown('the whole budget is spent');
  return earned >= budget ? unknown('all of it is earned') : known((budget - earned) / (budget - actual));
};

/**
 * TCPI to an estimate that somebody stands for (a manager's, or one from the bottom up): (BAC - EV) / (EAC - AC).
 * Against BAC / CPI it would say CPI again.
 */
export const toCompleteIndexTo = ({ budget, earned, actual }: EarnedInputs, eac: number): Known => {
  if (actual === null) return unknown(noCost);
  if (actual >= eac) return unknown('all that was estimated is spent');
  return earned >= budget ? unknown('all of it is earned') : known((budget - earned) / (eac - actual));
};
