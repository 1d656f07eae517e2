import type { AdminView } from './admin';
import type { Call, Nothing, ProgramAt, Saved, Seen } from './call';
import type { FoundIssue, LedgerView, Raised, RaiseForm, RaiseInput, RaiseStep, RaiseStepName } from './blockers';
import type { CsvDialect } from './csv';
import type { CyclesView, DependencyFilter, DependencyPage, DependencySort, OpenedMore, PictureOf, PictureView } from './dependencies';
import type { EvidenceView, OverviewView } from './overview';
import type { DateChange, DatesApplied, DatesPreview, FanView, PlanAsked, PlanPage } from './plan';
import type { Answered, MentionsRead, QuestionAbout, QuestionsShown, QuestionsView } from './questions';
import type { MeetingView, SheetView } from './sheet';
import type { BoardView, RunwayView, TeamMatrixView } from './teams';
import type { Holder, GrantView, VisibilityName } from './people';
import type { ChangesPreview, FieldChoice, FieldUse, IncrementSprints, MembershipInput, MembershipPreview, ProjectFields, SettingsView } from './settings';
import type { ExportedHeads, ExportPart, SignedHead, TrailCheck, TrailFilter, TrailView } from './trail';
import type { ExportPage, ExportStart, RestorePreview, RestoreState } from './export';
import type { BudgetKind } from './health';
import type { GadgetConfig, GadgetView, MeasureChoice } from './gadget';
import type { IssueContextView } from './issue-context';
import type { CostCalls } from './value/cost-calls';
import type { EarnedCalls } from './value/earned-calls';
import type { OutcomeCalls } from './value/outcome-calls';
import type { HistoryCalls } from './value/history';
import type { RiskCalls } from './value/risks';
import type { SheetTransferCalls } from './value/sheet-calls';
import type { NewProgramRules, ProgramPreview, ProgramSummary, ProgramTotals, ProjectChoice, PullProgress } from './program';

/** One change of an assumption; `value` is what its editor gives: text, a list, an ISO date, a number or null. */
export type AssumptionChange = {
  readonly key: string;
  readonly value: string | number | readonly string[] | null;
};

/** Whether what was told with a token still holds, by all that is known without asking Jira; for pages that look often. */
type Watched = { unchanged: Call<{ readonly token: string }, { readonly unchanged: boolean }> };

/** Calls that every surface may make. */
type Shared = {
  listPrograms: Call<Nothing, { readonly programs: readonly ProgramSummary[]; readonly totals: ProgramTotals; readonly token?: string }>;
  evidence: Call<ProgramAt & { readonly measure: string; readonly from?: number }, EvidenceView>;
};

/** Calls about a program's settings; the global page and the admin page make them. */
export type SettingsCalls = {
  settings: Call<{ readonly programId: string }, SettingsView>;
  previewMembership: Call<MembershipInput & { readonly programId: string | null }, MembershipPreview>;
  saveMembership: Call<MembershipInput & Seen, Saved>;
  changeAssumptions: Call<Seen & { readonly changes: readonly AssumptionChange[] }, Saved>;
  previewChanges: Call<{ readonly programId: string; readonly changes: readonly AssumptionChange[] }, ChangesPreview>;
  overrideState: Call<Seen & { readonly override: { readonly state: 'good' | 'watch' | 'bad'; readonly reason: string; readonly until: string } | null }, Saved>;
  moveSprint: Call<Seen & { readonly sprintId: number; readonly increment: string | null }, Saved>;
  incrementSprints: Call<{ readonly programId: string }, { readonly increments: readonly IncrementSprints[] }>;
  projectFields: Call<{ readonly programId: string }, { readonly projects: readonly ProjectFields[] }>;
  /** Fields that each use of one project could be mapped to; for those who may choose them. */
  fieldChoices: Call<{ readonly programId: string; readonly projectId: string }, { readonly choices: readonly FieldChoice[] }>;
  mapField: Call<{ readonly programId: string; readonly projectId: string; readonly use: FieldUse; readonly field: string | null }, Nothing>;
  findPeople: Call<{ readonly query: string }, { readonly holders: readonly Holder[] }>;
  saveRoles: Call<Seen & { readonly visibility: VisibilityName; readonly everyone: 'viewer' | 'contributor'; readonly grants: readonly GrantView[] }, Saved>;
  archiveProgram: Call<Seen & { readonly archived: boolean }, Saved>;
  renameProgram: Call<Seen & { readonly name: string }, Saved>;
  deleteProgram: Call<Seen, Nothing>;
};

