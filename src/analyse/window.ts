import { isoDay } from '../model/day';
import type { Day } from '../model/time';

/**
 * The days over which changes are told: those after `since`, up to and including `asOf`. `key` ends the keys of its
 * measures, `name` their names, and `words` stands in their sentences.
 */
export type Window = { readonly since: (asOf: Day) => Day; readonly key: string; readonly name: string; readonly words: string };

export const lastWeek: Window = { since: (asOf) => asOf - 7, key: 'last-week', name: 'in 7 days', words: 'in the last 7 days' };

/** After a named day, such as that of the last steering meeting. */
export const after = (day: Day): Window => {
  const words = `since ${isoDay(day)}`;
  return { since: () => day, key: `since-${isoDay(day)}`, name: words, words };
};
