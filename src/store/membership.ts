import { createHash } from 'node:crypto';
import { WhereConditions, kvs } from '@forge/kvs';
import { decodeIds, encodeIds } from './id-list';

/**
 * What a query of a program's rules found when it was last asked: compiled once by a job, read by every page.
 * Kept per program and query, so that a changed query never answers with the issues of the old one.
 */
export type CompiledQuery = { readonly jql: string; readonly ids: ReadonlySet<number>; readonly compiledAt: number };

type StoredQuery = { readonly jql: string; readonly ids: string; readonly compiledAt: number };

const prefix = (programId: string): string => `members:${programId}:`;

const queryKey = (programId: string, jql: string): string =>
  prefix(programId) + createHash('sha256').update(jql).digest('hex').slice(0, 32);

/** Null where the query was not compiled yet. */
export const readCompiled = async (programId: string, jql: string): Promise<CompiledQuery | null> => {
  const stored = await kvs.get<StoredQuery>(queryKey(programId, jql));
  return stored === undefined || stored.jql !== jql ? null : { jql, ids: decodeIds(stored.ids), compiledAt: stored.compiledAt };
};

export const writeCompiled = (programId: string, jql: string, ids: Iterable<number>, compiledAt: number): Promise<void> =>
  kvs.set(queryKey(programId, jql), { jql, ids: encodeIds(ids), compiledAt });

/** Forgets all compiled queries of a program but those that are still in its rules. */
export const removeCompiled = async (programId: string, except: readonly string[] = []): Promise<void> => {
  const kept = new Set(except.map((jql) => queryKey(programId, jql)));
  const page = await kvs.query().where('key', WhereConditions.beginsWith(prefix(programId))).limit(100).getMany();
  for (const { key } of page.results) if (!kept.has(key)) await kvs.delete(key);
};
