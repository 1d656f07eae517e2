import { projectsByKey } from '../jira/projects';
import { idList } from '../jira/jql';
import { withoutOrder } from '../jira/jql-order';
import { idsMatching } from '../jira/search';
import type { FoundIssue } from '../jira/search';
import type { MembershipRule } from '../model/settings';
import { readCompiled, removeCompiled, writeCompiled } from '../store/membership';
import { listPrograms, saveProgram } from '../store/programs';
import type { ProgramRecord } from '../store/programs';
import { requestPull } from './request-pull';

/** Jira promises to have looked at this many named issues, however recent their changes are. */
const RECONCILED_AT_ONCE = 50;

/**
 * Asks Jira, as the app, which issues the queries among the rules find, and keeps their ids under the program's id.
 * Answers the ids of all projects that the rules lead to: those named, and those of the issues found.
 */
export const compileRules = async (programId: string, rules: readonly MembershipRule[]): Promise<readonly number[]> => {
  const projectIds = new Set(rules.flatMap((rule) => (rule.kind === 'project' ? [Number(rule.projectId)] : [])));
  const queries = queriesOf(rules);
  for (const jql of queries) {
    const found = await idsMatching(jql);
    await writeCompiled(programId, jql, found.map((issue) => issue.id), Date.now());
    for (const projectId of await projectsOf(found)) projectIds.add(projectId);
  }
  await removeCompiled(programId, queries);
  return [...projectIds].sort((a, b) => a - b);
};

/** Compiles a stored program's rules anew; projects they newly lead to are saved with it and pulled. */
export const recompile = async (program: ProgramRecord): Promise<void> => {
  await grow(program, await compileRules(program.id, program.settings.rules));
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
  if (compiled === null) return recompile(program);
  const matched = await matchingAmong(jql, present.map((issue) => issue.id));
  const ids = new Set(compiled.ids);
  for (const { id } of present) if (matched.has(id)) ids.add(id); else ids.delete(id);
  for (const id of gone) ids.delete(id);
  const same = ids.size === compiled.ids.size && [...ids].every((id) => compiled.ids.has(id));
  if (same) return;
  await writeCompiled(program.id, jql, ids, compiled.compiledAt);
  await grow(program, await projectsOf(present.filter((issue) => matched.has(issue.id) && !compiled.ids.has(issue.id))));
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
