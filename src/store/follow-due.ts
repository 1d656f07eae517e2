import { kvs } from '@forge/kvs';

/**
 * When the next job that follows marked issues will start at the earliest, 0 if none is known of; and before when none
 * should, since the last one had much to do. Milliseconds.
 */
export type FollowDue = { readonly due: number; readonly notBefore: number };

const KEY = 'follow-due';

export const readFollowDue = async (): Promise<FollowDue> => {
  const stored = await kvs.get<Partial<FollowDue>>(KEY);
  return { due: stored?.due ?? 0, notBefore: stored?.notBefore ?? 0 };
};

export const writeFollowDue = (due: FollowDue): Promise<void> => kvs.set(KEY, due);
