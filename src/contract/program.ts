import type { Unit } from './figure';
import type { VisibilityName } from './people';

/**
 * What every page of a program begins with. `canManage`: whether the viewer may change the program; what else they may
 * do is on the surface where they do it.
 */
export type ProgramHead = {
  readonly programId: string;
  readonly version: number;
  readonly name: string;
  readonly visibility: VisibilityName;
  readonly archived: boolean;
  readonly canManage: boolean;
};

/** How a program can be described when it is made: whole projects, or one query, or both. */
export type NewProgramRules = {
  readonly projectKeys: readonly string[];
  readonly jql: string | null;
};

export type ProgramSummary = {
  readonly id: string;
  readonly name: string;
  readonly visibility: VisibilityName;
  readonly mine: boolean;
  readonly owner: string;
  readonly projects: number;
  readonly issues: number | null;
  readonly pull: PullProgress;
};

/**
 * Over all programs of a list, as the viewer sees them: `issues` counts each issue once, `shared` those that are in more
 * than one program.
 */
export type ProgramTotals = { readonly issues: number; readonly shared: number };

export type ProjectChoice = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly style: 'team-managed' | 'company-managed';
  /** What the asking user sees in it; null where it is still being counted. */
  readonly issues: number | null;
};

/**
 * How far the first pull has come. `total` may be null before the first count. Counts are of issues. `remainingSeconds`:
 * about how long until all issues are read, and their changelogs where these are being read, from how it went so far;
 * null where that cannot be told, or nothing is being read. `goesOnAt`: an ISO moment where it waits for one.
 */
export type PullProgress = {
  readonly phase: 'waiting' | 'open-issues' | 'done-issues' | 'history' | 'complete' | 'failed';
  readonly done: number;
  readonly total: number | null;
  readonly projectsDone: number;
  readonly projects: number;
  /** Why it failed or what it waits for, in words for a person; null otherwise. */
  readonly message: string | null;
  readonly remainingSeconds: number | null;
  readonly goesOnAt: string | null;
};

/** The effect of rules before anything is saved. */
export type ProgramPreview = {
  readonly issues: number;
  readonly projects: readonly ProjectChoice[];
  /** Project keys that do not exist or that the asking user may not see. */
  readonly missing: readonly string[];
  readonly notes: readonly string[];
};

/**
 * One of the defaults a program runs on, as the Assumptions panel lists it. `choices` are what it can be changed to;
 * `effect` says in words what follows from it now ("531 dependencies").
 */
export type Assumption = {
  readonly key: string;
  readonly title: string;
  readonly value: string;
  readonly effect: string;
  readonly editor:
    | { readonly kind: 'choice'; readonly options: readonly { readonly value: string; readonly label: string; readonly hint: string | null }[] }
    | { readonly kind: 'choices'; readonly options: readonly { readonly value: string; readonly label: string; readonly hint: string | null; readonly chosen: boolean }[] }
    /** One choice a row, such as what each link type means; the change carries `rowKey:value` for every row. */
    | { readonly kind: 'mapping'; readonly rows: readonly MappingRow[] }
    /** A date a row, empty for none; the change carries `rowKey:YYYY-MM-DD`, or `rowKey:` for none. */
    | { readonly kind: 'dates'; readonly rows: readonly { readonly key: string; readonly label: string; readonly hint: string | null; readonly current: string | null }[] }
    | { readonly kind: 'date'; readonly current: string | null }
    /** A list of single days; the change carries all of them. */
    | { readonly kind: 'days'; readonly current: readonly string[] }
    /** One of many, found by typing. */
    | { readonly kind: 'search'; readonly current: string; readonly options: readonly { readonly value: string; readonly label: string }[] }
    /** A name a row, empty for none, chosen among `known` or typed anew; the change carries `rowKey=id=name`, with an empty id for a new name and nothing after the first `=` for none. */
    | { readonly kind: 'names'; readonly rows: readonly { readonly key: string; readonly label: string; readonly hint: string | null; readonly current: { readonly id: string; readonly name: string } | null }[]; readonly known: readonly { readonly id: string; readonly name: string }[] }
    /** Limits of measures; the change carries `measure:watch:bad`, or `measure:` for no limits. */
    | { readonly kind: 'limits'; readonly rows: readonly { readonly key: string; readonly label: string; readonly unit: Unit; readonly better: 'higher' | 'lower'; readonly watch: number | null; readonly bad: number | null }[] }
    /** Named stretches of days; the change carries `id=start=end=name` for all of them, an empty id for a new one. */
    | { readonly kind: 'periods'; readonly rows: readonly { readonly id: string; readonly name: string; readonly start: string; readonly end: string }[] }
    | { readonly kind: 'number'; readonly current: number | null; readonly min: number; readonly max: number; readonly unit: string };
};

/**
 * A choice of a mapping, and where it has one a second choice beside it (a link type's kind of dependency): then the
 * change carries `rowKey:value:second`.
 */
export type MappingRow = {
  readonly key: string;
  readonly label: string;
  readonly hint: string | null;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly second?: { readonly label: string; readonly value: string; readonly options: readonly { readonly value: string; readonly label: string }[] };
};

/** Something worth doing that is never applied by itself. */
export type Suggestion = {
  readonly key: string;
  readonly text: string;
  readonly action: string;
  readonly issues: number;
};
