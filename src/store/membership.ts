import { createHash } from 'node:crypto';
import { kvs } from '@forge/kvs';
import { type ListedRule, ruleText } from '../model/membership';
import { BrokenSnapshot } from './columns';
import { nextDataVersion } from './data-version';
import { decodeIds, encodeIds } from './id-list';
import { rowsFrom } from './pages';
import { SnapshotBusy } from './update-snapshot';
import { type Versioned, writeVersioned } from './versioned';

/** Beside each list stands a row with its version: only rows of entities are written under a condition. */
const ENTITY = 'rule-list';

const ATTEMPTS = 8;

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

/** What of a list is to be kept, from what is kept at that moment; null where that is the same. */
export type RuleChange = (now: CompiledRule | null) => CompiledRule | null;

/**
 * Changes what is kept of a rule, under the condition that nobody wrote since it was read: a list compiled anew and
 * what a change of an issue does to it may cross, and neither may take the other back. Where somebody wrote, `change` is asked again.
 * Pages hear of it where the rule finds something else than before: most of the time it finds the same.
 */
export const changeCompiled = async (programId: string, rule: ListedRule, change: RuleChange): Promise<void> => {
  const key = ruleKey(programId, rule);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    // The row before the list: then a list that is newer than the row is found out at the write.
    const row = await kvs.entity<Versioned>(ENTITY).get(key);
    const [before, now] = [await kvs.get<StoredRule>(key), await readCompiled(programId, rule)];
    const next = change(now);
    if (next === null) return;
    const stored = storedForm(rule, next);
    const news = before === undefined || telling(before) !== telling(stored) ? [nextDataVersion()] : [];
    const written = await writeVersioned(ENTITY, key, {}, row?.version ?? 0, { set: [{ key, value: stored }, ...news] });
    if (written.ok) return;
  }
  throw new SnapshotBusy(`A list of program ${programId} is being written by others.`);
};

const storedForm = (rule: ListedRule, { ids, compiledAt, refusal, root }: CompiledRule): StoredRule =>
  ({ jql: textOf(rule), ids: ids === null ? null : encodeIds(ids), compiledAt, refusal, root });

const telling = ({ ids, refusal = null, root = null }: StoredRule): string => JSON.stringify([ids, refusal, root]);

/** Remembers that Jira tells nothing of the rule any more, beside what it found before. */
export const writeRefusal = (programId: string, rule: ListedRule, refusal: string, at: number): Promise<void> =>
  changeCompiled(programId, rule, (now) => ({ ids: now?.ids ?? null, compiledAt: now?.compiledAt ?? at, refusal, root: now?.root ?? null }));

/** Forgets all compiled rules of a program but those that are still among its rules. */
export const removeCompiled = async (programId: string, except: readonly ListedRule[] = []): Promise<void> => {
  const kept = new Set(except.map((rule) => ruleKey(programId, rule)));
  const stored = (await rowsFrom(prefix(programId))).map(({ key }) => key);
  for (const key of stored.filter((one) => !kept.has(one))) {
    await kvs.entity<Versioned>(ENTITY).delete(key);
    await kvs.delete(key);
  }
};
