import type { Sprint } from '../../site/types';
import type { Call } from '../api';

export const sprintJson = ({ base }: Call, { id, name, state, startDate, endDate, completeDate, boardId, goal }: Sprint) => ({
  id, self: `${base}/rest/agile/1.0/sprint/${id}`, state, name,
  ...(startDate === undefined ? {} : { startDate }), ...(endDate === undefined ? {} : { endDate }), ...(completeDate === undefined ? {} : { completeDate }),
  originBoardId: boardId, ...(goal === undefined ? {} : { goal }),
});
