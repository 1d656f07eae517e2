import type { WaitingRow } from './overview';

/** What the program has to say about one issue: who it waits for, and who waits for it. */
export type IssueContextView = {
  readonly issueKey: string;
  /** Programs the issue belongs to and the viewer may see; empty: the issue is in none. */
  readonly programs: readonly {
    readonly id: string;
    readonly name: string;
    readonly waitsFor: readonly WaitingRow[];
    readonly waitedForBy: readonly WaitingRow[];
    /** Not-done issues that depend on this one, transitively, and the teams they belong to. */
    readonly downstream: { readonly issues: number; readonly teams: number };
    readonly inCycle: readonly string[];
  }[];
  readonly ageSeconds: number | null;
};
