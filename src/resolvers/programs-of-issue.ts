import { readRuleLists } from '../jobs/rule-lists';
import { isCandidate } from '../model/membership';
import { rolesOf } from '../model/roles';
import { listPrograms, type ProgramRecord } from '../store/programs';
import { loadProjects } from '../store/snapshot';
import { askingOf } from './roles-of';
import type { Viewer } from './viewer';

/**
 * Programs in use that the viewer may open and whose rules name this issue, found without computing anything of them. Those
 * with a project whose snapshot cannot be read are among them: whether they hold the issue is seen when they are opened.
 * Throws `NewerFormat` where the issue may be in a project that a newer version of the app wrote.
 */
export const programsOfIssue = async (issueId: number, viewer: Viewer): Promise<readonly ProgramRecord[]> => {
  const inUse = (await listPrograms()).filter(({ archivedAt }) => archivedAt === null);
  const asking = await askingOf(inUse, viewer, { fresh: true });
  const open = inUse.filter((record) => rolesOf(record, asking).size > 0);
  const { home, unreadable } = await find(issueId, [...new Set(open.flatMap(({ projectIds }) => projectIds))], viewer.cloudId);
  const holds = await Promise.all(open.map(async (record) =>
    record.projectIds.some((id) => unreadable.has(id)) || (home !== null && names(record, issueId, home))));
  return open.filter((_, at) => holds[at] === true);
};

type Found = { readonly home: number | null; readonly unreadable: ReadonlySet<number> };

/** The project in whose snapshot the issue is; null where it is in none. */
const find = async (issueId: number, projectIds: readonly number[], site: string): Promise<Found> => {
  const { loaded, broken, newer } = await loadProjects(site, projectIds);
  const home = projectIds.find((id) => loaded.get(id)?.segments.some((issues) => issues.some((issue) => issue.id === issueId)) === true);
  if (home === undefined && newer !== null) throw newer;
  return { home: home ?? null, unreadable: new Set(broken) };
};

/** Whether it may be in the program for somebody: what hangs on their rights is seen when the program is opened. */
const names = async (record: ProgramRecord, issueId: number, home: number): Promise<boolean> =>
  record.projectIds.includes(home) && isCandidate((await readRuleLists(record)).membership, issueId, home);
