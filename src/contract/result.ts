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
  };
};
