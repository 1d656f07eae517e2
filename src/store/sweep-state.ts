import { kvs } from '@forge/kvs';

/**
 * When links were last counted; by how many issues Jira's counts of a clause differed in a project when they were last
 * looked for there; and the clauses that are to be counted again.
 */
export type LinkCounts = {
  readonly at: number;
  readonly known: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly again: readonly string[];
};

/** When links were last read again, and which issue was the last. */
export type LinkWalk = { readonly at: number; readonly projectId: number; readonly issueId: number };

/**
 * When the snapshot of the site was last compared with Jira's own list of what changed, and when what has no event of
 * its own was last looked at; milliseconds. `hours`: how often that was. `countedAt`: when issues were last counted. `counted`: numbers of issues in Jira and in the snapshot that differ though
 * no issue does. `links` and `walk`: how far links were held against Jira's. `ruleCounts`: how many issues Jira counted for rules that were compiled anew because of that.
 */
export type SweepState = {
  readonly comparedAt: number;
  readonly hourlyAt: number;
  readonly hours?: number;
  readonly countedAt?: number;
  readonly counted?: { readonly jira: number; readonly own: number } | null;
  readonly links?: LinkCounts | null;
  readonly walk?: LinkWalk | null;
  readonly ruleCounts?: Readonly<Record<string, number>>;
};

export const SWEEP_KEY = 'sweep';

export const readSweepState = async (): Promise<SweepState | null> => (await kvs.get<SweepState>(SWEEP_KEY)) ?? null;

export const writeSweepState = (state: SweepState): Promise<void> => kvs.set(SWEEP_KEY, state);

const ASKED = 'count-asked';

/** A pull met another number of issues than Jira counts: the next sweep is to look into it. */
export const askForCount = (): Promise<void> => kvs.set(ASKED, { asked: true });
export const wasAskedForCount = async (): Promise<boolean> => await kvs.get(ASKED) !== undefined;
export const forgetAskedForCount = (): Promise<void> => kvs.delete(ASKED);
