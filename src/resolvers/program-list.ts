import { randomUUID } from 'node:crypto';
import type { GlobalCalls } from '../contract/calls';
import type { ProgramSummary, ProgramTotals } from '../contract/program';
import { displayNames } from '../jira/people';
import { setAside, visible } from '../jira/visible';
import { readDataVersion } from '../store/data-version';
import { listPrograms, type ProgramRecord } from '../store/programs';
import { type LoadedFor, loadFor } from './open-program';
import { logUnexpected } from './log';
import { askingOf } from './roles-of';
import { tokenOf } from './ready/token';
import type { Viewer } from './viewer';

type Listed = { readonly record: ProgramRecord; readonly loaded: LoadedFor };

/** What came of loading one program: null where it is not to be listed for this viewer. */
type Outcome = { readonly one: Listed | null; readonly failure: unknown };

/** One program that cannot be loaded stays out of the list, and the others in it. */
const listed = async (record: ProgramRecord, viewer: Viewer): Promise<Outcome> => {
  try {
    const loaded = await loadFor(record, viewer);
    return { one: loaded === null ? null : { record, loaded }, failure: null };
  } catch (failure) {
    return { one: null, failure };
  }
};

const summary = ({ record, loaded }: Listed, owner: string | undefined): ProgramSummary => ({
  id: record.id,
  name: record.name,
  visibility: record.visibility,
  mine: loaded.roles.has('manager'),
  owner: owner ?? 'somebody who left',
  projects: loaded.fresh.projectsVisible,
  issues: loaded.source.issues.length,
  pull: loaded.pull,
});

/** An issue in two programs counts once. */
const totalsOf = (found: readonly Listed[]): ProgramTotals => {
  const [once, again] = [new Set<number>(), new Set<number>()];
  for (const { id } of found.flatMap(({ loaded }) => loaded.source.issues)) (once.has(id) ? again : once).add(id);
  return { issues: once.size, shared: again.size };
};

/** What programs have in common is asked once; whoever is in one only by a group is asked about too. */
const askAnew = async (records: readonly ProgramRecord[], viewer: Viewer): Promise<void> => {
  const who = { site: viewer.cloudId, accountId: viewer.accountId };
  setAside(who);
  await askingOf(records, viewer, { fresh: true });
  // A record that is damaged is told of when it is loaded, and keeps no other from being shown.
  const projectIds = records.flatMap((record) => record.projectIds).filter(Number.isSafeInteger);
  await visible(who, { projectIds: [...new Set(projectIds)], issueIds: [] });
};

/**
 * Programs in use of which the viewer may see something, by name. Throws where programs failed to load and none is left: then
 * the trouble is not that of a single program.
 */
export const showPrograms = async (_: GlobalCalls['listPrograms']['input'], viewer: Viewer): Promise<GlobalCalls['listPrograms']['output']> => {
  const dataVersion = await readDataVersion();
  const records = (await listPrograms()).filter(({ archivedAt }) => archivedAt === null);
  await askAnew(records, viewer);
  const outcomes = await Promise.all(records.map((record) => listed(record, viewer)));
  const found = outcomes.flatMap(({ one }) => (one === null ? [] : [one]));
  const failures = outcomes.flatMap(({ failure }) => (failure === null ? [] : [failure]));
  if (found.length === 0 && failures.length > 0) throw failures[0];
  for (const failure of failures) logUnexpected(randomUUID().slice(0, 8), 'listPrograms', failure);
  const names = await displayNames(found.map(({ record }) => record.ownerId));
  return { programs: found.map((one) => summary(one, names.get(one.record.ownerId))), totals: totalsOf(found), token: tokenOf(dataVersion) };
};
