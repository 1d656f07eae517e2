import type { GlobalCalls } from '../../../contract/calls';
import { drawValue, TOLD_DAYS } from '../../../view/value/summary';
import { openProgram } from '../../open-program';
import type { Viewer } from '../../viewer';
import { recordsSince } from '../history/records-since';

type Call = GlobalCalls['value'];

/** The summary of Value; it names no issue, so that what Jira said within the last minute will do. */
export const showValue = async (at: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { today, roles, around } = await openProgram(at, viewer);
  const records = await recordsSince(at.programId, today.program, TOLD_DAYS + 1);
  return drawValue(today, roles, around, records);
};
