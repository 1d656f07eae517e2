import type { EvidenceView, OverviewView } from './overview';
import type { GadgetConfig, GadgetView, MeasureChoice } from './gadget';
import type { IssueContextView } from './issue-context';
import type { NewProgramRules, ProgramPreview, ProgramSummary, ProjectChoice, PullProgress } from './program';

type Call<Input, Output> = { readonly input: Input; readonly output: Output };

type Nothing = Readonly<Record<string, never>>;

/** One change of an assumption; `value` is what its editor gives: text, a list, an ISO date, a number or null. */
export type AssumptionChange = {
  readonly key: string;
  readonly value: string | number | readonly string[] | null;
};

/** Which part of a program a figure is asked of. `asOf` is an ISO date; today where it is absent. */
export type ProgramAt = { readonly programId: string; readonly asOf?: string };

/** Calls that every surface may make. */
type Shared = {
  listPrograms: Call<Nothing, { readonly programs: readonly ProgramSummary[] }>;
  evidence: Call<ProgramAt & { readonly measure: string; readonly from?: number }, EvidenceView>;
};

/** Calls of the global page. */
export type GlobalCalls = Shared & {
  findProjects: Call<{ readonly query: string }, { readonly projects: readonly ProjectChoice[] }>;
  previewProgram: Call<NewProgramRules, ProgramPreview>;
  createProgram: Call<NewProgramRules & { readonly name: string }, { readonly programId: string }>;
  overview: Call<ProgramAt, OverviewView>;
  pullProgress: Call<{ readonly programId: string }, PullProgress>;
  changeAssumptions: Call<
    { readonly programId: string; readonly version: number; readonly changes: readonly AssumptionChange[] },
    { readonly version: number }
  >;
  applySuggestion: Call<
    { readonly programId: string; readonly version: number; readonly suggestion: string },
    { readonly version: number }
  >;
  renameProgram: Call<{ readonly programId: string; readonly version: number; readonly name: string }, { readonly version: number }>;
  publishProgram: Call<
    { readonly programId: string; readonly version: number; readonly visibility: 'draft' | 'published' },
    { readonly version: number }
  >;
  deleteProgram: Call<{ readonly programId: string; readonly version: number }, Nothing>;
  retryPull: Call<{ readonly programId: string }, Nothing>;
};

/** Calls of the dashboard gadget and its edit view. */
export type GadgetCalls = Shared & {
  gadget: Call<{ readonly config: GadgetConfig }, GadgetView>;
  measureChoices: Call<Nothing, { readonly measures: readonly MeasureChoice[]; readonly standard: readonly string[] }>;
};

/** Calls of the issue context; the issue is the one Jira says the panel is on, never one the page names. */
export type IssueCalls = {
  issueContext: Call<Nothing, IssueContextView>;
};
