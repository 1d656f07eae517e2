import { createHash } from 'node:crypto';
import { WhereConditions, kvs } from '@forge/kvs';
import { type ListedRule, ruleText } from '../model/membership';
import { BrokenSnapshot } from './columns';
import { touchData } from './data-version';
import { decodeIds, encodeIds } from './id-list';

/** The epic of a rule as it was last seen: its project, and whether whoever sees that project sees the epic. */
export type SeenRoot = { readonly projectId: number; readonly secured: boolean };

/**
 * What a rule of a program found when Jira was last asked: compiled once by a job, read by every page. Kept per program
 * and rule, so that a changed query never answers with the issues of the old one. `refusal` says in words why Jira
 * tells nothing of it any more, as where something that a query names, or an epic, is gone; `ids` are then the last it
 * told, null where there are none. `root` stands with epics alone.
 */
export type CompiledRule = {
  readonly ids: ReadonlySet<number> | null;
  readonly compiledAt: number;
  readonly refusal: string | null;
  readonly root: SeenRoot | null;
};

type StoredRule = { readonly jql: string; readonly ids: string | null; readonly compiledAt: number; readonly refusal?: string | null; readonly root?: SeenRoot | null };

const prefix = (programId: string): string => `members:${programId}:`;

/** What is kept with a list, to know it again: of queries their text alone. */
const textOf = (rule: ListedRule): string => (rule.kind === 'jql' ? rule.jql : ruleText(rule));

const ruleKey = (programId: string, rule: ListedRule): string => {
  const mark = rule.kind === 'epic' ? 'epic:' : '';
  return prefix(programId) + mark + createHash('sha256').update(textOf(rule)).digest('hex').slice(0, 32);
};

/** Null where the rule was not compiled yet, or where what is stored of it cannot be read: it is to be compiled. */
export const readCompiled = async (programId: string, rule: ListedRule): Promise<CompiledRule | null> => {
  const stored = await kvs.get<StoredRule>(ruleKey(programId, rule));
  if (stored === undefined || stored.jql !== textOf(rule)) return null;
  try {
    const { ids, compiledAt, refusal = null, root = null } = stored;
    return { ids: ids === null ? null : decodeIds(ids), compiledAt, refusal, root };
  } catch (error) {
    if (error instanceof BrokenSnapshot) return null;
    throw error;
  }
};

type Found = { readonly ids: Iterable<number>; readonly root?: SeenRoot | null };

export const writeCompiled = (programId: string, rule: ListedRule, { ids, root = null }: Found, compiledAt: number): Promise<void> =>
  write(programId, rule, { jql: textOf(rule), ids: encodeIds(ids), compiledAt, refusal: null, root });

/** Pages hear of it where the rule finds something else than before: most of the time it finds the same. */
const write = async (programId: string, rule: ListedRule, stored: StoredRule): Promise<void> => {
  const key = ruleKey(programId, rule);
  const before = await kvs.get<StoredRule>(key);
  await kvs.set(key, stored);
  const telling = ({ ids, refusal = null, root = null }: StoredRule): string => JSON.stringify([ids, refusal, root]);
  if (before === undefined || telling(before) !== telling(stored)) await touchData();
};

/** Remembers that Jira tells nothing of the rule any more, beside what it found before. */
export const writeRefusal = async (programId: string, rule: ListedRule, refusal: string, now: number): Promise<void> => {
  const known = await readCompiled(programId, rule);
  const ids = known === null || known.ids === null ? null : encodeIds(known.ids);
  await write(programId, rule, { jql: textOf(rule), ids, compiledAt: known?.compiledAt ?? now, refusal, root: known?.root ?? null });
};

/** Forgets all compiled rules of a program but those that are still among its rules. */
export const removeCompiled = async (programId: string, except: readonly ListedRule[] = []): Promise<void> => {
  const kept = new Set(except.map((rule) => ruleKey(programId, rule)));
  const stored: string[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix(programId))).limit(100);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    stored.push(...page.results.map(({ key }) => key));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  for (const key of stored) if (!kept.has(key)) await kvs.delete(key);
};