/** Calls about what was done in a program. `programId` is `site` for what administrators did. */
export type TrailCalls = {
  trail: Call<{ readonly programId: string; readonly filter: TrailFilter; readonly before: number | null }, TrailView>;
  checkTrail: Call<{ readonly programId: string; readonly from: { readonly seq: number; readonly digest: string } | null; readonly heads: readonly SignedHead[] }, TrailCheck>;
  exportTrail: Call<{ readonly programId: string; readonly filter: TrailFilter; readonly format: 'csv' | 'json'; readonly dialect?: CsvDialect; readonly from: number }, ExportPart>;
  exportHeads: Call<{ readonly programId: string }, ExportedHeads>;
};

/** Calls of the pictures: who waits for whom, by issue and by team. */
export type DependencyCalls = {
  dependencies: Call<ProgramAt & { readonly filter: DependencyFilter; readonly sort: DependencySort; readonly from: number }, DependencyPage>;
  picture: Call<ProgramAt & { readonly of: PictureOf; readonly opened: readonly OpenedMore[] }, PictureView>;
  cycles: Call<ProgramAt, CyclesView>;
  teamMatrix: Call<ProgramAt, TeamMatrixView>;
  runway: Call<ProgramAt, RunwayView>;
  /** `increment`: its id, `none` for sprints in no increment; the one that today is in where it is absent. */
  teamBoard: Call<ProgramAt & { readonly increment?: string }, BoardView>;
};

/** Calls of the plan. Dates are written as the person who asks, one issue at a time. */
export type PlanCalls = {
  plan: Call<ProgramAt & PlanAsked & { readonly from: number }, PlanPage>;
  forecastFan: Call<ProgramAt, FanView>;
  previewDates: Call<{ readonly programId: string; readonly changes: readonly DateChange[] }, DatesPreview>;
  applyDates: Call<{ readonly programId: string; readonly changes: readonly DateChange[] }, DatesApplied>;
};

/** Questions that the data asks. What an answer writes to Jira is written as the person who gives it. */
export type QuestionCalls = {
  questions: Call<{ readonly programId: string; readonly show: QuestionsShown; readonly from: number }, QuestionsView>;
  /** `from`: 0, then what the call before said comes next. */
  readMentions: Call<{ readonly programId: string; readonly from: number }, MentionsRead>;
  /** `linkTypeId` says what to link a mention as; null where the answer links nothing. */
  answerQuestion: Call<{ readonly programId: string; readonly about: QuestionAbout; readonly answer: string; readonly linkTypeId: string | null }, Answered>;
};

/** The sheet for executives, and the meetings it is told since. */
export type SheetCalls = {
  sheet: Call<ProgramAt, SheetView>;
  /** `last`: the id of the last meeting that whoever closes this one saw on the sheet; null where there was none. */
  closeMeeting: Call<{ readonly programId: string; readonly note: string; readonly last: string | null }, MeetingView>;
  /** Takes the last meeting back, as when it was closed by mistake. */
  reopenMeeting: Call<{ readonly programId: string; readonly meetingId: string; readonly version: number }, Nothing>;
};

/** Calls of the global page. */
export type GlobalCalls = Shared & Watched & SettingsCalls & TrailCalls & DependencyCalls & PlanCalls & QuestionCalls & SheetCalls & EarnedCalls & OutcomeCalls & CostCalls & SheetTransferCalls & RiskCalls & HistoryCalls & {
  findProjects: Call<{ readonly query: string }, { readonly projects: readonly ProjectChoice[] }>;
  previewProgram: Call<NewProgramRules, ProgramPreview>;
  createProgram: Call<NewProgramRules & { readonly name: string }, { readonly programId: string }>;
  overview: Call<ProgramAt, OverviewView>;
  pullProgress: Call<{ readonly programId: string }, PullProgress>;
  applySuggestion: Call<
    { readonly programId: string; readonly version: number; readonly suggestion: string },
    { readonly version: number }
  >;
  publishProgram: Call<
    { readonly programId: string; readonly version: number; readonly visibility: VisibilityName },
    { readonly version: number }
  >;
  promises: Call<{ readonly programId: string; readonly from: number; readonly pair: { readonly askingTeam: string; readonly askedTeam: string } | null }, LedgerView>;
  retryPull: Call<{ readonly programId: string }, Nothing>;
};

