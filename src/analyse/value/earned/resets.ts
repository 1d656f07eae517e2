import type { Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import { zeroedBy } from '../../../model/value/work-package';

/** The last day from which on a variance counts from zero, by the program's day; null where it was never set to zero. */
export const countsSince = ({ value: { baselines }, asOf }: Program, variance: 'cost' | 'schedule'): Day | null => {
  const last = baselines.findLast((one) => { const zero = zeroedBy(one); return one.from <= asOf && (zero === 'both' || zero === variance); });
  return last?.from ?? null;
};
