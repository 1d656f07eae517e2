import type { Day } from '../../../model/time';
import { OUTSIDE } from '../package-places';

/** Priced work as columns of one length: the day it was done, the day from which it was reported, and ledger units. */
export type WorkOn = { readonly days: Int32Array; readonly seenOn: Int32Array; readonly units: Float64Array };

export const noWork: WorkOn = { days: new Int32Array(0), seenOn: new Int32Array(0), units: new Float64Array(0) };

/** First and last of these days; the first is after the last where there is none. */
export const rangeOf = (days: Int32Array): { readonly first: Day; readonly last: Day } => {
  let [first, last] = [Infinity, -Infinity];
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return { first, last };
};

/**
 * The rows of each place, `OUTSIDE` being one: all rows are put in the order of their places once, and each place then has
 * a stretch of them. `places` by row, below `count`.
 */
export const byPlace = ({ days, seenOn, units }: WorkOn, places: Int32Array, count: number): ((place: number) => WorkOn) => {
  const begins = new Int32Array(count + 2);
  for (const place of places) begins[place - OUTSIDE + 1] = (begins[place - OUTSIDE + 1] ?? 0) + 1;
  for (let at = 1; at < begins.length; at += 1) begins[at] = (begins[at] ?? 0) + (begins[at - 1] ?? 0);
  const next = begins.slice();
  const sorted: WorkOn = { days: new Int32Array(places.length), seenOn: new Int32Array(places.length), units: new Float64Array(places.length) };
  for (let row = 0; row < places.length; row += 1) {
    const slot = (places[row] ?? OUTSIDE) - OUTSIDE;
    const to = next[slot] ?? 0;
    next[slot] = to + 1;
    sorted.days[to] = days[row] ?? 0;
    sorted.seenOn[to] = seenOn[row] ?? 0;
    sorted.units[to] = units[row] ?? 0;
  }
  return (place) => {
    const [from, to] = [begins[place - OUTSIDE] ?? 0, begins[place - OUTSIDE + 1] ?? 0];
    return { days: sorted.days.subarray(from, to), seenOn: sorted.seenOn.subarray(from, to), units: sorted.units.subarray(from, to) };
  };
};

/** Only what had been reported by a day. */
export const seenBy = (work: WorkOn, day: Day): WorkOn => {
  const { days, seenOn, units } = work;
  if (rangeOf(seenOn).last <= day) return work;
  const seen = (_: number, row: number): boolean => (seenOn[row] ?? Infinity) <= day;
  return { days: days.filter(seen), seenOn: seenOn.filter(seen), units: units.filter(seen) };
};

/** Several stretches of work as one. */
export const gathered = (parts: readonly WorkOn[]): WorkOn => {
  const length = parts.reduce((sum, { days }) => sum + days.length, 0);
  const all: WorkOn = { days: new Int32Array(length), seenOn: new Int32Array(length), units: new Float64Array(length) };
  let at = 0;
  for (const { days, seenOn, units } of parts) {
    all.days.set(days, at);
    all.seenOn.set(seenOn, at);
    all.units.set(units, at);
    at += days.length;
  }
  return all;
};
