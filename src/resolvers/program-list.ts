import type { GlobalCalls } from '../contract/calls';
import type { ProgramSummary } from '../contract/program';
import { displayNames } from '../jira/people';
import { listPrograms, type ProgramRecord } from '../store/programs';
import { type LoadedSource, loadProgramSource } from './load-program';
import { mayManage, mayOpen } from './own-program';
import type { Viewer } from './viewer';

type Listed = { readonly record: ProgramRecord; readonly loaded: LoadedSource };

/** Null where the viewer sees nothing of the program and it is not their own: then it is not listed. */
const listed = async (record: ProgramRecord, viewer: Viewer): Promise<Listed | null> => {
  if (!mayOpen(record, viewer)) return null;
  const loaded = await loadProgramSource(record, { site: viewer.cloudId, accountId: viewer.accountId }, true);
  return loaded.source.issues.length > 0 || mayManage(record, viewer) ? { record, loaded } : null;
};

const summary = ({ record, loaded }: Listed, viewer: Viewer, owner: string | undefined): ProgramSummary => ({
  id: record.id,
  name: record.name,
  visibility: record.visibility,
  mine: mayManage(record, viewer),
  owner: owner ?? 'somebody who left',
  projects: loaded.fresh.projectsVisible,
  issues: loaded.source.issues.length,
  pull: loaded.pull,
});

/** Programs of which the viewer may see something, by name. */
export const showPrograms = async (_: GlobalCalls['listPrograms']['input'], viewer: Viewer): Promise<GlobalCalls['listPrograms']['output']> => {
  const records = await listPrograms();
  const found = (await Promise.all(records.map((record) => listed(record, viewer)))).filter((one) => one !== null);
  const names = await displayNames(found.map(({ record }) => record.ownerId));
  return { programs: found.map((one) => summary(one, viewer, names.get(one.record.ownerId))) };
};
