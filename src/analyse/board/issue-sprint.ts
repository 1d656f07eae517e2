import { dayOfMinute } from '../../model/day';
import type { Sprint } from '../../model/jira-issue';
import type { Issue } from '../../model/program';
import type { Day } from '../../model/time';

/** First and last day of a sprint; null where it has no such dates, or where they are the wrong way round. */
export type Window = { readonly start: Day; readonly end: Day };

export const windowOf = ({ startAt, endAt }: Pick<Sprint, 'startAt' | 'endAt'>, timeZone: string): Window | null => {
  if (startAt === null || endAt === null || endAt < startAt) return null;
  return { start: dayOfMinute(startAt, timeZone), end: dayOfMinute(endAt, timeZone) };
};

const rank = ({ state }: Sprint): number => (state === 'active' ? 0 : 1);

const before = (a: Sprint, b: Sprint): number =>
  rank(a) - rank(b) || (a.startAt ?? Infinity) - (b.startAt ?? Infinity) || a.id - b.id;

/** The sprint an issue is planned in: of those that are not closed the active one, else the earliest; null where it is in none. */
export const sprintOf = ({ sprints }: Pick<Issue, 'sprints'>): Sprint | null =>
  sprints.filter(({ state }) => state !== 'closed').toSorted(before)[0] ?? null;
