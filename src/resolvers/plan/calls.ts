import { answer } from '../answer';
import { planInput } from './inputs';
import { showPlan } from './show-plan';

/** The plan of a program, and new dates for its issues. */
export const planCalls = {
  plan: answer('plan', 'see', planInput, showPlan),
};
