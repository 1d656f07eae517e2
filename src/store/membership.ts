import { createHash } from 'node:crypto';
import { WhereConditions, kvs } from '@forge/kvs';
import { BrokenSnapshot } from './columns';
import { decodeIds, encodeIds } from './id-list';

/**
 * What a query of a program's rules found when it was last asked: compiled once by a job, read by every page.
 * Kept per program and query, so that a changed query never answers with the issues of the old one. `refusal` are
 * Jira's words where it did not take the query any more since then, as it does where something that the query names
 * is gone; `ids` are then the last it told, null where there are none.
 */
export type CompiledQuery = {
  readonly jql: string;
  readonly ids: ReadonlySet<number> | null;
  readonly compiledAt: number;
  readonly refusal: string | null;
};

type StoredQuery = { readonly jql: string; readonly ids: string | null; readonly compiledAt: number; readonly refusal?: string | null };

const prefix = (programId: string): string => `members:${programId}:`;

const queryKey = (programId: string, jql: string): string =>
  prefix(programId) + createHash('sha256').update(jql).digest('hex').slice(0, 32);

/** Null where the query was not compiled yet, or where what is stored of it cannot be read: it is to be compiled. */
export const readCompiled = async (programId: string, jql: string): Promise<CompiledQuery | null> => {
  const stored = await kvs.get<StoredQuery>(queryKey(programId, jql));
  if (stored === undefined || stored.jql !== jql) return null;
  try {
    const { ids, compiledAt, refusal = null } = stored;
    return { jql, ids: ids === null ? null : decodeIds(ids), compiledAt, refusal };
  } catch (error) {
    if (error instanceof BrokenSnapshot) return null;
    throw error;
  }
};

export const writeCompiled = (programId: string, jql: string, ids: Iterable<number>, compiledAt: number): Promise<void> =>
  kvs.set(queryKey(programId, jql), { jql, ids: encodeIds(ids), compiledAt, refusal: null });

/** Remembers that Jira did not take the query, beside what it found before. */
export const writeRefusal = async (programId: string, jql: string, refusal: string, now: number): Promise<void> => {
  const known = await readCompiled(programId, jql);
  const ids = known === null || known.ids === null ? null : encodeIds(known.ids);
  await kvs.set(queryKey(programId, jql), { jql, ids, compiledAt: known?.compiledAt ?? now, refusal });
};

/** Forgets all compiled queries of a program but those that are still in its rules. */
export const removeCompiled = async (programId: string, except: readonly string[] = []): Promise<void> => {
  const kept = new Set(except.map((jql) => queryKey(programId, jql)));
  const page = await kvs.query().where('key', WhereConditions.beginsWith(prefix(programId))).limit(100).getMany();
  for (const { key } of page.results) if (!kept.has(key)) await kvs.delete(key);
};
