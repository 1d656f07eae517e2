import { kvs } from '@forge/kvs';

const KEY = 'follow-due';

/** When the next job that follows marked issues will start at the earliest; milliseconds, 0 if none is known of. */
export const readFollowDue = async (): Promise<number> => (await kvs.get<number>(KEY)) ?? 0;

export const writeFollowDue = (due: number): Promise<void> => kvs.set(KEY, due);
