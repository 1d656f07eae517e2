import type { TeamPromise } from './promise';
import type { Minute } from './time';

/** Requests as they stood before a moment: what was asked, answered or cleared from then on had not happened yet. */
export const pastPromises = (promises: readonly TeamPromise[], before: Minute): readonly TeamPromise[] => promises
  .filter(({ askedAt }) => askedAt < before)
  .map((promise) => ({
    ...promise,
    answers: promise.answers.filter(({ at }) => at < before),
    cleared: promise.cleared !== null && promise.cleared.at < before ? promise.cleared : null,
  }));
