import { isoDay } from '../day';
import type { ProgramSettings, StateOverride } from '../settings';
import type { Day } from '../time';
import { dayIn } from './change';
import { UnusableChange } from './unusable-change';

/** A state as a manager wants to set it; `until` is an ISO date. */
export type WantedState = { readonly state: StateOverride['state']; readonly reason: string; readonly until: string };

/** Longer than this a state is no exception any more: then the limits are wrong. */
export const MOST_DAYS_AHEAD = 90;

const LONGEST_REASON = 500;

const reasonIn = (text: string): string => {
  const reason = text.replace(/\s+/g, ' ').trim();
  if (reason === '') throw new UnusableChange('reason', 'Say why the state is another one than the rule gives. Everybody who sees the program reads it.');
  if (reason.length > LONGEST_REASON) throw new UnusableChange('reason', `The reason is longer than ${LONGEST_REASON} characters. Say it in a sentence or two.`);
  return reason;
};

/** The state set against the rule, from today to a day at most 90 days ahead; with null the rule counts again. */
export const overrideState = (settings: ProgramSettings, wanted: WantedState | null, by: string, today: Day): ProgramSettings => {
  if (wanted === null) return { ...settings, stateOverride: null };
  const until = dayIn('until', wanted.until);
  if (until < today) throw new UnusableChange('until', `${wanted.until} has passed. Choose today, ${isoDay(today)}, or a later day.`);
  if (until > today + MOST_DAYS_AHEAD) throw new UnusableChange('until', `Choose a day up to ${isoDay(today + MOST_DAYS_AHEAD)}. After that, look at it anew, or move the limits.`);
  return { ...settings, stateOverride: { state: wanted.state, reason: reasonIn(wanted.reason), by, from: today, until } };
};
