import type { Day, Minute } from '../time';

/** Time that somebody logged on an issue. `restricted`: shown in Jira to a group or a role alone. */
export type Worklog = {
  readonly id: number;
  readonly issueId: number;
  readonly authorId: string;
  readonly on: Day;
  readonly updatedAt: Minute;
  readonly seconds: number;
  readonly restricted: boolean;
};

/**
 * The work logged on the issues that a viewer may browse, as columns of one length: a row is what one person logged on
 * one issue on one day, in seconds. `authors` are indices into `people` (account ids). Restricted work is not in the
 * rows: `restrictedSeconds` says how much there is of it.
 */
export type WorklogTotals = {
  readonly issueIds: Float64Array;
  readonly authors: Int32Array;
  readonly days: Int32Array;
  readonly seconds: Float64Array;
  /** Day on which it came into Jira, or was last changed there: "as reported" counts it from then on. */
  readonly seenOn: Int32Array;
  readonly people: readonly string[];
  readonly restrictedSeconds: number;
};
