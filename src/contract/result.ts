/** Every call across the bridge answers one of these two; nothing is thrown at a page. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Problem };

export type ProblemCode =
  | 'bad-input'
  | 'not-allowed'
  | 'not-found'
  | 'conflict'
  | 'consent-needed'
  | 'unlicensed'
  | 'busy'
  | 'jira-unavailable'
  | 'too-large'
  | 'unexpected';

/** `message` says what happened, what is safe and what to do; `reference` finds the entry in the app's log. */
export type Problem = {
  readonly code: ProblemCode;
  readonly message: string;
  readonly detail?: {
    /** For input that can be pointed at: the field of the payload, and the position in its text (0-based). */
    readonly field?: string;
    readonly position?: number;
    readonly reference?: string;
    /** For a conflict: the version that is stored now. */
    readonly storedVersion?: number;
    /** For a conflict: what was saved meanwhile beside what was to be saved, so that a person can choose. */
    readonly conflict?: Conflict;
  };
};

/** Both sides of a conflict. `theirs` is what is stored now, `yours` what was not saved; null where a side says nothing. */
export type Conflict = {
  readonly by: string | null;
  /** ISO moment of the last write. */
  readonly at: string | null;
  readonly rows: readonly { readonly what: string; readonly theirs: string | null; readonly yours: string | null }[];
};
