import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { type Versioned, writeVersioned } from './versioned';

/** What somebody may do alone, by its name; the token is of this taking and of no other. */
export type Lease = { readonly name: string; readonly token: string };

type Term = { readonly until: number };
type Stored = Term & Versioned;

const ENTITY = 'lease';

/**
 * The lease of what `name` stands for, until it is given back or `forMs` are over: somebody who was killed holds it no
 * longer than that. Null where somebody else has it.
 */
export const takeLease = async (name: string, now: number, forMs: number): Promise<Lease | null> => {
  const held = await kvs.entity<Stored>(ENTITY).get(name);
  if (held !== undefined && held.until > now) return null;
  const taken = await writeVersioned<Term>(ENTITY, name, { until: now + forMs }, held?.version ?? 0);
  return taken.ok ? { name, token: taken.stored.token } : null;
};

/** Throws where it is not one's own any more: who came too late may have lost it to somebody, who keeps it. */
export const giveBackLease = async ({ name, token }: Lease): Promise<void> => {
  const isMine = new Filter<Stored>().and('token', FilterConditions.equalTo(token));
  await kvs.transact().delete<Stored>(name, { entityName: ENTITY, conditions: isMine }).execute();
};
