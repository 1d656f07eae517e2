import type { Day } from '../../model/time';

/** More columns of time than this are not told apart at a glance. */
const MOST_STRETCHES = 12;

/** A week, and what is easily thought of beyond it, in days: two weeks, a month, a quarter, half a year, a year and more. */
const lengths = [7, 14, 30, 91, 182, 365, 730, 1826, 3652, 36_525, 365_250, 3_652_500];

/** Day 0 was a Thursday: stretches of whole weeks begin on a Monday. */
const TO_MONDAY = 3;

/**
 * The stretch of time each day falls in, numbered from 0 in order and without gaps; -1 for no day. All have the same
 * length, the shortest with which there are at most twelve with something in them.
 */
export const stretchesOf = (days: readonly (Day | null)[]): Int32Array => {
  const known = days.filter((day) => day !== null);
  const first = Math.floor((Math.min(...known, Infinity) + TO_MONDAY) / 7) * 7 - TO_MONDAY;
  for (const length of lengths) {
    const places = [...new Set(known.map((day) => Math.floor((day - first) / length)))].sort((a, b) => a - b);
    if (places.length > MOST_STRETCHES && length !== lengths.at(-1)) continue;
    const number = new Map(places.map((place, at) => [place, at]));
    return Int32Array.from(days, (day) => (day === null ? -1 : number.get(Math.floor((day - first) / length)) ?? -1));
  }
  return new Int32Array(days.length).fill(-1);
};
