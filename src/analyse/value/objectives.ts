import type { Objective } from '../../model/value/objective';
import { ratio, unknown, type Known } from './known';

type Scored = Pick<Objective, 'committed' | 'delivered'>;

/** Committed objectives delivered / committed, by count, as 0..100. Those not scored yet make it unknown. */
export const objectiveCompletion = (objectives: readonly Scored[]): Known => {
  const committed = objectives.filter((one) => one.committed);
  const open = committed.filter(({ delivered }) => delivered === null).length;
  if (open > 0) return unknown(`${open} of ${committed.length} committed objectives are not scored yet`);
  return ratio(100 * committed.filter(({ delivered }) => delivered === true).length, committed.length, 'no objective is committed');
};

type Valued = Pick<Objective, 'committed' | 'planned' | 'actual'>;

/**
 * Predictability = actual business value of all objectives / planned business value of the committed ones, as 0..100:
 * it may be above 100, and 80 to 100 is healthy. (Scaled Agile, "Inspect and adapt": the program predictability measure)
 */
export const predictability = (objectives: readonly Valued[]): Known => {
  const committed = objectives.filter((one) => one.committed);
  const unplanned = committed.filter(({ planned }) => planned === null).length;
  if (unplanned > 0) return unknown(`${unplanned} of ${committed.length} committed objectives have no planned value`);
  const unscored = objectives.filter(({ actual }) => actual === null).length;
  if (unscored > 0) return unknown(`${unscored} of ${objectives.length} objectives have no actual value yet`);
  const planned = committed.reduce((sum, one) => sum + (one.planned ?? 0), 0);
  return ratio(100 * objectives.reduce((sum, one) => sum + (one.actual ?? 0), 0), planned, 'no value was committed');
};
