import { kvs } from '@forge/kvs';
import { type Versioned, writeVersioned } from './versioned';

type Lease = { readonly until: number };

const ENTITY = 'lease';

/**
 * Whether one may do what `name` stands for, alone, until it is given back or `forMs` are over: somebody who was killed
 * holds it no longer than that.
 */
export const takeLease = async (name: string, now: number, forMs: number): Promise<boolean> => {
  const held = await kvs.entity<Lease & Versioned>(ENTITY).get(name);
  if (held !== undefined && held.until > now) return false;
  return (await writeVersioned<Lease>(ENTITY, name, { until: now + forMs }, held?.version ?? 0)).ok;
};

export const giveBackLease = (name: string): Promise<void> => kvs.entity<Lease>(ENTITY).delete(name);
