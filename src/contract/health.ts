/** How something fares, in words: what is, why, and what to do where there is something to do. */
export type Health = { readonly state: 'good' | 'watch' | 'bad'; readonly text: string };

/** A project that the administrator may browse. */
export type NamedProject = { readonly key: string; readonly name: string };

/**
 * Something the app does by itself and that fails at the moment. `what` names it for another try. `project` is null where
 * it is of the whole site. `since` and `at`: ISO moments of the first and the last time in a row.
 */
export type FailureRow = {
  readonly what: string;
  readonly title: string;
  readonly project: NamedProject | null;
  readonly message: string;
  readonly advice: string;
  readonly since: string | null;
  readonly at: string | null;
  readonly times: number | null;
};

/** Where the snapshot was found to differ from Jira, and was set right. */
export type DriftRow = { readonly at: string; readonly project: NamedProject | null; readonly text: string; readonly state: 'good' | 'watch' };

/** Points of Jira an hour for what the app does by itself, with what of them is set aside in this hour, and for what one person looks at (`person`: told of nobody). */
export type BudgetRow = { readonly cause: BudgetKind; readonly hourly: number; readonly reserved: number | null; readonly standard: number };
export type BudgetedCause = 'pull' | 'events' | 'sweep' | 'flags';
export type BudgetKind = BudgetedCause | 'person';

/** How reading Jira fares over all projects that the administrator may browse; figures as in `PullProgress`. */
export type ReadingHealth = Health & {
  readonly done: number;
  readonly total: number | null;
  readonly projects: number;
  readonly projectsDone: number;
  readonly remainingSeconds: number | null;
  /** ISO moment at which a project was last read whole; null where none was. */
  readonly lastReadAt: string | null;
};

/** `until`: ISO moment at which the app goes on; null where nothing holds it back. */
export type PauseHealth = Health & { readonly until: string | null };

export type HealthView = {
  readonly reading: ReadingHealth;
  readonly queue: Health;
  readonly pause: PauseHealth;
  readonly failures: readonly FailureRow[];
  /** Failures and drift in projects that the administrator may not browse: counted, not named. */
  readonly hiddenFailures: number;
  /** Of the last seven days, the latest first; of many the latest. */
  readonly drift: readonly DriftRow[];
  readonly hiddenDrift: number;
  readonly budgets: readonly BudgetRow[];
};
