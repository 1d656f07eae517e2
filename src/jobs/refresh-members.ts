import type { KnownParents } from '../jira/descendants';
import { idList } from '../jira/jql';
import { withoutOrder } from '../jira/jql-order';
import { idsMatching, type FoundIssue } from '../jira/search';
import type { ListedRule } from '../model/membership';
import { changeCompiled, type CompiledRule, readCompiled } from '../store/membership';
import { listPrograms, type ProgramRecord } from '../store/programs';
import { brings, grow, listedRules, recompileRule, unlessRefused } from './members';

/** An issue as Jira has it now, with what decides whether it lies under an epic. */
export type ChangedIssue = FoundIssue & { readonly projectId: number; readonly parentId: number | null };

/** `matching` asks Jira which of `present` a query finds. */
type Changed = { readonly present: readonly ChangedIssue[]; readonly gone: readonly number[]; readonly matching: (jql: string) => Promise<ReadonlySet<number>> };

type Listed = CompiledRule & { readonly ids: ReadonlySet<number> };

/** Jira promises to have looked at this many named issues, however recent their changes are. */
const RECONCILED_AT_ONCE = 50;

/**
 * Keeps compiled rules true after some issues changed, without asking for everything again: of each query it asks only
 * which of `present` it finds, and an epic is only walked again where one of them came under it, or left it.
 */
export const refreshMembers = async (present: readonly ChangedIssue[], gone: readonly number[]): Promise<void> => {
  const changed: Changed = { present, gone, matching: rememberMatches(present) };
  for (const program of await listPrograms()) {
    for (const rule of listedRules(program.settings)) await refreshRule(program, rule, changed);
  }
};

/** Programs that have a query in common ask it once. */
const rememberMatches = (present: readonly ChangedIssue[]): Changed['matching'] => {
  const asked = new Map<string, Promise<ReadonlySet<number>>>();
  return (jql) => {
    const known = asked.get(jql) ?? matchingAmong(jql, present.map(({ id }) => id));
    asked.set(jql, known);
    return known;
  };
};

/** How many different queries are asked about each issue that changes. */
export const queriesKept = async (): Promise<number> =>
  new Set((await listPrograms()).flatMap(({ settings }) => listedRules(settings).flatMap((rule) => (rule.kind === 'jql' ? [rule.jql] : [])))).size;

const refreshRule = async (program: ProgramRecord, rule: ListedRule, changed: Changed): Promise<void> => {
  const compiled = await readCompiled(program.id, rule);
  if (compiled === null || compiled.ids === null || compiled.refusal !== null) return recompileRule(program, rule);
  const listed = { ...compiled, ids: compiled.ids };
  return rule.kind === 'epic' ? refreshEpic(program, rule, listed, changed) : refreshQuery(program, rule, changed);
};

const refreshEpic = async (program: ProgramRecord, rule: Extract<ListedRule, { kind: 'epic' }>, { ids, root }: Listed, { present, gone }: Changed): Promise<void> => {
  const rootId = Number(rule.issueId);
  const isUnder = ({ id, parentId }: ChangedIssue): boolean => id === rootId || (parentId !== null && ids.has(parentId));
  const moved = present.some((issue) => isUnder(issue) !== ids.has(issue.id) || (issue.id === rootId && issue.projectId !== root?.projectId));
  if (moved || gone.some((id) => ids.has(id))) {
    await recompileRule(program, rule, parentsNow({ present, gone }));
  } else await follow(program, rule, present.filter(({ id }) => ids.has(id)));
};

const parentsNow = ({ present, gone }: Pick<Changed, 'present' | 'gone'>): KnownParents => {
  const known = new Map<number, { readonly issue: FoundIssue; readonly parentId: number | null }>();
  for (const issue of present) known.set(issue.id, { issue, parentId: issue.parentId });
  for (const id of gone) known.set(id, { issue: { id, key: '' }, parentId: null });
  return known;
};

const refreshQuery = async (program: ProgramRecord, rule: Extract<ListedRule, { kind: 'jql' }>, { present, gone, matching }: Changed): Promise<void> => {
  // Refused may be the list of ids, of which one is gone by now, as well as the query: asking it alone tells.
  const matched = await unlessRefused(() => matching(rule.jql), () => recompileRule(program, rule));
  if (matched === null) return;
  await changeCompiled(program.id, rule, (now) => {
    if (now === null || now.ids === null) return null;
    const ids = new Set(now.ids);
    for (const { id } of present) if (matched.has(id)) ids.add(id); else ids.delete(id);
    for (const id of gone) ids.delete(id);
    const same = ids.size === now.ids.size && [...ids].every((id) => now.ids?.has(id));
    return same ? null : { ...now, ids };
  });
  await follow(program, rule, present.filter(({ id }) => matched.has(id)));
};

/** Members that were moved may be in a project that the program does not have yet. */
const follow = async (program: ProgramRecord, rule: ListedRule, members: readonly ChangedIssue[]): Promise<void> => {
  const found = new Set(members.map(({ projectId }) => projectId).filter((id) => !program.projectIds.includes(id)));
  if (found.size > 0 && brings(program, rule)) await grow(program, [...found], rule);
};

const matchingAmong = async (jql: string, ids: readonly number[]): Promise<ReadonlySet<number>> => {
  const condition = withoutOrder(jql);
  const found = new Set<number>();
  for (let from = 0; from < ids.length; from += RECONCILED_AT_ONCE) {
    const some = ids.slice(from, from + RECONCILED_AT_ONCE);
    const among = condition === '' ? `id in ${idList(some)}` : `(${condition}) AND id in ${idList(some)}`;
    for (const { id } of await idsMatching(among, some)) found.add(id);
  }
  return found;
};