/** Calls of the dashboard gadget and its edit view. */
export type GadgetCalls = Shared & {
  gadget: Call<{ readonly config: GadgetConfig }, GadgetView>;
  measureChoices: Call<Nothing, { readonly measures: readonly MeasureChoice[]; readonly standard: readonly string[] }>;
};

/** Calls of the issue context; the issue is the one Jira says the panel is on, never one the page names. */
export type IssueCalls = Watched & {
  issueContext: Call<Nothing, IssueContextView>;
  raiseForm: Call<Nothing, RaiseForm>;
  /** Issues that could be the blocker: visible to the person, in the program, found by key or words. */
  findBlockers: Call<{ readonly programId: string; readonly query: string }, { readonly issues: readonly FoundIssue[] }>;
  raiseBlocker: Call<RaiseInput, Raised>;
  /** Tries single steps again, of something raised before. */
  retryRaise: Call<RaiseInput & { readonly steps: readonly RaiseStepName[]; readonly promiseId: string | null; readonly blocker: { readonly id: number } | null }, Raised>;
  answerBlocker: Call<{ readonly programId: string; readonly promiseId: string; readonly version: number; readonly answer: 'accepted' | 'countered' | 'declined'; readonly day: string | null; readonly reason: string }, { readonly version: number }>;
  clearBlocker: Call<
    { readonly programId: string; readonly promiseId: string; readonly version: number; readonly how: 'delivered' | 'not-needed'; readonly removeLink: boolean; readonly removeFlag: boolean },
    { readonly version: number; readonly steps: readonly RaiseStep[] }
  >;
};

/** Calls of the admin page: of Jira administrators alone. */
export type AdminCalls = Shared & SettingsCalls & TrailCalls & {
  admin: Call<Nothing, AdminView>;
  saveSite: Call<
    { readonly version: number; readonly mayCreate: 'everyone' | 'groups' | 'admins'; readonly creatorGroupIds: readonly string[]; readonly defaults: readonly AssumptionChange[] },
    Saved
  >;
  /** Gives a program to somebody else, as when its owner left. */
  changeOwner: Call<Seen & { readonly accountId: string }, Saved>;
  pullAgain: Call<{ readonly projectId: string }, Nothing>;
  /** Takes a person out of what trails tell; their entries stay and still verify. */
  erasePerson: Call<{ readonly accountId: string }, { readonly entries: number }>;
  /** Tries again at once what fails; `what` as `FailureRow` names it, or `sweep` for all that the sweep looks at. */
  retryWork: Call<{ readonly what: string }, Nothing>;
  /** Points an hour by cause; `version` is that of the site's settings. */
  saveBudgets: Call<{ readonly version: number; readonly budgets: Readonly<Record<BudgetKind, number>> }, Saved>;
  exportStart: Call<Nothing, ExportStart>;
  /** `seq` and `next`: null at first, then what the call before answered. */
  exportPage: Call<{ readonly chain: string; readonly seq: number | null; readonly next: string | null }, ExportPage>;
  /** Some whole lines of a file, the first of which has the number `firstLine`; `restoreId` is null with part 0. */
  stageRestore: Call<{ readonly restoreId: string | null; readonly part: number; readonly firstLine: number; readonly text: string }, { readonly restoreId: string }>;
  previewRestore: Call<{ readonly restoreId: string }, RestorePreview>;
  /** `typed`: the name of this site, where the file comes from another one. */
  confirmRestore: Call<{ readonly restoreId: string; readonly seen: string; readonly typed: string | null }, Nothing>;
  dropRestore: Call<{ readonly restoreId: string }, Nothing>;
  restoreState: Call<Nothing, RestoreState>;
};
