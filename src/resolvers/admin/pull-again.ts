import type { AdminCalls } from '../../contract/calls';
import { browsable } from '../../jira/permissions';
import { requestPull } from '../../jobs/request-pull';
import { readAnyPointer } from '../../store/pointer';
import { listPrograms } from '../../store/programs';
import { Refusal } from '../refusal';

type Call = AdminCalls['pullAgain'];

const isKnown = async (id: number): Promise<boolean> =>
  (await readAnyPointer(id)) !== null || (await listPrograms()).some(({ projectIds }) => projectIds.includes(id));

/** Reads a project of the snapshot anew, from its beginning; what is in the snapshot stays until it is replaced. */
export const pullAgain = async ({ projectId }: Call['input']): Promise<Call['output']> => {
  const id = Number(projectId);
  const { projects } = await browsable({ projectIds: [id], issueIds: [] });
  if (!projects.has(id) || !await isKnown(id)) throw new Refusal('not-found', 'No program has this project, or you may not browse it. Nothing is read anew.');
  await requestPull([id], true);
  return {};
};
