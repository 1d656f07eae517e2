import type { JiraIssue } from '../model/jira-issue';
import { requestPull } from '../jobs/request-pull';
import { BrokenSnapshot } from '../store/columns';
import { readCompiled } from '../store/membership';
import type { ProgramRecord } from '../store/programs';
import { loadProject } from '../store/snapshot';
import type { LoadedProject } from '../store/snapshot';

/** A program's issues before anybody's rights are applied. Never shown to anyone as it is. */
export type Members = {
  readonly projects: readonly LoadedProject[];
  readonly issues: readonly JiraIssue[];
  readonly byId: ReadonlyMap<number, JiraIssue>;
  /** Any issue of the loaded projects, member or not. */
  readonly nearby: (id: number) => JiraIssue | null;
  /** Whether the snapshot has the whole project that issues with this key belong to. */
  readonly isWholeProject: (issueKey: string) => LoadedProject | null;
};

/**
 * Loads the member projects and picks the issues that the rules name. A project whose snapshot cannot be read is
 * pulled anew and is missing until then, which the pull's progress says.
 */
export const loadMembers = async (program: ProgramRecord, site: string): Promise<Members> => {
  const loaded = await Promise.all(program.projectIds.map((projectId) => loadOrRequest(site, projectId)));
  const projects = loaded.filter((project) => project !== null);
  const issues = withParentIds(await membersOf(program, projects), projects);
  const byKey = new Map(projects.map((project) => [project.project.key, project]));
  return {
    projects, issues,
    byId: new Map(issues.map((issue) => [issue.id, issue])),
    nearby: lookup(projects),
    isWholeProject: (issueKey) => {
      const project = byKey.get(issueKey.slice(0, issueKey.lastIndexOf('-')));
      return project?.stored.pointer.complete === true ? project : null;
    },
  };
};

const loadOrRequest = async (site: string, projectId: number): Promise<LoadedProject | null> => {
  try {
    return await loadProject(site, projectId);
  } catch (error) {
    if (!(error instanceof BrokenSnapshot)) throw error;
    await requestPull([projectId], true);
    return null;
  }
};

const membersOf = async (program: ProgramRecord, projects: readonly LoadedProject[]): Promise<readonly JiraIssue[]> => {
  const whole = new Set<number>();
  const single = new Set<number>();
  for (const rule of program.settings.rules) {
    if (rule.kind === 'project') whole.add(Number(rule.projectId));
    else for (const id of (await readCompiled(program.id, rule.jql))?.ids ?? []) single.add(id);
  }
  return projects.flatMap(({ project, segments }) => {
    const all = segments.flat();
    return whole.has(project.id) ? all : all.filter((issue) => single.has(issue.id));
  });
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
