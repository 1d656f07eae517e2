import { summariesAsUser } from '../jira/bulk-fetch';
import { catalog } from '../jira/catalog';
import { visible } from '../jira/visible';
import type { Viewer } from '../jira/visible';
import type { PullProgress } from '../contract/program';
import { projectsNamed } from '../model/membership';
import type { TeamPromise } from '../model/promise';
import type { MembershipRule, ProgramSettings } from '../model/settings';
import type { ProgramSource } from '../model/source';
import type { ProgramRecord } from '../store/programs';
import { loadTexts } from '../store/snapshot';
import type { LoadedProject } from '../store/snapshot';
import { listPromises } from '../store/promises';
import { readUnread } from '../store/unread';
import { readSweepState } from '../store/sweep-state';
import { labelsFor } from '../jobs/labels';
import { type Candidates, loadCandidates, type LoadedMembers, type Members } from '../jobs/load-members';
import { cutToVisible, endsOutside, sightOfId } from './cut-to-visible';
import type { Sight } from './cut-to-visible';
import { visibleProgress } from './visible-progress';
import { issuesOnTheWay, membersFor, projectsOnTheWay } from './members-for';

/** How old the data is. `takenAt`: when the snapshot was last known to say what Jira says, in milliseconds. */
export type SourceFreshness = {
  readonly takenAt: number | null;
  readonly projectsVisible: number;
  /** With hidden projects that a rule names. */
  readonly projectsTotal: number;
};

export type LoadedSource = {
  readonly source: ProgramSource;
  readonly fresh: SourceFreshness;
  readonly pull: PullProgress;
  /** Jira's words for each query of the rules that it does not take any more: for the owner alone. */
  readonly refusals: readonly string[];
  /** Member issues that the viewer may browse and that could not be read from Jira: missing, or old. */
  readonly unread: number;
  /** Summaries of issues of the source and of visible ends outside; any other id is absent. */
  readonly texts: (ids: Iterable<number>) => Promise<ReadonlyMap<number, string>>;
  /** The rules without those that name a project or an epic that the viewer may not browse: these bring nothing for them. */
  readonly rulesSeen: Pick<ProgramSettings, 'rules' | 'excluded'>;
};

/**
 * What a program is for one viewer: member issues, and ends of their links, that this viewer may browse, and nothing
 * else. Projects with a uniform label are checked as projects, all other issues one by one. Answers are at most a
 * minute old; `fresh` asks Jira anew, for lists and evidence. `hidden` are issues known to be out of the viewer's sight
 * now, though the snapshot does not say so yet. Throws where a check fails: then nothing may be shown.
 */
export const loadProgramSource = async (
  program: ProgramRecord, viewer: Viewer, fresh = false, hidden: ReadonlySet<number> = new Set(),
): Promise<LoadedSource> => {
  const [candidates, site, promises] = await Promise.all([loadCandidates(program, viewer.site), catalog(), listPromises(program.id)]);
  const sight = { ...await look(program, candidates, viewer, fresh), hidden };
  const members = membersFor(candidates, sight);
  const cut = cutToVisible(members, sight);
  const { projectIds, projectsTotal, pull } = await visibleProgress(program, { projects: sight.projects, issues: cut.issues }, viewer);
  const shown = members.projects.filter(({ project }) => projectIds.includes(project.id));
  const source: ProgramSource = {
    name: program.name,
    settings: program.settings,
    projects: shown.map(({ project: { mapping: _, ...project } }) => project),
    linkTypes: site.linkTypes,
    statuses: site.statuses.map(({ projectStyle: _, ...status }) => status),
    promises: promisesAmong(promises, cut),
    ...cut,
  };
  return {
    source,
    fresh: { takenAt: await takenAt(shown), projectsVisible: projectIds.length, projectsTotal },
    pull: members.compiling ? { ...pull, phase: 'waiting', total: null } : pull,
    refusals: members.refusals,
    unread: await unreadSeen(members, viewer, fresh),
    texts: (ids) => textsFor(source, members, viewer, ids),
    rulesSeen: rulesSeen(program.settings, candidates, sight),
  };
};

