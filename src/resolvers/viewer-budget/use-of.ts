import type { CallDeed } from '../demand';
import type { Use } from './purse-of';

/** Calls that show figures without any list, if need be. */
const figures: ReadonlySet<string> = new Set(['overview', 'gadget', 'pullProgress', 'unchanged']);

const looking: ReadonlySet<CallDeed> = new Set(['sign-in', 'see', 'see-settings', 'see-trail', 'see-money']);

/** What a call uses the viewer's points for. */
export const useOf = (call: string, deed: CallDeed): Use => {
  if (figures.has(call)) return 'figures';
  return looking.has(deed) ? 'lists' : 'writes';
};

/** Calls that whoever may look may make, and that write all the same. */
const noting: ReadonlySet<string> = new Set(['answerSurvey', 'mapField']);

/** Whether a call only looks, so that doing it twice does no harm. */
export const onlyLooks = (call: string, deed: CallDeed): boolean => looking.has(deed) && !noting.has(call);
