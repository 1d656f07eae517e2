import type { FigureView, State } from './figure';
import type { PeopleView } from './people';
import type { Assumption, ProgramHead } from './program';

/** A rule of membership as it is typed and saved. Projects by key, epics by issue key: what people know them by. */
export type RuleInput =
  | { readonly kind: 'project'; readonly key: string }
  | { readonly kind: 'epic'; readonly key: string }
  | { readonly kind: 'jql'; readonly jql: string };

export type MembershipInput = { readonly rules: readonly RuleInput[]; readonly excluded: readonly RuleInput[] };

/** One rule with what it finds now, as the person asking sees it. */
export type RuleCount = {
  readonly rule: RuleInput;
  /** Name of the project, summary of the epic; null for queries, and where it is gone or not visible. */
  readonly name: string | null;
  /** Null where it cannot be counted; `problem` says why. */
  readonly issues: number | null;
  /** Of these, how many another rule of the program finds too (for an exclusion: how many it takes out). */
  readonly shared: number | null;
  readonly problem: { readonly message: string; readonly position: number | null } | null;
  /** Worth knowing without being wrong: nothing matches, or a great many do. */
  readonly note: string | null;
};

/** What membership would be, before it is saved. `issues` counts each issue once. */
export type MembershipPreview = {
  readonly rules: readonly RuleCount[];
  readonly excluded: readonly RuleCount[];
  readonly issues: number | null;
  readonly overlap: number | null;
  /** Null where it cannot be told, as for queries that find issues in very many. */
  readonly projects: number | null;
};

/** Editors under one heading. */
export type SettingsSection = { readonly key: string; readonly title: string; readonly about: string; readonly assumptions: readonly Assumption[] };

/** What a field of a project is used for. */
export type FieldUse = 'points' | 'start' | 'team';

/** Which field of a project holds what, as far as the app knows. */
export type FieldRow = {
  readonly use: FieldUse;
  /** Field id; null where none is mapped. */
  readonly field: string | null;
  readonly fieldName: string | null;
  /** Where the mapped field is gone from the site, or was renamed since, in words. */
  readonly problem: string | null;
};

/** The fields of one project; `mayChange`: Jira administrators and administrators of the project may choose others. */
export type ProjectFields = {
  readonly projectId: string;
  readonly projectKey: string;
  readonly projectName: string;
  readonly rows: readonly FieldRow[];
  readonly mayChange: boolean;
};

/** Fields that could hold the values of one use; `share` 0..1 of the project's issues have one, null where that was not counted. */
export type FieldChoice = {
  readonly use: FieldUse;
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly share: number | null; readonly suggested: boolean }[];
};

/** Sprints of one team in one increment; days are ISO dates. */
export type IncrementSprints = {
  readonly increment: { readonly id: string; readonly name: string; readonly start: string; readonly end: string } | null;
  readonly teams: readonly {
    readonly team: string;
    readonly sprints: readonly { readonly id: number; readonly name: string; readonly state: 'future' | 'active' | 'closed'; readonly start: string | null; readonly end: string | null; readonly moved: boolean }[];
  }[];
};

export type SettingsView = ProgramHead & {
  readonly membership: MembershipPreview;
  readonly sections: readonly SettingsSection[];
  readonly people: PeopleView;
  readonly override: { readonly state: State; readonly reason: string; readonly by: string | null; readonly from: string; readonly until: string; readonly expired: boolean } | null;
  /** What settings name and the site does not have any more, in words with what to do. */
  readonly gone: readonly string[];
};

/** What changes would do, before they are saved: the assumptions with their new effects, and figures that move. */
export type ChangesPreview = {
  readonly effects: readonly { readonly key: string; readonly effect: string }[];
  readonly figures: readonly { readonly before: FigureView; readonly after: FigureView }[];
  readonly state: { readonly before: string; readonly after: string };
};

/** A gap in Jira's data that keeps figures from being known, with how to close it. */
export type Gap = {
  readonly key: string;
  /** "38 open issues in released versions". */
  readonly text: string;
  readonly issues: number;
  /** Names of figures that cannot be known now, and could be once the gap is closed. */
  readonly unlocks: readonly string[];
  /** Names of figures that are known, and less certain because of it. */
  readonly weakens: readonly string[];
  /** Where most of it is, and who leads that project; null where Jira does not say. */
  readonly project: { readonly key: string; readonly name: string; readonly issues: number } | null;
  readonly owner: string | null;
  /** The same issues as a query for Jira's own search; null where they are too many to name and nothing else tells them. */
  readonly jql: string | null;
  /** Measure whose evidence lists them. */
  readonly measure: string;
};

/** How far setting up has come, for those who may manage the program. */
export type SetUpStep = {
  readonly key: 'projects' | 'assumptions' | 'suggestions' | 'deadline' | 'fix' | 'publish';
  readonly title: string;
  readonly done: boolean;
  /** "6 assumptions, 2 changed". */
  readonly text: string;
};
