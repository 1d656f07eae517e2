import { kvs } from '@forge/kvs';

/**
 * When the snapshot of the site was last compared with Jira's own list of what changed, and when what has no event of
 * its own was last looked at; milliseconds. `hours`: how often that was. `countedAt`: when issues were last counted. `counted`: numbers of issues in Jira and in the snapshot that differ though
 * no issue does. `ruleCounts`: how many issues Jira counted for rules that were compiled anew because of that.
 */
export type SweepState = {
  readonly comparedAt: number;
  readonly hourlyAt: number;
  readonly hours?: number;
  readonly countedAt?: number;
  readonly counted?: { readonly jira: number; readonly own: number } | null;
  readonly ruleCounts?: Readonly<Record<string, number>>;
};

export const SWEEP_KEY = 'sweep';

export const readSweepState = async (): Promise<SweepState | null> => (await kvs.get<SweepState>(SWEEP_KEY)) ?? null;

export const writeSweepState = (state: SweepState): Promise<void> => kvs.set(SWEEP_KEY, state);
