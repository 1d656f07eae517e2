import type { GlobalCalls } from '../../../contract/calls';
import { may } from '../../../model/roles';
import { readDays } from '../../../store/value/day-records';
import { historyView } from '../../../view/value/history';
import { openProgram } from '../../open-program';
import type { Viewer } from '../../viewer';

type Call = GlobalCalls['valueHistory'];

const A_YEAR = 365;

/** What was reported in the year before the day; it names no issue, so that what Jira said within the last minute will do. */
export const showHistory = async (at: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { today, roles, around } = await openProgram(at, viewer);
  const records = may(roles, 'see-money') ? await readDays(at.programId, today.program.asOf - A_YEAR) : [];
  return historyView(today, roles, around, records);
};
