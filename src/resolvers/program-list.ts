import type { GlobalCalls } from '../contract/calls';
import type { ProgramSummary } from '../contract/program';
import { displayNames } from '../jira/people';
import { listPrograms, type ProgramRecord } from '../store/programs';
import type { LoadedSource } from './load-program';
import { loadFor } from './open-program';
import { mayManage } from './own-program';
import type { Viewer } from './viewer';

type Listed = { readonly record: ProgramRecord; readonly loaded: LoadedSource };

/** Null where it is not to be listed for this viewer. */
const listed = async (record: ProgramRecord, viewer: Viewer): Promise<Listed | null> => {
  const loaded = await loadFor(record, viewer, true);
  return loaded === null ? null : { record, loaded };
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
