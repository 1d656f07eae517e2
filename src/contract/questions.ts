import type { May, RaiseStep } from './blockers';
import type { Coverage } from './dependencies';
import type { IssueRow } from './figure';

/** `mention`: a text names another team's issue and no link says so. `dropped`: a blocker was dropped. `succession`: a duplicate's original could take its place. */
export type QuestionKind = 'mention' | 'dropped' | 'succession';

/** The issues a question is about, by id: what waits, or may wait, and for what. `instead` is the original of a duplicate. */
export type QuestionAbout = { readonly kind: QuestionKind; readonly blockedId: number; readonly blockerId: number; readonly insteadId: number | null };

/** An answer that can be chosen; `does` says what it writes, "nothing is written to Jira" included. */
export type AnswerChoice = { readonly answer: string; readonly label: string; readonly does: string; readonly may: May };

/** How a question was answered: in words, by whom (null where that is not known any more), and when, as an ISO moment. */
export type GivenAnswer = { readonly words: string; readonly by: string | null; readonly at: string };

/** Something the data asks, never answered by itself. */
export type QuestionView = {
  /** Tells it from every other question of the program. */
  readonly id: string;
  readonly about: QuestionAbout;
  readonly text: string;
  readonly issues: readonly IssueRow[];
  /** The words around a mention, and where they stand. */
  readonly quote: string | null;
  readonly where: 'summary' | 'description' | 'comment' | null;
  readonly answers: readonly AnswerChoice[];
  /** Null where it is still to be answered. */
  readonly given: GivenAnswer | null;
};

/** Which questions are listed: those to answer, of all kinds or of one, or those that were answered. */
export type QuestionsShown = 'open' | QuestionKind | 'answered';

export type QuestionsView = Coverage & {
  readonly questions: readonly QuestionView[];
  readonly from: number;
  readonly total: number;
  /** Open ones by kind, before paging. */
  readonly counts: { readonly mention: number; readonly dropped: number; readonly succession: number };
  readonly answered: number;
  /** Open issues whose descriptions and comments could be read for mentions. */
  readonly readable: number;
  /** What a mention can be linked as, the blocker's sentence with `{blocker}` and `{blocked}`. */
  readonly linkTypes: readonly { readonly id: string; readonly name: string; readonly sentence: string }[];
};

/**
 * One part of reading descriptions and comments, as the person who asks; `next` goes into the following call, null at the
 * end. `cut`: issues of this part that have more comments than could be read.
 */
export type MentionsRead = { readonly questions: readonly QuestionView[]; readonly read: number; readonly total: number; readonly cut: number; readonly next: number | null };

export type Answered = { readonly steps: readonly RaiseStep[] };