const rulesSeen = ({ rules, excluded }: ProgramSettings, candidates: Candidates, sight: Sight): LoadedSource['rulesSeen'] => {
  const seesIssue = sightOfId(candidates, sight);
  const isSeen = (rule: MembershipRule): boolean =>
    rule.kind === 'jql' || (rule.kind === 'project' ? sight.projects.has(Number(rule.projectId)) : seesIssue(Number(rule.issueId)));
  return { rules: rules.filter(isSeen), excluded: excluded.filter(isSeen) };
};

/** Requests of which both issues are there for the viewer. */
const promisesAmong = (promises: readonly TeamPromise[], { issues, visibleOutside }: Pick<ProgramSource, 'issues' | 'visibleOutside'>): readonly TeamPromise[] => {
  if (promises.length === 0) return [];
  const named = new Set(promises.flatMap(({ blockerId, blockedId }) => [blockerId, blockedId]));
  const seen = new Set([...issues.map(({ id }) => id), ...visibleOutside].filter((id) => named.has(id)));
  return promises.filter(({ blockerId, blockedId }) => seen.has(blockerId) && seen.has(blockedId));
};

const look = async (program: ProgramRecord, members: Candidates, viewer: Viewer, fresh: boolean): Promise<Sight> => {
  const loadedIds = members.projects.map(({ project }) => project.id);
  const projectIds = [...new Set([...program.projectIds, ...loadedIds, ...projectsOnTheWay(members), ...projectsNamed(program.settings.excluded)])];
  const labels = await labelsFor(projectIds);
  const uniform = (projectId: number): boolean => labels.get(projectId) === 'uniform';
  const single = members.issues.filter((issue) => issue.secured || !uniform(issue.projectId)).map((issue) => issue.id);
  const ends = [...new Set([...endsOutside(members.issues, members.byId), ...issuesOnTheWay(members)])].filter((id) => {
    const issue = members.nearby(id);
    return issue === null || issue.secured || !uniform(issue.projectId);
  });
  const { projects, issues } = await visible(viewer, { projectIds, issueIds: [...single, ...ends] }, fresh);
  return { projects, issues, uniform };
};

/** Asked one by one: of an issue that cannot be read nobody knows whether it is secured. */
const unreadSeen = async ({ isMember }: LoadedMembers, viewer: Viewer, fresh: boolean): Promise<number> => {
  const ids = [...await readUnread()].filter(([id, projectId]) => isMember(id, projectId)).map(([id]) => id);
  return ids.length === 0 ? 0 : (await visible(viewer, { projectIds: [], issueIds: ids }, fresh)).issues.size;
};

/** A program is as fresh as the project of it that was not looked at for longest. */
const takenAt = async (projects: readonly LoadedProject[]): Promise<number | null> => {
  const compared = (await readSweepState())?.comparedAt ?? 0;
  const moments = projects.map(({ stored: { pointer } }) => Math.max(pointer.savedAt, pointer.pulledAt ?? 0, compared));
  return moments.length === 0 ? null : Math.min(...moments);
};

const textsFor = async (source: ProgramSource, members: Members, viewer: Viewer, ids: Iterable<number>): Promise<ReadonlyMap<number, string>> => {
  const asked = new Set(ids);
  const shown = new Set([...source.issues.map((issue) => issue.id), ...source.visibleOutside].filter((id) => asked.has(id)));
  const found = new Map<number, string>();
  for (const project of members.projects) {
    for (const [id, text] of await loadTexts(viewer.site, project, shown)) found.set(id, text);
  }
  const missing = [...shown].filter((id) => !found.has(id));
  for (const [id, text] of await summariesAsUser(missing)) found.set(id, text);
  return found;
};
