import { analyse } from '../../analyse/analysis';
import { crossTeamWaits } from '../../analyse/dependencies/cross-team-waits';
import type { Catalog } from '../../jira/catalog';
import { buildProgram } from '../../model/build-program';
import { dayOfMinute } from '../../model/day';
import type { JiraIssue } from '../../model/jira-issue';
import type { ProgramSource } from '../../model/source';
import type { Day } from '../../model/time';
import type { ProgramRecord } from '../../store/programs';
import { isPulling, readPullStates } from '../../store/pull-state';
import { loadMembers } from '../load-members';
import type { LoadedMembers } from '../load-members';
import { siteCatalog } from '../site-catalog';
import { noValue } from '../../model/value/program-value';

/**
 * Which issues are to be flagged, and since when. `partial`: something of a program is still being read, so that
 * an issue that is missing here may belong in it.
 */
export type WantedFlags = { readonly since: ReadonlyMap<number, Day>; readonly partial: boolean };

/** Whether a program puts flags on issues: nothing is written to Jira for a draft, nor for one that was archived. */
export const writesFlags = ({ visibility, archivedAt, settings }: ProgramRecord): boolean =>
  visibility === 'published' && archivedAt === null && settings.flagIssues;

/** Whether everybody who may browse its project may browse this issue, so that others may be told that it holds them up. */
type Open = (issue: JiraIssue) => boolean;

/** What is waiting for another team in any of these programs. `open` are the ids of projects with uniform rights. */
export const wantedFlags = async (
  programs: readonly ProgramRecord[], site: string, open: ReadonlySet<number>, now: number,
): Promise<WantedFlags> => {
  const known = await siteCatalog();
  const isOpen: Open = (issue) => !issue.secured && open.has(issue.projectId);
  const since = new Map<number, Day>();
  let partial = false;
  for (const program of programs) {
    const members = await loadMembers(program, site);
    for (const [id, day] of waitsOf(program, members, known, isOpen, now)) since.set(id, Math.min(day, since.get(id) ?? day));
    partial ||= members.compiling || await isBeingRead(program);
  }
  return { since, partial };
};

/** By the program's own measure, but for blockers that not everybody may know of: those hold nobody up here. */
const waitsOf = (program: ProgramRecord, members: LoadedMembers, known: Catalog, isOpen: Open, now: number): ReadonlyMap<number, Day> => {
  const today = dayOfMinute(Math.floor(now / 60_000), program.settings.timeZone);
  const outside = openEnds(members, isOpen);
  const analysis = analyse(buildProgram(sourceOf(program, members, known, outside), today));
  return crossTeamWaits(analysis, (blocker) => ('jira' in blocker ? isOpen(blocker.jira) : outside.has(blocker.id)));
};

/** Ends of links outside the program that the snapshot knows well enough to say who may browse them. */
const openEnds = ({ issues, byId, nearby }: LoadedMembers, isOpen: Open): ReadonlySet<number> => {
  const ends = new Set<number>();
  for (const { links } of issues) {
    for (const { otherId } of links) {
      const issue = byId.has(otherId) ? null : nearby(otherId);
      if (issue !== null && isOpen(issue)) ends.add(otherId);
    }
  }
  return ends;
};

const sourceOf = (
  { name, settings }: ProgramRecord, { projects, issues }: LoadedMembers, { linkTypes, statuses }: Catalog, visibleOutside: ReadonlySet<number>,
): ProgramSource => ({
  name, settings, linkTypes, issues, visibleOutside, unresolvable: new Set(), promises: [], value: noValue,
  projects: projects.map(({ project: { mapping: _, ...project } }) => project),
  statuses: statuses.map(({ projectStyle: _, ...status }) => status),
});

const isBeingRead = async ({ projectIds }: ProgramRecord): Promise<boolean> =>
  [...(await readPullStates(projectIds)).values()].some(isPulling);
