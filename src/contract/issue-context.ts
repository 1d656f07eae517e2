import type { May, PromiseView } from './blockers';
import type { WaitingRow } from './overview';

/** What the program has to say about one issue: who it waits for, and who waits for it. */
export type IssueContextView = {
  readonly issueKey: string;
  /** Programs the issue belongs to and the viewer may see; empty: the issue is in none. */
  readonly programs: readonly {
    readonly id: string;
    readonly name: string;
    /** The most urgent first, at most 20 a side, and fewer where the answer would become large; the totals count all of them. */
    readonly waitsFor: readonly WaitingRow[];
    readonly waitsForTotal: number;
    readonly waitedForBy: readonly WaitingRow[];
    readonly waitedForByTotal: number;
    /**
     * Not-done issues that depend on this one, transitively, the teams and projects they belong to, and what work that
     * is: the points of those that have any (null where none has), and how many have none.
     */
    readonly downstream: {
      readonly issues: number;
      readonly teams: number;
      readonly projects: number;
      readonly points: number | null;
      readonly withoutPoints: number;
    };
    /** Keys of issues that wait for each other in a circle with this one, itself first; at most 20 of `inCycleTotal`. */
    readonly inCycle: readonly string[];
    readonly inCycleTotal: number;
    /** Requests between teams about this issue, open ones first, at most 20. */
    readonly promises: readonly PromiseView[];
    /** Whether the viewer may raise a blocker here, as far as the program goes; the form says what Jira allows. */
    readonly raise: May;
  }[];
  readonly ageSeconds: number | null;
  /** With this a page asks by `unchanged` whether what it shows still holds. */
  readonly token?: string;
};
