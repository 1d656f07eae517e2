import type { ComesFrom, CostToCome } from '../../../analyse/value/case/cost-to-come';
import { counted } from '../../../analyse/words';
import type { Program } from '../../../model/program';
import type { EstimateKind } from '../../../model/value/estimate-kind';
import { dateWords } from '../../words';

const formulas: Readonly<Record<EstimateKind, string>> = {
  typical: 'BAC / CPI', atypical: 'AC + (BAC − EV)', combined: 'AC + (BAC − EV) / (CPI × SPI)', 'bottom-up': 'AC + the estimate of the rest',
};

const byEarnedValue = ({ stretchedTo }: CostToCome, formula: EstimateKind, locale: string): string =>
  `forecast from earned value (EAC = ${formulas[formula]}, minus what is spent), even over the working days left in the plan of each package${stretchedTo === null ? '' : ` and on to the forecast finish of ${dateWords(stretchedTo, locale)}, which is later`}`;

const others: Readonly<Record<Exclude<ComesFrom, 'bottom-up'>, string>> = { earned: 'by earned value', plan: 'as planned, since earned value tells nothing of its cost' };

const besides = ({ from, packages }: CostToCome): string =>
  (['earned', 'plan'] as const).filter((one) => one !== from && packages[one] > 0)
    .map((one) => ` ${counted(packages[one], 'package')} ${one === 'plan' && packages[one] !== 1 ? others[one].replace('its', 'their') : others[one]}.`).join('');

/** Which of the three the cost to come of a case is taken from, in a sentence or two. */
export const costToComeWords = (toCome: CostToCome, { value: { settings: { estimate } } }: Program, locale: string): string => {
  const { from, why } = toCome;
  if (from === 'plan') return `Cost to come is the remaining plan: what is budgeted for the days from now on. Earned value gives no forecast: ${why ?? 'no cost is known'}.`;
  if (from === 'earned') return `Cost to come is ${byEarnedValue(toCome, estimate, locale)}.${besides(toCome)}`;
  return `Cost to come is what was estimated of the rest, line by line.${besides(toCome)}`;
};
