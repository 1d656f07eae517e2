import type { GlobalCalls } from '../../../contract/calls';
import { weeks } from '../../../analyse/weekly';
import { drawValue } from '../../../view/value/summary';
import { openProgram } from '../../open-program';
import type { Viewer } from '../../viewer';

type Call = GlobalCalls['value'];

/** The summary of Value; it names no issue, so that what Jira said within the last minute will do. */
export const showValue = async (at: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { today, roles, around } = await openProgram(at, viewer);
  return drawValue(weeks(today.program, undefined, today), today, roles, around);
};
