import type { KnownSince } from '../../jira/changed-issues';
import type { LatelyFollowed } from '../../store/lately-followed';

const MINUTE_MS = 60_000;
/** Clocks of Jira and of the app differ. */
const CLOCKS_DIFFER_MS = 5_000;
/** Up to so many it is cheap to be told of all of them again, and exact to the millisecond. */
const FEW = 50;
/** As many as one query is burdened with; of others Jira tells once more. */
const MOST_NAMED = 1_000;

/**
 * Issues that were read lately, by the whole minute up to which nothing was updated that was not read; none where they
 * are few. Jira's dates relative to now count minutes: a second change within the minute in which an issue was read is
 * the one thing that this does not see, where its event gets lost too. The next change brings it.
 */
export const knownSince = (lately: LatelyFollowed, minutes: number, now: number): readonly KnownSince[] => {
  const ages = [...lately].map(([id, updatedAt]) => ({ id, age: Math.floor((now - updatedAt - CLOCKS_DIFFER_MS) / MINUTE_MS) }));
  const named = ages.filter(({ age }) => age >= 1 && age <= minutes).slice(-MOST_NAMED);
  if (named.length <= FEW) return [];
  const byAge = new Map<number, number[]>();
  for (const { id, age } of named) byAge.set(age, [...byAge.get(age) ?? [], id]);
  return [...byAge].map(([age, ids]) => ({ minutes: age, ids }));
};
