import type { DateChange, PlanRow } from '../../../../src/contract/plan';
import { dayOf, isoOf } from '../time/days';

/** Planned days of a row; null where it has none of its own. */
export type Dates = { readonly start: string | null; readonly finish: string | null };

/** New dates that nothing in Jira knows of yet. `seen` is what Jira had; `problem` why they could not be written. */
export type Draft = { readonly key: string; readonly name: string; readonly seen: Dates; readonly now: Dates; readonly problem: string | null };

export type Drafts = ReadonlyMap<string, Draft>;

/** What of a row is moved: the whole bar, or one end of it. */
export type Grip = 'both' | 'start' | 'finish';

/** The dates Jira has for the row itself; none where what is shown comes from what lies under it. */
export const ownDates = ({ start, finish, derived }: PlanRow): Dates => (derived ? { start: null, finish: null } : { start, finish });

const same = (one: Dates, other: Dates): boolean => one.start === other.start && one.finish === other.finish;

/** The dates a row is drawn with: its draft's where it has one. */
export const shownDates = (row: PlanRow, draft: Draft | undefined): Dates => {
  if (draft === undefined) return row;
  return { start: draft.now.start ?? (row.derived ? row.start : null), finish: draft.now.finish ?? (row.derived ? row.finish : null) };
};

/** Drafts with these dates for the row; without it where they are what Jira has. */
export const withDates = (drafts: Drafts, row: Pick<PlanRow, 'key' | 'name'>, seen: Dates, now: Dates): Drafts => {
  const next = new Map(drafts);
  const known = drafts.get(row.key);
  const from = known?.seen ?? seen;
  if (same(from, now)) next.delete(row.key);
  else next.set(row.key, { key: row.key, name: row.name, seen: from, now, problem: null });
  return next;
};

const shifted = (iso: string, days: number): string => isoOf(dayOf(iso) + days);

const shiftEnd = ({ start, finish }: Dates, grip: 'start' | 'finish', days: number): Dates => {
  if (grip === 'start') {
    if (start === null) return { start, finish };
    const next = shifted(start, days);
    return { start: finish !== null && next > finish ? finish : next, finish };
  }
  if (finish === null) return { start, finish };
  const next = shifted(finish, days);
  return { start, finish: start !== null && next < start ? start : next };
};

/** Dates moved by whole days: an end never passes the other one, and a bar that is moved keeps its length. */
export const movedDates = (dates: Dates, grip: Grip, days: number): Dates => {
  if (grip !== 'both') return shiftEnd(dates, grip, days);
  return {
    start: dates.start === null ? null : shifted(dates.start, days),
    finish: dates.finish === null ? null : shifted(dates.finish, days),
  };
};

/** What of a row a hand at its bar may move; a bar as a whole only where every date it has can be moved. */
export const gripsOf = (row: PlanRow): ReadonlySet<Grip> => {
  const grips = new Set<Grip>();
  if (row.derived || row.key === '') return grips;
  const [start, finish] = [row.start !== null && row.movable.start, row.finish !== null && row.movable.finish];
  if (start) grips.add('start');
  if (finish) grips.add('finish');
  if ((start || row.start === null) && (finish || row.finish === null) && (start || finish)) grips.add('both');
  return grips;
};

/** The list that is sent: what changed of each row, with what was seen before. */
export const changesOf = (drafts: Drafts): readonly DateChange[] =>
  [...drafts.values()].map(({ key, seen, now }) => ({
    key,
    ...(seen.start === now.start ? {} : { start: { seen: seen.start, day: now.start } }),
    ...(seen.finish === now.finish ? {} : { finish: { seen: seen.finish, day: now.finish } }),
  }));

/** What would put these drafts back, once they were applied. */
export const oppositeOf = (drafts: Drafts): Drafts =>
  new Map([...drafts.values()].map(({ key, name, seen, now }) => [key, { key, name, seen: now, now: seen, problem: null }]));

/** The drafts of these keys alone. */
export const only = (drafts: Drafts, keys: ReadonlySet<string>): Drafts => new Map([...drafts].filter(([key]) => keys.has(key)));
