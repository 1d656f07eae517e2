import { summariesAsUser } from '../jira/bulk-fetch';
import { catalog } from '../jira/catalog';
import { visible } from '../jira/visible';
import type { Viewer } from '../jira/visible';
import type { PullProgress } from '../contract/program';
import type { FieldMapping, MembershipRule, ProgramSettings } from '../model/settings';
import type { ProgramSource } from '../model/source';
import type { ProgramRecord } from '../store/programs';
import { isPulling } from '../store/pull-state';
import { readPullStatesLately } from '../store/pull-states-lately';
import { loadTexts } from '../store/snapshot';
import type { LoadedProject } from '../store/snapshot';
import { listPromises } from '../store/promises';
import { readUnread } from '../store/unread';
import { readValue } from '../store/value/read-value';
import { readSweepState } from '../store/sweep-state';
import { type Candidates, loadCandidates, type LoadedMembers, type Members } from '../jobs/load-members';
import { type AskedOfJira, askedFor } from './asked-of-jira';
import { cutToVisible, sightOfId } from './cut-to-visible';
import type { Sight } from './cut-to-visible';
import { visibleProgress } from './visible-progress';
import { hidesMembers, membersFor } from './members-for';
import { sourceFor } from './source-for';

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
  /** The fields that each project of the source was read by. */
  readonly mappings: ReadonlyMap<number, FieldMapping>;
  /** The rules without those that name a project or an epic that the viewer may not browse: these bring nothing for them. */
  readonly rulesSeen: Pick<ProgramSettings, 'rules' | 'excluded'>;
  readonly basis: Basis;
};

/** What a view of the program rests on, beside the program and the data: whoever has this too sees the same. */
export type Basis = {
  readonly asked: AskedOfJira;
  readonly sight: Pick<Sight, 'projects' | 'issues'>;
  /** False where Jira was also asked for counts in the viewer's name, or told of something that the data do not say yet. */
  readonly shared: boolean;
  /** Whether issues that rules find are still being listed: more comes in a moment. */
  readonly compiling: boolean;
  /** Whether it may be of the data of some seconds ago, so that it does not hold although nothing was written since. */
  readonly late: boolean;
  /** When the project shown that was written longest ago was, in milliseconds; null where none is shown. */
  readonly savedAt: number | null;
};

export type LoadHow = {
  /** Ask Jira anew, for lists and evidence. */
  readonly fresh?: boolean;
  /** Issues known to be out of the viewer's sight now, though the snapshot does not say so yet. */
  readonly hidden?: ReadonlySet<number>;
  /** The snapshot of some seconds ago will do. */
  readonly lately?: boolean;
  /** Whether the viewer may see the program's money. */
  readonly money?: boolean;
};

/**
 * What a program is for one viewer: member issues, and ends of their links, that this viewer may browse, and nothing
 * else. Projects with a uniform label are checked as projects, all other issues one by one. Answers are at most a
 * minute old. While projects of it are read, of many of them the data of some seconds ago will do: more comes all the
 * time. Throws where a check fails: then nothing may be shown.
 */
