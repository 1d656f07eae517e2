import type { Minute } from './time';

/**
 * An answer somebody gave to a question that the data asks, so that it is not asked again: `blockedId` waits, or may
 * wait, for `blockerId`; `insteadId` is the original of a dropped duplicate. Issues by their ids; `by` is an account id,
 * null once that person was erased.
 */
export type AnsweredQuestion = {
  readonly id: string;
  readonly version: number;
  readonly programId: string;
  readonly kind: 'mention' | 'dropped' | 'succession';
  readonly blockedId: number;
  readonly blockerId: number;
  readonly insteadId: number | null;
  readonly answer: string;
  readonly by: string | null;
  readonly at: Minute;
};
