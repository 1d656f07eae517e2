import type { Board } from '../../site/board';
import { maySeeBoard } from '../../site/filter-access';
import { has, mayBrowse } from '../../site/permissions';
import type { Issue, Project, Sprint } from '../../site/types';
import type { ApiContext, Call } from '../api';
import { issueFor, numberOf } from '../api';
import { badRequest, forbidden, notFound } from '../errors';

/** A whole number of the address or a body, or 400. */
export const idOf = (text: string, what: string): number => {
  const id = Number(text);
  if (!Number.isInteger(id) || id < 0) throw badRequest(`The ${what} id '${text}' is not a number.`);
  return id;
};

/** A board that the caller may see; anything else is the same 404. */
export const boardFor = (call: Call, text: string): Board => {
  const board = call.site.tables.board.get(String(idOf(text, 'board')));
  if (board === undefined || !maySeeBoard(call.site, call.caller, board)) throw notFound('The requested board cannot be viewed because it either does not exist or you do not have permission to view it.');
  return board;
};

/** A sprint whose board, or one of whose issues, the caller may see. */
export const sprintFor = (call: Call, text: string): Sprint => {
  const { site, caller } = call;
  const sprint = site.tables.sprint.get(String(idOf(text, 'sprint')));
  const board = site.tables.board.get(String(sprint?.boardId));
  const visible = sprint !== undefined && ((board !== undefined && maySeeBoard(site, caller, board)) || issuesIn(call, sprint).length > 0);
  if (sprint === undefined || !visible) throw notFound('Sprint does not exist or you do not have permission to view it.');
  return sprint;
};

/** Issues of a sprint that the caller may browse, by rank. */
export const issuesIn = ({ site, caller }: Call, { id }: Sprint): readonly Issue[] =>
  site.issuesInSprint(id).filter((issue) => mayBrowse(site, caller, issue)).sort((a, b) => (site.rankOf(a.id) < site.rankOf(b.id) ? -1 : 1));

export const projectOf = ({ site }: Call, board: Board): Project => {
  const project = site.tables.project.get(board.projectId);
  if (project === undefined) throw notFound('The project of this board is gone.');
  return project;
};

/** Starting, completing and changing sprints is for those who may manage sprints in the project of their board. */
export const demandSprints = (call: Call, boardId: number): void => {
  const board = call.site.tables.board.get(String(boardId));
  if (board === undefined || !has(call.site, call.caller, 'MANAGE_SPRINTS_PERMISSION', projectOf(call, board))) throw forbidden('You do not have permission to manage sprints on this board.');
};

export const mostMoved = 50;

/** The issues of a request that moves them: at most 50, each to be seen, edited and scheduled by the caller. */
export const movedIssues = (call: Call, idsOrKeys: readonly string[]): readonly Issue[] => {
  if (idsOrKeys.length > mostMoved) throw badRequest(`A maximum of ${mostMoved} issues can be moved at once.`);
  return idsOrKeys.map((id) => {
    const issue = issueFor(call, id);
    const project = call.site.tables.project.get(issue.projectId);
    const may = (permission: string): boolean => project !== undefined && has(call.site, call.caller, permission, project, issue);
    if (!may('EDIT_ISSUES') || !may('SCHEDULE_ISSUES')) throw forbidden(`You do not have permission to schedule the issue ${issue.key}.`);
    return issue;
  });
};

/** A page as the Agile API gives it: without the addresses of itself and of the next one. */
export const agilePage = <T>(context: ApiContext, all: readonly T[]): { readonly maxResults: number; readonly startAt: number; readonly total: number; readonly isLast: boolean; readonly values: readonly T[] } => {
  const startAt = numberOf(context, 'startAt', 0, Number.MAX_SAFE_INTEGER);
  const maxResults = numberOf(context, 'maxResults', 50, 50);
  const values = all.slice(startAt, startAt + maxResults);
  return { maxResults, startAt, total: all.length, isLast: startAt + values.length >= all.length, values };
};
