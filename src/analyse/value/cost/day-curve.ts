import type { Calendar } from '../../../model/calendar';
import type { Day } from '../../../model/time';
import type { Posting } from './ledger';
import { partOver } from './working-share';

/** `known`: by all that is known today. `reported`: as it was told on the day, so that it never changes afterwards. */
export type Basis = 'known' | 'reported';

/** The sum at the end of a day, in ledger units. */
export type DayCurve = (day: Day) => number;

/** What has been spent of a posting by the end of a day, whole units. */
export const unitsBy = (calendar: Calendar, posting: Posting, day: Day): number => Math.round(posting.units * partOver(calendar, posting, day)) + 0;

/** What a posting comes to at the end of a day, on one basis: what was taken back is not known today, and was reported until then. */
export const unitsOn = (calendar: Calendar, posting: Posting, day: Day, basis: Basis): number => {
  const { seenOn, goneOn } = posting;
  const counts = basis === 'known' ? goneOn === null : seenOn <= day && (goneOn === null || goneOn > day);
  return counts ? unitsBy(calendar, posting, day) : 0;
};

type Span = { readonly first: Day; readonly last: Day };

/** First and last day on which the posting changes the sum; null where it never does. */
const spanOf = ({ from, to, seenOn, goneOn }: Posting, basis: Basis): Span | null => {
  if (basis === 'known') return goneOn === null ? { first: from, last: to } : null;
  if (goneOn !== null && goneOn <= seenOn) return null;
  return { first: Math.max(from, seenOn), last: Math.max(goneOn ?? Math.max(to, seenOn), from) };
};

/**
 * The running sum of postings over days, looked up in constant time: changes of each day are added once, then summed up
 * from the first day to the last.
 */
export const dayCurve = (calendar: Calendar, postings: readonly Posting[], basis: Basis): DayCurve => {
  const spans = postings.map((posting) => spanOf(posting, basis));
  const [first, last] = [spans.reduce((day, span) => Math.min(day, span?.first ?? day), Infinity), spans.reduce((day, span) => Math.max(day, span?.last ?? day), -Infinity)];
  if (first > last) return () => 0;
  const sums = new Float64Array(last - first + 1);
  for (const [at, posting] of postings.entries()) {
    const span = spans[at] ?? null;
    if (span !== null) addChanges(calendar, posting, span, basis, (day, by) => { sums[day - first] = (sums[day - first] ?? 0) + by; });
  }
  for (let at = 1; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (sums[at - 1] ?? 0);
  return (day) => (day < first ? 0 : sums[Math.min(day, last) - first] ?? 0);
};

const addChanges = (calendar: Calendar, posting: Posting, { first, last }: Span, basis: Basis, add: (day: Day, by: number) => void): void => {
  if (first === last && posting.goneOn === null) return add(first, posting.units);
  let before = 0;
  for (let day = first; day <= last; day++) {
    const now = unitsOn(calendar, posting, day, basis);
    if (now !== before) add(day, now - before);
    before = now;
  }
};
