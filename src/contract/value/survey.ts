import type { Call, Nothing, ProgramAt, Saved } from '../call';
import type { Coverage } from '../dependencies';
import type { FigureView } from '../figure';

export type SurveyKindName = 'nps' | 'satisfaction';

/**
 * A survey with what was published of it. `counts[n]`: how many answered n; null below the least number of answers.
 * Comments are for managers, in no order. Days are ISO dates.
 */
export type SurveyView = {
  readonly id: string;
  readonly version: number;
  readonly kind: SurveyKindName;
  readonly question: string;
  readonly opensOn: string;
  readonly closesOn: string | null;
  readonly open: boolean;
  /** Whether the viewer may still answer it. */
  readonly mine: 'open' | 'answered' | 'closed';
  readonly invited: number | null;
  readonly answers: number | null;
  /** Answers / invited, as 0..100; null where either is not known. */
  readonly responseRate: number | null;
  readonly counts: readonly number[] | null;
  readonly score: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly comments: readonly string[];
  readonly published: readonly { readonly on: string; readonly answers: number }[];
};

/** A survey that waits for the viewer's answer. */
export type OpenQuestion = { readonly surveyId: string; readonly question: string };

export type SurveysView = Coverage & {
  /** Whether the part is switched off for this program. */
  readonly off: boolean;
  readonly figures: readonly FigureView[];
  /** The latest first. */
  readonly surveys: readonly SurveyView[];
  /** Answers that a portion has at least. */
  readonly least: number;
  readonly may: { readonly manage: boolean };
};

type Row = { readonly programId: string; readonly id: string; readonly version: number };

/** Managers ask; whoever may see the program answers, once. Nothing that is kept says who answered what. */
export type SurveyCalls = {
  surveys: Call<ProgramAt, SurveysView>;
  startSurvey: Call<{ readonly programId: string; readonly kind: SurveyKindName; readonly question: string; readonly closesOn: string | null; readonly invited: number | null }, Saved & { readonly id: string }>;
  answerSurvey: Call<{ readonly programId: string; readonly id: string; readonly answer: number; readonly comment: string }, Nothing>;
  closeSurvey: Call<Row, Saved>;
  /** Answers of people without an account, as how many gave each; at least five. */
  importScores: Call<Row & { readonly counts: readonly number[] }, Saved>;
};
