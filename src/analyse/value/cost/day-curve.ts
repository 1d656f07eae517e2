import type { Calendar } from '../../../model/calendar';
import type { Day } from '../../../model/time';
import type { Posting } from './ledger';
import { noWork, rangeOf, type WorkOn } from './work-on';
import { partOver, WorkingRanks } from './working-share';

/** `known`: by all that is known today. `reported`: as it was told on the day, so that it never changes afterwards. */
export type Basis = 'known' | 'reported';

/** The sum at the end of a day, in ledger units. */
export type DayCurve = (day: Day) => number;

/** What has been spent of a posting by the end of a day, whole units. */
export const unitsBy = (calendar: Calendar, posting: Posting, day: Day): number => Math.round(posting.units * partOver(calendar, posting, day)) + 0;

/** Whether it counts on a day: what was taken back is not known today, and was reported until then. */
export const counts = ({ seenOn, goneOn }: Posting, day: Day, basis: Basis): boolean =>
  (basis === 'known' ? goneOn === null : seenOn <= day && (goneOn === null || goneOn > day));

/** What a posting comes to at the end of a day, on one basis. */
export const unitsOn = (calendar: Calendar, posting: Posting, day: Day, basis: Basis): number =>
  (counts(posting, day, basis) ? unitsBy(calendar, posting, day) : 0);

type Span = { readonly first: Day; readonly last: Day };

/** First and last day on which the posting changes the sum; null where it never does. */
const spanOf = ({ from, to, seenOn, goneOn }: Posting, basis: Basis): Span | null => {
  if (basis === 'known') return goneOn === null ? { first: from, last: to } : null;
  if (goneOn !== null && goneOn <= seenOn) return null;
  return { first: Math.max(from, seenOn), last: Math.max(goneOn ?? Math.max(to, seenOn), from) };
};

const around = (spans: readonly (Span | null)[], work: Span): Span => {
  let { first, last } = work;
  for (const span of spans) {
    if (span === null) continue;
    first = Math.min(first, span.first);
    last = Math.max(last, span.last);
  }
  return { first, last };
};

/**
 * The running sum of postings and of logged work over days, looked up in constant time: changes of each day are added once,
 * then summed up from the first day to the last.
 */
export const dayCurve = (calendar: Calendar, postings: readonly Posting[], basis: Basis, work: WorkOn = noWork): DayCurve => {
  const workDays = basis === 'known' ? work.days : work.seenOn;
  const spans = postings.map((posting) => spanOf(posting, basis));
  const { first, last } = around(spans, rangeOf(workDays));
  if (first > last) return () => 0;
  const sums = new Float64Array(last - first + 1);
  for (let row = 0; row < workDays.length; row += 1) {
    const at = (workDays[row] ?? 0) - first;
    sums[at] = (sums[at] ?? 0) + (work.units[row] ?? 0);
  }
  const adding = { sums, first, basis, ranks: new WorkingRanks(calendar) };
  for (const [at, posting] of postings.entries()) addChanges(adding, posting, spans[at] ?? null);
  for (let at = 1; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (sums[at - 1] ?? 0);
  return (day) => (day < first ? 0 : sums[Math.min(day, last) - first] ?? 0);
};

type Adding = { readonly sums: Float64Array; readonly first: Day; readonly basis: Basis; readonly ranks: WorkingRanks };

const addChanges = ({ sums, first, basis, ranks }: Adding, posting: Posting, span: Span | null): void => {
  if (span === null) return;
  const part = span.first === span.last && posting.goneOn === null ? () => 1 : ranks.partOf(posting);
  let before = 0;
  for (let day = span.first; day <= span.last; day++) {
    const now = counts(posting, day, basis) ? Math.round(posting.units * part(day)) + 0 : 0;
    sums[day - first] = (sums[day - first] ?? 0) + now - before;
    before = now;
  }
};
