import type { Day } from '../time';

/** `nps`: 0 to 10, "how likely would you recommend it". `satisfaction`: 1 to 5. */
export type SurveyKind = 'nps' | 'satisfaction';

/**
 * What a survey has told so far. `published`: how many gave each answer, at the index of the answer, in batches large
 * enough that no single answer can be told from what was shown before; `batches` the same after each of them, by day.
 * `invited` null where nobody said how many were asked. Comments are in no order.
 */
export type SurveyResult = {
  readonly id: string;
  readonly programId: string;
  readonly kind: SurveyKind;
  readonly question: string;
  readonly opensOn: Day;
  readonly closesOn: Day | null;
  readonly invited: number | null;
  readonly batches: readonly { readonly on: Day; readonly counts: readonly number[] }[];
  readonly comments: readonly string[];
};
