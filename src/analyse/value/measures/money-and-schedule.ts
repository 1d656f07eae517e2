import type { Measure } from '../../measure';
import { actualCost } from './actual-cost';
import { budgetAtCompletion } from './budget-at-completion';
import { budgetVarianceNow } from './budget-variance';
import { costVarianceNow } from './cost-variance';
import { costVarianceShare } from './cost-variance-percent';
import { costPerformance } from './cpi';
import { estimateAtCompletionNow } from './eac';
import { earnedValueNow } from './earned-value';
import { estimateToCompleteNow } from './etc';
import { finishByEarnedSchedule } from './ieac-t-finish';
import { plannedValueNow } from './planned-value';
import { scheduleVarianceNow } from './schedule-variance';
import { scheduleVarianceShare } from './schedule-variance-percent';
import { scopeChangeSinceBaseline } from './scope-change-since-baseline';
import { schedulePerformance } from './spi';
import { schedulePerformanceByTime } from './spi-t';
import { scheduleVarianceByTime } from './sv-t';
import { toCompletePerformance } from './tcpi';
import { varianceAtCompletionNow } from './vac';

/** What money and time say of the baseline's work, in the order in which they are listed. */
export const moneyAndSchedule: readonly Measure[] = [
  costPerformance,
  schedulePerformance,
  schedulePerformanceByTime,
  budgetVarianceNow,
  costVarianceNow,
  costVarianceShare,
  scheduleVarianceNow,
  scheduleVarianceShare,
  scheduleVarianceByTime,
  plannedValueNow,
  earnedValueNow,
  actualCost,
  budgetAtCompletion,
  estimateAtCompletionNow,
  estimateToCompleteNow,
  varianceAtCompletionNow,
  toCompletePerformance,
  finishByEarnedSchedule,
  scopeChangeSinceBaseline,
];
