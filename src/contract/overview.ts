import type { FigureView, IssueRow, State, Unit } from './figure';
import type { Assumption, ProgramHead, PullProgress, Suggestion } from './program';
import type { Gap, SetUpStep } from './settings';
import type { OpenQuestion } from './value/survey';

/** How old the data is, and over what. `ageSeconds` counts from when it was last checked against Jira. */
export type Freshness = {
  readonly ageSeconds: number | null;
  readonly asOf: string;
  readonly issues: number;
  readonly projectsVisible: number;
  /** Null where the program does not allow the count of hidden projects to show. */
  readonly projectsTotal: number | null;
  /** With this a page asks by `unchanged` whether what it shows still holds; absent where it need not. */
  readonly token?: string;
  /** Why there are no lists beside the figures, in words; absent where they are there. */
  readonly held?: string;
};

/** One blocker with what waits, or will wait, for it, in words a row can show. */
export type WaitingRow = {
  readonly blocker: IssueRow;
  /** The issue that needs it most; `blockedIssues` counts all that wait for this blocker directly. */
  readonly blocked: IssueRow;
  readonly blockedIssues: number;
  readonly waiting: boolean;
  /** Teams that wait, each once; of more than 8 the last says how many more there are. */
  readonly waitingTeams: readonly string[];
  readonly blockerTeam: string;
  readonly crossTeam: boolean;
  readonly outside: boolean;
  /** Working days; both bounds equal where the changelog tells the day. Null where nothing is known. */
  readonly age: { readonly from: number; readonly to: number } | null;
  readonly health: 'late' | 'tight' | 'fine' | 'unplanned' | 'cycle';
  /** Working days the program's finish would come forward by; null where the schedule is not known. */
  readonly impact: number | null;
  readonly impactReason: string | null;
  readonly neededBy: string | null;
  /** Not-done issues that depend on the blocker, transitively. */
  readonly downstream: number;
};

export type ProjectProgress = {
  readonly key: string;
  readonly name: string;
  readonly delivered: number;
  readonly dropped: number;
  readonly doing: number;
  readonly todo: number;
  readonly unknown: number;
  readonly setAside: number;
  /** Percent of work that was not dropped; null with a reason where there is none. */
  readonly percent: number | null;
  readonly reason: string | null;
  readonly due: string | null;
  readonly lateByWorkingDays: number | null;
};

export type Runway = { readonly team: string; readonly workingDays: number | null; readonly reason: string | null };

/** Figures under one heading, for the table of all figures. */
export type FigureGroup = { readonly name: string; readonly figures: readonly FigureView[] };

/** Counts of links by type, so that what is and what is not taken as a dependency can be seen. */
export type LinkTypeCount = {
  readonly id: string;
  readonly name: string;
  /** "A “blocks” B, so B waits for A", with two real keys where there are any. */
  readonly sentence: string;
  readonly dependency: boolean;
  readonly links: number;
  readonly crossProject: number;
};

/** A short line of the cause of a sentence's state: opens to the evidence of `measure`. */
export type StateCause = { readonly measure: string; readonly text: string; readonly state: State };

export type OverviewView = ProgramHead & {
  readonly fresh: Freshness;
  readonly pull: PullProgress;
  readonly state: State;
  /** "At risk", "On track", ... */
  readonly stateWord: string;
  /** The rest of the sentence, in parts that each open to a measure's evidence where one is named. */
  readonly sentence: readonly { readonly text: string; readonly measure: string | null }[];
  /** The rule that gave the state, in words. */
  readonly rule: string;
  readonly causes: readonly StateCause[];
  /** Since seven days ago, in parts. */
  readonly since: readonly { readonly text: string; readonly measure: string | null }[];
  readonly sinceDay: string;
  readonly tiles: readonly FigureView[];
  /** Asked of the viewer, who has not answered yet; null where nothing is. */
  readonly question: OpenQuestion | null;
  /** Which parts of Value nobody has begun, in one line, for those who may; null where there is nothing to say. */
  readonly valueNotSetUp: string | null;
  readonly waiting: readonly WaitingRow[];
  readonly waitingTotal: number;
  readonly progress: readonly ProjectProgress[];
  readonly runway: readonly Runway[];
  readonly unknowns: readonly FigureView[];
  readonly groups: readonly FigureGroup[];
  readonly linkTypes: readonly LinkTypeCount[];
  readonly assumptions: readonly Assumption[];
  readonly suggestions: readonly Suggestion[];
  /** What to fix in Jira today, what unlocks most first; for those who may manage the program, as the two above. */
  readonly gaps: readonly Gap[];
  /** How far setting up has come; empty once the program was published, and for those who may not manage it. */
  readonly setUp: readonly SetUpStep[];
  /** The state as a manager set it against the rule, and what the rule says; null where nobody did. */
  readonly override: { readonly reason: string; readonly by: string | null; readonly until: string; readonly byRule: string } | null;
};

/** What stands behind one figure. Issues are paged by `from`; `total` counts all of them. */
export type EvidenceView = {
  readonly figure: FigureView;
  readonly formula: string;
  /** The formula with its numbers: "37 of 48". */
  readonly worked: string;
  readonly source: string | null;
  readonly inputs: readonly { readonly name: string; readonly value: number | null; readonly unit: Unit | null; readonly text: string | null }[];
  readonly issues: readonly IssueRow[];
  readonly total: number;
  readonly from: number;
  readonly leftOut: readonly { readonly why: string; readonly issues: number }[];
  readonly asOf: string;
  readonly ageSeconds: number | null;
  /** The same issues as a query; null where they cannot be told in one. */
  readonly jql: string | null;
};
