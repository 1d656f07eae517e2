import { pointsOf } from '../../../src/jira/points-cost';
import { currentInvocation } from '../../local-jira/forge/runtime';
import type { Rest } from '../../local-jira/rest/app';

/** Points by what the app was doing, for each hour of the clock. */
export type SpentPoints = {
  readonly between: (rest: Rest) => Rest;
  /** The most that a function spent in one hour. */
  readonly most: (functionKey: string) => number;
};

/** Counts what Jira is asked by each function of the app, whatever becomes of its answer. */
export const countPoints = (now: () => number): SpentPoints => {
  const hours = new Map<string, number>();
  return {
    between: (rest) => async (request, caller) => {
      const response = await rest(request, caller);
      const place = `${currentInvocation().functionKey} ${Math.floor(now() / 3_600_000)}`;
      const answer: unknown = response.ok && request.method === 'POST' ? await response.clone().json() : null;
      hours.set(place, (hours.get(place) ?? 0) + pointsOf(new URL(request.url).pathname, response.status, answer));
      return response;
    },
    most: (functionKey) => Math.max(0, ...[...hours].filter(([place]) => place.startsWith(`${functionKey} `)).map(([, points]) => points)),
  };
};
