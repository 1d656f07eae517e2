import type { MilestoneRow } from '../../../src/contract/sheet';

/** Days on a line of time, as shares of its length: 0 at its beginning, 1 at its end. */
export type Scale = { readonly at: (day: string) => number };

const number = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** Room at each end, so that what stands there is not cut off. */
const MARGIN = 0.04;

const daysOf = ({ original, lastMeeting, planned, p50, p85 }: MilestoneRow): readonly (string | null)[] => [original, lastMeeting, planned, p50, p85];

/** One line of time for all rows, from their first day to their last, today among them. Null where no row has any day. */
export const scaleOf = (rows: readonly MilestoneRow[], today: string): Scale | null => {
  const days = rows.flatMap(daysOf).flatMap((day) => (day === null ? [] : [number(day)]));
  if (days.length === 0) return null;
  const all = [...days, number(today)];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const length = Math.max(1, last - first);
  return { at: (day) => MARGIN + (1 - 2 * MARGIN) * ((number(day) - first) / length) };
};
