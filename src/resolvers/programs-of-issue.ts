import type { MembershipRule } from '../model/settings';
import { BrokenSnapshot } from '../store/columns';
import { readCompiled } from '../store/membership';
import { listPrograms, type ProgramRecord } from '../store/programs';
import { loadProject } from '../store/snapshot';
import { mayOpen } from './own-program';
import type { Viewer } from './viewer';

/**
 * Programs that the viewer may open and whose rules name this issue, found without computing anything of them. Those
 * with a project whose snapshot cannot be read are among them: whether they hold the issue is seen when they are opened.
 */
export const programsOfIssue = async (issueId: number, viewer: Viewer): Promise<readonly ProgramRecord[]> => {
  const open = (await listPrograms()).filter((record) => mayOpen(record, viewer));
  const { home, unreadable } = await find(issueId, [...new Set(open.flatMap(({ projectIds }) => projectIds))], viewer.cloudId);
  const holds = await Promise.all(open.map(async (record) =>
    record.projectIds.some((id) => unreadable.has(id)) || (home !== null && names(record, issueId, home))));
  return open.filter((_, at) => holds[at] === true);
};

type Found = { readonly home: number | null; readonly unreadable: ReadonlySet<number> };

/** The project in whose snapshot the issue is; null where it is in none. */
const find = async (issueId: number, projectIds: readonly number[], site: string): Promise<Found> => {
  const found = await Promise.all(projectIds.map((projectId) => isIn(issueId, projectId, site)));
  return {
    home: projectIds.find((_, at) => found[at] === true) ?? null,
    unreadable: new Set(projectIds.filter((_, at) => found[at] === null)),
  };
};

const isIn = async (issueId: number, projectId: number, site: string): Promise<boolean | null> => {
  try {
    const loaded = await loadProject(site, projectId);
    return loaded !== null && loaded.segments.some((issues) => issues.some(({ id }) => id === issueId));
  } catch (error) {
    if (error instanceof BrokenSnapshot) return null;
    throw error;
  }
};

const names = async ({ id, projectIds, settings }: ProgramRecord, issueId: number, home: number): Promise<boolean> => {
  if (!projectIds.includes(home)) return false;
  const named = (rule: MembershipRule): boolean => rule.kind === 'project' && rule.projectId === String(home);
  if (settings.rules.some(named)) return true;
  const queries = await Promise.all(settings.rules.flatMap((rule) => (rule.kind === 'jql' ? [readCompiled(id, rule.jql)] : [])));
  return queries.some((query) => query?.ids?.has(issueId) === true);
};
