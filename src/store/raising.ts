import { createHash } from 'node:crypto';
import { kvs } from '@forge/kvs';
import { deleteVersioned, type Versioned, writeVersioned } from './versioned';

/** That somebody creates an issue for a request at this moment; `at` in milliseconds. */
type Raising = { readonly at: number };

/** What one raise holds; `tookOver`: from another one that never came to its end. */
export type Reservation = { readonly key: string; readonly version: number; readonly tookOver: boolean };

const ENTITY = 'raising';

/** An invocation that a page waits for ends within 25 s: what is held for longer is held by nobody. */
const HELD_MS = 60_000;

/**
 * Reserves the raise that these words tell from all others; null while somebody else holds it. They are kept as a digest,
 * so that no person and no text can be read from what a raise that died leaves behind.
 */
export const reserveRaise = async (words: readonly (string | number)[], now: number): Promise<Reservation | null> => {
  const key = createHash('sha256').update(JSON.stringify(words)).digest('hex');
  const held = await kvs.entity<Raising & Versioned>(ENTITY).get(key);
  if (held !== undefined && now - held.at < HELD_MS) return null;
  const outcome = await writeVersioned<Raising>(ENTITY, key, { at: now }, held?.version ?? 0);
  return outcome.ok ? { key, version: outcome.stored.version, tookOver: held !== undefined } : null;
};

/** Gives it back, unless somebody took it over meanwhile. */
export const releaseRaise = async ({ key, version }: Reservation): Promise<void> => {
  await deleteVersioned<Raising & Versioned>(ENTITY, key, version);
};
