import { answer } from '../answer';
import { fanInput, planInput } from './inputs';
import { showFan } from './show-fan';
import { showPlan } from './show-plan';

/** The plan of a program, and new dates for its issues. */
export const planCalls = {
  plan: answer('plan', 'see', planInput, showPlan),
  forecastFan: answer('forecastFan', 'see', fanInput, showFan),
};
