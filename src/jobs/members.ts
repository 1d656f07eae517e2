import { BadRequest } from '../jira/errors';
import { projectsByKey } from '../jira/projects';
import { idList } from '../jira/jql';
import { withoutOrder } from '../jira/jql-order';
import { idsMatching } from '../jira/search';
import type { FoundIssue } from '../jira/search';
import type { MembershipRule } from '../model/settings';
import { readCompiled, removeCompiled, writeCompiled, writeRefusal } from '../store/membership';
import { getProgram, listPrograms, saveProgram } from '../store/programs';
import type { ProgramRecord } from '../store/programs';
import { requestPull } from './request-pull';

/** Jira promises to have looked at this many named issues, however recent their changes are. */
const RECONCILED_AT_ONCE = 50;

/**
 * Asks Jira, as the app, which issues the queries among the rules find, and keeps their ids under the program's id.
 * Answers the ids of all projects that the rules lead to: those named, and those of the issues found. Throws
 * `BadRequest` where Jira does not take a query.
 */
export const compileRules = async (programId: string, rules: readonly MembershipRule[]): Promise<readonly number[]> => {
  const projectIds = new Set(rules.flatMap((rule) => (rule.kind === 'project' ? [Number(rule.projectId)] : [])));
  for (const jql of queriesOf(rules)) {
    for (const projectId of await compileQuery(programId, jql)) projectIds.add(projectId);
  }
  return [...projectIds].sort((a, b) => a - b);
};

const compileQuery = async (programId: string, jql: string): Promise<readonly number[]> => {
  const found = await idsMatching(jql);
  await writeCompiled(programId, jql, found.map((issue) => issue.id), Date.now());
  return projectsOf(found);
};

/**
 * Compiles a stored program's rules anew; projects they newly lead to are saved with it and pulled. A query that Jira
 * does not take any more keeps what it found last, with Jira's words: it may not hold up other rules and programs.
 */
const recompile = async (program: ProgramRecord): Promise<void> => {
  const queries = queriesOf(program.settings.rules);
  for (const jql of queries) await recompileQuery(program, jql);
  await removeCompiled(program.id, queries);
};

const recompileQuery = async (program: ProgramRecord, jql: string): Promise<void> => {
  const projectIds = await unlessRefused(() => compileQuery(program.id, jql), (words) => writeRefusal(program.id, jql, words, Date.now()));
  if (projectIds !== null) await grow(program, projectIds);
};

/** Null where Jira does not take the query; then `refused` gets its words. */
const unlessRefused = async <T>(ask: () => Promise<T>, refused: (words: string) => Promise<void>): Promise<T | null> => {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error;
    await refused(error.message);
    return null;
  }
};

/** Compiles the rules of a program anew, if it is still there. */
export const recompileById = async (programId: string): Promise<void> => {
  const program = await getProgram(programId);
  if (program !== null) await recompile(program);
};

/** Compiles all programs that have queries, or only those with a project that `concerns` names. */
export const recompileAll = async (concerns: (projectId: number) => boolean = () => true): Promise<void> => {
  for (const program of await listPrograms()) {
    if (queriesOf(program.settings.rules).length > 0 && program.projectIds.some(concerns)) await recompile(program);
  }
};

/**
 * Keeps compiled queries true after some issues changed, without asking for everything again: of each query it asks
 * only which of `present` it finds. Ids in `gone` leave.
 */
export const refreshMembers = async (present: readonly FoundIssue[], gone: readonly number[]): Promise<void> => {
  for (const program of await listPrograms()) {
    for (const jql of queriesOf(program.settings.rules)) await refreshQuery(program, jql, present, gone);
  }
};

const refreshQuery = async (program: ProgramRecord, jql: string, present: readonly FoundIssue[], gone: readonly number[]): Promise<void> => {
  const compiled = await readCompiled(program.id, jql);
  if (compiled === null || compiled.ids === null || compiled.refusal !== null) return recompileQuery(program, jql);
  // Refused may be the list of ids, of which one is gone by now, as well as the query: asking it alone tells.
  const matched = await unlessRefused(() => matchingAmong(jql, present.map((issue) => issue.id)), () => recompileQuery(program, jql));
  if (matched !== null) await changeMembers(program, { ...compiled, ids: compiled.ids }, { present, matched, gone });
};

type Refreshed = { readonly present: readonly FoundIssue[]; readonly matched: ReadonlySet<number>; readonly gone: readonly number[] };

const changeMembers = async (
  program: ProgramRecord, { jql, ids: before, compiledAt }: { readonly jql: string; readonly ids: ReadonlySet<number>; readonly compiledAt: number },
  { present, matched, gone }: Refreshed,
): Promise<void> => {
  const ids = new Set(before);
  for (const { id } of present) if (matched.has(id)) ids.add(id); else ids.delete(id);
  for (const id of gone) ids.delete(id);
  if (ids.size === before.size && [...ids].every((id) => before.has(id))) return;
  await writeCompiled(program.id, jql, ids, compiledAt);
  await grow(program, await projectsOf(present.filter((issue) => matched.has(issue.id) && !before.has(issue.id))));
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

/** Adds projects to a program, whoever else saves it at the same time, and has them pulled. */
const grow = async (program: ProgramRecord, projectIds: readonly number[]): Promise<void> => {
  let current: ProgramRecord | null = program;
  while (current !== null && projectIds.some((id) => !current?.projectIds.includes(id))) {
    const all: readonly number[] = [...new Set([...current.projectIds, ...projectIds])].sort((a, b) => a - b);
    const saved = await saveProgram({ ...current, projectIds: all }, current.version);
    current = saved.ok ? null : saved.stored;
  }
  await requestPull(projectIds);
};

const queriesOf = (rules: readonly MembershipRule[]): readonly string[] =>
  [...new Set(rules.flatMap((rule) => (rule.kind === 'jql' ? [rule.jql] : [])))];

const projectsOf = async (issues: readonly FoundIssue[]): Promise<readonly number[]> => {
  const keys = new Set(issues.map(({ key }) => key.slice(0, key.lastIndexOf('-'))));
  return (await projectsByKey([...keys], 'app')).map((project) => project.id);
};
