import { answer } from '../answer';
import { applyDates } from './apply-dates';
import { datesInput, fanInput, planInput } from './inputs';
import { previewDates } from './preview-dates';
import { showFan } from './show-fan';
import { showPlan } from './show-plan';

/** The plan of a program, and new dates for its issues. */
export const planCalls = {
  plan: answer('plan', 'see', planInput, showPlan),
  forecastFan: answer('forecastFan', 'see', fanInput, showFan),
  previewDates: answer('previewDates', 'contribute', datesInput, previewDates),
  applyDates: answer('applyDates', 'contribute', datesInput, applyDates),
};
