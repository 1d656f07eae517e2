import type { Board } from '../../site/board';
import { mayBrowseProject } from '../../site/permissions';
import { openSprintOf } from '../../site/sprint-edits';
import type { Issue, Project, Sprint } from '../../site/types';
import type { Call } from '../api';
import { matchesOf } from '../jql-call';
import { projectOf } from './agile-call';

const filterOf = ({ site }: Call, board: Board): string => site.tables.savedFilter.get(board.filterId)?.jql ?? '';

const byRank = ({ site }: Call) => (a: Issue, b: Issue): number => (site.rankOf(a.id) < site.rankOf(b.id) ? -1 : 1);

/** What the board's filter finds of what the caller may browse, by rank. */
const filtered = async (call: Call, board: Board): Promise<readonly Issue[]> =>
  (await matchesOf(call, filterOf(call, board))).map((id) => call.site.issueById(id)).filter((issue) => issue !== undefined).sort(byRank(call));

export const isEpic = ({ site }: Call, issue: Issue): boolean => site.tables.issueType.get(issue.typeId)?.hierarchyLevel === 1;

export const isDone = ({ site }: Call, issue: Issue): boolean => site.tables.status.get(issue.statusId)?.category === 'done';

/** Everything on the board and in its backlog: epics stand beside a scrum board, not on it. */
export const issuesOnBoard = async (call: Call, board: Board): Promise<readonly Issue[]> => {
  const all = await filtered(call, board);
  return board.type === 'scrum' ? all.filter((issue) => !isEpic(call, issue)) : all;
};

/** What is not done and in no sprint to come; of a kanban board what stands in its first column. */
export const backlogOf = async (call: Call, board: Board): Promise<readonly Issue[]> => {
  const open = (await issuesOnBoard(call, board)).filter((issue) => !isDone(call, issue));
  if (board.type === 'kanban') return open.filter((issue) => call.site.tables.status.get(issue.statusId)?.category === 'new');
  return open.filter((issue) => !isEpic(call, issue) && openSprintOf(call.site, issue) === null);
};

export const epicsOf = async (call: Call, board: Board): Promise<readonly Issue[]> => (await filtered(call, board)).filter((issue) => isEpic(call, issue));

/** The board's own project and every other one that its filter finds issues of, by name. */
export const projectsOf = async (call: Call, board: Board): Promise<readonly Project[]> => {
  const ids = new Set((await filtered(call, board)).map(({ projectId }) => projectId));
  const others = [...ids].map((id) => call.site.tables.project.get(id)).filter((project) => project !== undefined);
  const all = new Set([projectOf(call, board), ...others]);
  return [...all].filter((project) => mayBrowseProject(call.site, call.caller, project)).sort((a, b) => a.name.localeCompare(b.name));
};

const inOrder = { closed: 0, active: 1, future: 2 } as const;

/** Sprints made on the board, and sprints of other boards that hold issues of this one: closed, active, future ones, by number. */
export const sprintsOf = async (call: Call, board: Board): Promise<readonly Sprint[]> => {
  const held = (await issuesOnBoard(call, board)).map((issue) => openSprintOf(call.site, issue)).filter((sprint) => sprint !== null);
  const own = [...call.site.sprints()].filter(({ boardId }) => boardId === board.id);
  return [...new Set([...own, ...held])].sort((a, b) => inOrder[a.state] - inOrder[b.state] || a.id - b.id);
};
