import { byIdOf, type ById } from '../model/id-table';
import type { JiraIssue } from '../model/jira-issue';
import { isCandidate, isMember, type Membership, reachedByApp } from '../model/membership';
import { wholeIssue } from '../model/whole-issue';
import type { ProgramRecord } from '../store/programs';
import type { LoadedProject } from '../store/snapshot';
import { loadOrRequest } from './load-or-request';
import { requestCompilation } from './request-compilation';
import { readRuleLists, type RuleLists } from './rule-lists';

/** A program's issues before anybody's rights are applied. Never shown to anyone as it is. */
export type Members = {
  readonly projects: readonly LoadedProject[];
  readonly issues: readonly JiraIssue[];
  readonly byId: ById<JiraIssue>;
  /** Any issue of the loaded projects, member or not. */
  readonly nearby: (id: number) => JiraIssue | null;
};

export type LoadedMembers = Members & {
  /** Whether the rules name an issue of this project, be it loaded or not. */
  readonly isMember: (id: number, projectId: number) => boolean;
  readonly compiling: boolean;
  readonly refusals: readonly string[];
};

/** What may be members for somebody: with epics, that hangs on which issues on the way they see. */
export type Candidates = Members & RuleLists;

/**
 * Loads the member projects and picks the issues that the rules name, as the app sees them: for jobs. A project whose
 * snapshot cannot be read is pulled anew and is missing until then, which the pull's progress says.
 */
export const loadMembers = async (program: ProgramRecord, site: string): Promise<LoadedMembers> => {
  const candidates = await loadCandidates(program, site);
  const { membership } = candidates;
  const reached = reachedByApp(membership);
  return withMembers(candidates, (id, projectId) => isMember(membership, reached, id, projectId));
};

/** Those of the candidates that are members; the same objects where all of them are. */
export const withMembers = (candidates: Candidates, isOne: LoadedMembers['isMember']): LoadedMembers => {
  const issues = hangsOnEpics(candidates.membership) ? candidates.issues.filter(({ id, projectId }) => isOne(id, projectId)) : candidates.issues;
  const byId = issues.length === candidates.issues.length ? candidates.byId : byIdOf(issues);
  return { ...candidates, issues, byId, isMember: isOne };
};

/** Without epics all candidates are members. */
export const hangsOnEpics = ({ included, excluded }: Membership): boolean => included.epics.length + excluded.epics.length > 0;

/** Everything that may be a member of the program for somebody. `lately`: as it was some seconds ago will do. */
export const loadCandidates = async (program: ProgramRecord, site: string, lately = false): Promise<Candidates> => {
  const [projects, lists] = await Promise.all([loadOrRequest(site, program.projectIds, lately), readRuleLists(program)]);
  if (lists.compiling) await requestCompilation(program.id, Date.now());
  const found = projects.flatMap(({ segments }) => segments.flat().filter(({ id, projectId }) => isCandidate(lists.membership, id, projectId)));
  const issues = withParentIds(found, projects);
  return { ...lists, projects, issues, byId: byIdOf(issues), nearby: lookup(projects) };
};

/** The old Epic Link tells only the parent's key. */
const withParentIds = (issues: readonly JiraIssue[], projects: readonly LoadedProject[]): readonly JiraIssue[] => {
  if (!issues.some(lacksParentId)) return issues;
  const ids = new Map(projects.flatMap(({ segments }) => segments.flat()).map((issue) => [issue.key, issue.id]));
  return issues.map((issue) => {
    if (!lacksParentId(issue) || issue.parentKey === null) return issue;
    return { ...wholeIssue(issue), parentId: ids.get(issue.parentKey) ?? null };
  });
};

const lacksParentId = (issue: JiraIssue): boolean => issue.parentId === null && issue.parentKey !== null;

const lookup = (projects: readonly LoadedProject[]): ((id: number) => JiraIssue | null) => {
  let byId: ById<JiraIssue> | null = null;
  return (id) => {
    byId ??= byIdOf(projects.flatMap(({ segments }) => segments.flat()));
    return byId.get(id) ?? null;
  };
};
