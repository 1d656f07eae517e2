import { z } from 'zod';
import { transitionIssue, editIssue } from '../../site/issue-edits';
import { rankIssues } from '../../site/rank-edits';
import { moveToBacklog } from '../../site/sprint-edits';
import type { Issue } from '../../site/types';
import { bodyOf, demand, issueFor, listOf, viewerIdOf, type Api, type ApiContext, type Call } from '../api';
import { badRequest } from '../errors';
import { secondsOf } from '../activity-json';
import { wantedOf } from '../issue-fields';
import { boardFor, movedIssues } from './agile-call';
import { issuesOnBoard } from './board-issues';
import { estimateField } from './board-json';
import { agileIssue } from './issue-list';
import { moveBody, placeIn } from './rank';
import type { Board } from '../../site/board';

const boardOf = (context: ApiContext): Board => {
  const asked = context.req.query('boardId');
  if (asked === undefined) throw badRequest('The boardId parameter is required.');
  return boardFor(context.var.call, asked);
};

const estimationOf = (issue: Issue, fieldId: string) => {
  const value = fieldId === 'timeoriginalestimate' ? issue.timeoriginalestimate : issue.custom[fieldId];
  return { fieldId, ...(typeof value === 'number' ? { value } : {}) };
};

/** Points are numbers; time is in Jira's notation or a number of minutes. Nothing takes the estimate away. */
const estimated = (call: Call, issue: Issue, fieldId: string, value: string | number | null): Issue => {
  const text = value === null ? '' : String(value).trim();
  const number = text === '' ? null : Number(text);
  const time = number !== null && Number.isNaN(number) ? secondsOf(text) : number === null ? null : number * 60;
  const read = fieldId === 'timeoriginalestimate' ? time : number;
  if (read !== null && (Number.isNaN(read) || read < 0)) throw badRequest(`The value '${text}' is not a valid estimate.`);
  return editIssue(call.site, viewerIdOf(call), issue.id, fieldId === 'timeoriginalestimate' ? { timeoriginalestimate: read } : { custom: { [fieldId]: read } });
};

const backToBacklog = async (context: ApiContext, board: Board | null): Promise<void> => {
  const { call } = context.var;
  const body = await bodyOf(context, moveBody);
  const issues = movedIssues(call, body.issues);
  if (board !== null) await demandOnBoard(call, board, issues);
  const place = placeIn(call, body);
  for (const issue of issues) {
    if (board?.type === 'kanban') toCategory(call, issue, 'new');
    else moveToBacklog(call.site, viewerIdOf(call), issue);
  }
  if (place !== null) rankIssues(call.site, viewerIdOf(call), issues, place);
};

const demandOnBoard = async (call: Call, board: Board, issues: readonly Issue[]): Promise<void> => {
  const held = new Set((await issuesOnBoard(call, board)).map(({ id }) => id));
  const stranger = issues.find(({ id }) => !held.has(id));
  if (stranger !== undefined) throw badRequest(`The issue ${stranger.key} is not on this board.`);
};

/** On a board without sprints an issue comes and goes by its status. */
const toCategory = (call: Call, issue: Issue, category: 'new' | 'indeterminate'): void => {
  const { site } = call;
  if (site.tables.status.get(issue.statusId)?.category === category) return;
  demand(call, 'TRANSITION_ISSUES', issue, 'You do not have permission to transition this issue.');
  const to = site.tables.project.get(issue.projectId)?.statusIds.find((id) => site.tables.status.get(id)?.category === category);
  if (to !== undefined) transitionIssue(site, viewerIdOf(call), issue.id, to);
};

/** Single issues: read, estimate, back to the backlog and out of it. */
export const agileIssueRoutes = (api: Api): void => {
  api.post('/backlog/issue', async (context) => {
    await backToBacklog(context, null);
    return context.body(null, 204);
  });
  api.post('/backlog/:id/issue', async (context) => {
    await backToBacklog(context, boardFor(context.var.call, context.req.param('id')));
    return context.body(null, 204);
  });
  api.post('/board/:id/issue', async (context) => {
    const { call } = context.var;
    const board = boardFor(call, context.req.param('id'));
    const body = await bodyOf(context, moveBody);
    const issues = movedIssues(call, body.issues);
    await demandOnBoard(call, board, issues);
    const place = placeIn(call, body);
    if (board.type === 'kanban') for (const issue of issues) toCategory(call, issue, 'indeterminate');
    if (place !== null) rankIssues(call.site, viewerIdOf(call), issues, place);
    return context.body(null, 204);
  });
  api.get('/issue/:id', (context) => {
    const { call } = context.var;
    const asked = listOf(context, 'fields');
    return context.json(agileIssue(call, issueFor(call, context.req.param('id')), asked, wantedOf(call.site, asked, '*all', listOf(context, 'expand'), [], 100)));
  });
  api.get('/issue/:id/estimation', (context) => {
    const { call } = context.var;
    return context.json(estimationOf(issueFor(call, context.req.param('id')), estimateField(call, boardOf(context)).fieldId));
  });
  api.put('/issue/:id/estimation', async (context) => {
    const { call } = context.var;
    const issue = issueFor(call, context.req.param('id'));
    const { fieldId } = estimateField(call, boardOf(context));
    demand(call, 'EDIT_ISSUES', issue, 'You do not have permission to edit this issue.');
    const { value } = await bodyOf(context, z.object({ value: z.union([z.string(), z.number()]).nullable() }));
    return context.json(estimationOf(estimated(call, issue, fieldId, value), fieldId));
  });
};
