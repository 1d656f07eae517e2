import { kvs } from '@forge/kvs';

/**
 * Jira said that the app has used up what it grants, of its own accord or the site's: until then the app does nothing
 * by itself. Times in milliseconds; `reason` is Jira's own word for it, null where it gave none.
 */
export type Pause = { readonly since: number; readonly until: number; readonly reason: string | null };

const KEY = 'pause';

/** The last pause, over or not; null where there never was one. */
export const readPause = async (): Promise<Pause | null> => (await kvs.get<Pause>(KEY)) ?? null;

/** A pause that is stored and ends later stays. */
export const writePause = async (pause: Pause): Promise<void> => {
  const before = await readPause();
  if (before !== null && before.until >= pause.until) return;
  const goesOn = before !== null && before.until >= pause.since;
  await kvs.set(KEY, goesOn ? { ...pause, since: before.since } : pause);
};
