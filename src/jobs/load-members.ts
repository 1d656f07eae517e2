import type { JiraIssue } from '../model/jira-issue';
import { loadOrRequest } from './load-or-request';
import { requestCompilation } from './request-compilation';
import { readCompiled } from '../store/membership';
import type { CompiledQuery } from '../store/membership';
import type { ProgramRecord } from '../store/programs';
import type { LoadedProject } from '../store/snapshot';

/** A program's issues before anybody's rights are applied. Never shown to anyone as it is. */
export type Members = {
  readonly projects: readonly LoadedProject[];
  readonly issues: readonly JiraIssue[];
  readonly byId: ReadonlyMap<number, JiraIssue>;
  /** Any issue of the loaded projects, member or not. */
  readonly nearby: (id: number) => JiraIssue | null;
};

export type LoadedMembers = Members & {
  /** Whether the rules name an issue of this project, be it loaded or not. */
  readonly isMember: (id: number, projectId: number) => boolean;
  /** Whether a query of the rules has no list of issues that can be read: its issues are missing here. */
  readonly compiling: boolean;
  /** Jira's words for each query that it does not take any more; what such a query found last is here. */
  readonly refusals: readonly string[];
};

/**
 * Loads the member projects and picks the issues that the rules name. A project whose snapshot cannot be read is
 * pulled anew and is missing until then, which the pull's progress says.
 */
export const loadMembers = async (program: ProgramRecord, site: string): Promise<LoadedMembers> => {
  const loaded = await Promise.all(program.projectIds.map((projectId) => loadOrRequest(site, projectId)));
  const projects = loaded.filter((project) => project !== null);
  const queries = await queriesOf(program);
  const isMember = memberTest(program, queries);
  const issues = withParentIds(projects.flatMap(({ segments }) => segments.flat().filter(({ id, projectId }) => isMember(id, projectId))), projects);
  const compiling = queries.includes(null);
  if (compiling) await requestCompilation(program.id, Date.now());
  return {
    projects, issues, isMember, compiling,
    refusals: queries.flatMap((query) => (query === null || query.refusal === null ? [] : [query.refusal])),
    byId: new Map(issues.map((issue) => [issue.id, issue])),
    nearby: lookup(projects),
  };
};

/** Null for one that is still to be compiled. */
const queriesOf = ({ id, settings }: ProgramRecord): Promise<readonly (CompiledQuery | null)[]> =>
  Promise.all(settings.rules.flatMap((rule) => (rule.kind === 'jql' ? [readCompiled(id, rule.jql)] : [])));

const memberTest = ({ settings }: ProgramRecord, queries: readonly (CompiledQuery | null)[]): LoadedMembers['isMember'] => {
  const whole = new Set(settings.rules.flatMap((rule) => (rule.kind === 'project' ? [Number(rule.projectId)] : [])));
  const single = queries.flatMap((query) => (query === null || query.ids === null ? [] : [query.ids]));
  return (id, projectId) => whole.has(projectId) || single.some((ids) => ids.has(id));
};

/** The old Epic Link tells only the parent's key. */
const withParentIds = (issues: readonly JiraIssue[], projects: readonly LoadedProject[]): readonly JiraIssue[] => {
  if (!issues.some(lacksParentId)) return issues;
  const ids = new Map(projects.flatMap(({ segments }) => segments.flat()).map((issue) => [issue.key, issue.id]));
  return issues.map((issue) => {
    if (!lacksParentId(issue) || issue.parentKey === null) return issue;
    return { ...issue, parentId: ids.get(issue.parentKey) ?? null };
  });
};

const lacksParentId = (issue: JiraIssue): boolean => issue.parentId === null && issue.parentKey !== null;

const lookup = (projects: readonly LoadedProject[]): ((id: number) => JiraIssue | null) => {
  let byId: Map<number, JiraIssue> | null = null;
  return (id) => {
    byId ??= new Map(projects.flatMap(({ segments }) => segments.flat()).map((issue) => [issue.id, issue]));
    return byId.get(id) ?? null;
  };
};
