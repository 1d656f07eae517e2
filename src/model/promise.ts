import type { Day, Minute } from './time';

/** How a blocker was settled: what was asked for is there, or nobody needs it any more. */
export type Clearing = 'delivered' | 'not-needed';

/**
 * What the team that is waited for said. `day` is the day promised: with `accepted` the day it was asked for (null where
 * none was), with `countered` another one, with `declined` none.
 */
export type PromiseAnswer = {
  readonly kind: 'accepted' | 'countered' | 'declined';
  readonly by: string | null;
  readonly at: Minute;
  readonly day: Day | null;
  readonly reason: string;
};

/**
 * One request between two teams: `blocked` needs `blocker`, by `neededBy` where a day was named. Issues by their ids,
 * people by account id, null once they were erased; which teams it is between is decided by the issues, at the moment one looks.
 */
export type TeamPromise = {
  readonly id: string;
  /** Counts its writes. */
  readonly version: number;
  readonly programId: string;
  readonly blockerId: number;
  readonly blockedId: number;
  readonly linkTypeId: string;
  /** The issue that its link's sentence began with when it was raised; absent in requests from before that was kept. */
  readonly linkFrom?: 'blocker' | 'blocked';
  readonly askedBy: string | null;
  readonly askedAt: Minute;
  readonly neededBy: Day | null;
  readonly reason: string;
  /** Oldest first: the last one holds. Those before it stay, so that any day can be told again. */
  readonly answers: readonly PromiseAnswer[];
  readonly cleared: { readonly how: Clearing; readonly by: string | null; readonly at: Minute } | null;
};