export const loadProgramSource = async (
  program: ProgramRecord, viewer: Viewer, { fresh = false, hidden = new Set(), lately = false, money = false }: LoadHow = {},
): Promise<LoadedSource> => {
  const stored = await storedOf(program, viewer, lately);
  const { pulls, late, candidates, site, promises, value, unread, sweep } = stored;
  const { asked, sight } = await sightFor(program, viewer, stored, { fresh, hidden });
  const members = membersFor(candidates, sight);
  const cut = cutToVisible(members, sight);
  const { projectIds, projectsTotal, pull, counted } = await visibleProgress(program, pulls, { projects: sight.projects, issues: cut.issues }, viewer);
  const isShown = new Set(projectIds);
  const shown = members.projects.filter(({ project }) => isShown.has(project.id));
  const savedAt = savedLongestAgo(shown);
  const hides = money && value.baselines.length > 0 && hidesMembers(candidates, cut.issues);
  const source = await sourceFor({ program, shown, cut, site, promises, value, money, hides });
  return {
    source,
    fresh: { takenAt: takenAt(savedAt, sweep?.comparedAt ?? 0), projectsVisible: projectIds.length, projectsTotal },
    pull: members.compiling ? { ...pull, phase: 'waiting', total: null } : pull,
    refusals: members.refusals,
    unread: unreadSeen(members, unread, sight),
    texts: (ids) => textsFor(source, members, viewer, ids),
    mappings: new Map(shown.map(({ project: { id, mapping } }) => [id, mapping])),
    rulesSeen: rulesSeen(program.settings, candidates, sight),
    basis: { asked, sight: { projects: sight.projects, issues: sight.issues }, shared: hidden.size === 0 && !counted && !members.compiling, compiling: members.compiling, late, savedAt },
  };
};

/** All that is stored of the program, whoever looks. */
const storedOf = async (program: ProgramRecord, { site: siteId }: Viewer, lately: boolean) => {
  const pulls = await readPullStatesLately(siteId, program.projectIds);
  const late = lately || [...pulls.values()].some(isPulling);
  const [candidates, site, promises, value, marked, sweep] = await Promise.all([
    loadCandidates(program, siteId, late), catalog(), listPromises(program.id), readValue(program.id), readUnread(), readSweepState(),
  ]);
  return { pulls, late, candidates, site, promises, value, sweep, unread: new Map([...marked, ...lostOf(candidates)]) };
};

type Stored = Awaited<ReturnType<typeof storedOf>>;

/** What Jira answers of the viewer's rights, and what it was asked. */
const sightFor = async (
  program: ProgramRecord, viewer: Viewer, { candidates, unread }: Stored, { fresh, hidden }: { readonly fresh: boolean; readonly hidden: ReadonlySet<number> },
): Promise<{ readonly asked: AskedOfJira; readonly sight: Sight }> => {
  const asked = await askedFor(program, candidates, unread);
  const uniform = new Set(asked.uniform);
  return { asked, sight: { ...await visible(viewer, asked, fresh), uniform: (id) => uniform.has(id), hidden } };
};

const rulesSeen = ({ rules, excluded }: ProgramSettings, candidates: Candidates, sight: Sight): LoadedSource['rulesSeen'] => {
  const seesIssue = sightOfId(candidates, sight);
  const isSeen = (rule: MembershipRule): boolean =>
    rule.kind === 'jql' || (rule.kind === 'project' ? sight.projects.has(Number(rule.projectId)) : seesIssue(Number(rule.issueId)));
  return { rules: rules.filter(isSeen), excluded: excluded.filter(isSeen) };
};

/** Issues whose stored pieces cannot be read, with their projects. */
const lostOf = ({ projects }: Candidates): readonly (readonly [id: number, projectId: number])[] =>
  projects.flatMap(({ stored, unread }) => [...unread].map((id) => [id, stored.pointer.projectId] as const));

/** Each was asked about by itself: of an issue that cannot be read nobody knows whether it is secured. */
const unreadSeen = ({ isMember }: LoadedMembers, unread: ReadonlyMap<number, number>, { issues }: Sight): number =>
  [...unread].filter(([id, projectId]) => issues.has(id) && isMember(id, projectId)).length;

const savedLongestAgo = (projects: readonly LoadedProject[]): number | null => {
  const moments = projects.map(({ stored: { pointer } }) => Math.max(pointer.savedAt, pointer.pulledAt ?? 0));
  return moments.length === 0 ? null : Math.min(...moments);
};

/** A program is as fresh as the project of it that was not looked at for longest. `comparedAt`: when all were. */
export const takenAt = (savedAt: number | null, comparedAt: number): number | null => (savedAt === null ? null : Math.max(savedAt, comparedAt));

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
