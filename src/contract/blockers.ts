import type { IssueRow } from './figure';

/** Whether the person may do something in Jira; `why` says what is missing where not. */
export type May = { readonly ok: boolean; readonly why: string | null };

/**
 * A team that can be asked, with the project its requests go to; null where it has none that the person sees. `create`:
 * whether the person may create issues there, and `link`, whether they may link them.
 */
export type AskableTeam = {
  readonly id: string;
  readonly name: string;
  readonly project: { readonly id: string; readonly key: string; readonly name: string } | null;
  readonly create: May;
  readonly link: May;
};

/**
 * A link type as a blocker would be linked: with `{blocker}` and `{blocked}` in the sentence Jira will show. `from` is the
 * issue that the link begins at: Jira asks for the permission to link issues there.
 */
export type BlockerLinkType = { readonly id: string; readonly name: string; readonly sentence: string; readonly from: 'blocker' | 'blocked' };

/** What the form to raise a blocker needs, on one issue. */
export type RaiseForm = {
  readonly issue: { readonly key: string; readonly summary: string; readonly team: string };
  /** Programs the issue is in and the person may contribute to; empty: nothing can be raised, and `why` says so. */
  readonly programs: readonly {
    readonly id: string;
    readonly name: string;
    readonly teams: readonly AskableTeam[];
    readonly linkTypes: readonly BlockerLinkType[];
  }[];
  readonly why: string | null;
  /** On this issue, as the person: link it, and set Jira's flag. */
  readonly link: May;
  readonly flag: May;
};

/** An issue that could be the blocker; `link` and `comment`: what the person may do there. */
export type FoundIssue = {
  readonly id: number;
  readonly key: string;
  readonly summary: string;
  readonly status: string;
  readonly team: string;
  readonly link: May;
  readonly comment: May;
};

/** Who is asked: an issue that is there, or a team, which gets a new issue in its backlog. */
export type AskedOf =
  | { readonly kind: 'issue'; readonly issueId: number }
  | { readonly kind: 'team'; readonly teamId: string; readonly summary: string };

export type RaiseStepName = 'issue' | 'link' | 'record' | 'flag' | 'comment';

/** One thing that was to be written. What failed can be tried again by itself: nothing that is done is done twice. */
export type RaiseStep = { readonly step: RaiseStepName; readonly state: 'done' | 'failed' | 'not-tried'; readonly message: string };

export type RaiseInput = {
  readonly programId: string;
  readonly asked: AskedOf;
  readonly linkTypeId: string;
  /** ISO date; null where no day was named. */
  readonly neededBy: string | null;
  readonly reason: string;
  /** Set Jira's flag on the issue that waits. */
  readonly flag: boolean;
  /** Say it in a comment on the issue that is asked; a new issue says it in its description. */
  readonly comment: boolean;
};

export type Raised = {
  readonly steps: readonly RaiseStep[];
  readonly promiseId: string | null;
  /** The issue that is asked, once it is there: a second try names it, so that no second one is created. */
  readonly blocker: { readonly id: number; readonly key: string } | null;
};

/** A request between teams as the panel and the ledger show it. Days are ISO dates. */
export type PromiseView = {
  readonly id: string;
  readonly version: number;
  readonly state: 'asked' | 'accepted' | 'countered' | 'declined' | 'kept' | 'kept-late' | 'broken' | 'not-needed';
  readonly blocker: IssueRow;
  readonly blocked: IssueRow;
  readonly askingTeam: string;
  readonly askedTeam: string;
  readonly askedBy: string | null;
  readonly askedOn: string;
  readonly neededBy: string | null;
  readonly reason: string;
  readonly promisedFor: string | null;
  readonly answerReason: string | null;
  readonly answeredBy: string | null;
  /** Working days late by now, or at delivery; null where nothing was promised or it is not late. */
  readonly lateBy: number | null;
  readonly answer: May;
  readonly clear: May;
};

/** One pair of teams in the ledger. `kept` of those that came due; null with a reason where none has. */
export type LedgerRow = {
  readonly askingTeam: string;
  readonly askedTeam: string;
  readonly asked: number;
  readonly unanswered: number;
  readonly accepted: number;
  readonly countered: number;
  readonly declined: number;
  readonly open: number;
  readonly kept: number;
  readonly keptLate: number;
  readonly broken: number;
  readonly notNeeded: number;
  readonly keptPercent: number | null;
  readonly reason: string | null;
};

export type LedgerView = { readonly rows: readonly LedgerRow[]; readonly promises: readonly PromiseView[]; readonly total: number; readonly from: number };
