import { kvs } from '@forge/kvs';

/**
 * When the snapshot of the site was last compared with Jira's own list of what changed, and when what has no event of
 * its own was last read anew; milliseconds.
 */
export type SweepState = { readonly comparedAt: number; readonly hourlyAt: number };

export const SWEEP_KEY = 'sweep';

export const readSweepState = async (): Promise<SweepState | null> => (await kvs.get<SweepState>(SWEEP_KEY)) ?? null;

export const writeSweepState = (state: SweepState): Promise<void> => kvs.set(SWEEP_KEY, state);
