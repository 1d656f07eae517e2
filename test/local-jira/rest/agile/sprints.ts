import { z } from 'zod';
import { addSprint, deleteSprint, saveSprint } from '../../site/project-edits';
import { moveToSprint } from '../../site/sprint-edits';
import { hasSprints } from '../../site/board';
import { rankIssues } from '../../site/rank-edits';
import type { Sprint } from '../../site/types';
import { bodyOf, viewerIdOf, type Api, type ApiContext, type Call } from '../api';
import { badFields, badRequest } from '../errors';
import { boardFor, demandSprints, issuesIn, movedIssues, sprintFor } from './agile-call';
import { issueList } from './issue-list';
import { moveBody, placeIn } from './rank';
import { sprintJson } from './sprint-json';

const moment = z.string().refine((text) => !Number.isNaN(Date.parse(text)));

const sprintBody = z.looseObject({
  id: z.number().optional(), name: z.string().nullish(), goal: z.string().nullish(), state: z.string().nullish(), originBoardId: z.number().int().nullish(),
  startDate: moment.nullish(), endDate: moment.nullish(), completeDate: z.string().nullish(),
});

type Body = z.infer<typeof sprintBody>;

const longestName = 30;

const checkedName = (name: string | null | undefined): string => {
  const trimmed = name?.trim() ?? '';
  if (trimmed === '') throw badFields({ name: 'Sprint name is required.' });
  if (trimmed.length > longestName) throw badFields({ name: `The sprint name must be shorter than ${longestName + 1} characters.` });
  return trimmed;
};

const iso = (text: string): string => new Date(text).toISOString();

const checkedDates = ({ startDate, endDate }: Pick<Sprint, 'startDate' | 'endDate'>): void => {
  if (startDate !== undefined && endDate !== undefined && startDate > endDate) throw badFields({ endDate: 'The end date of a sprint must be after its start date.' });
};

type Dates = { readonly startDate?: string; readonly endDate?: string };

/** What is not named stays, but for a full update, in which it goes; an empty value takes a date or goal away. */
const datesAfter = (before: Sprint, body: Body, full: boolean): Dates => {
  const after = (name: 'startDate' | 'endDate'): Dates => {
    const asked = body[name];
    const kept = asked === undefined && !full ? before[name] : asked ?? undefined;
    return kept === undefined ? {} : { [name]: iso(kept) };
  };
  return { ...after('startDate'), ...after('endDate') };
};

/** Only future sprints with dates are started, only active ones completed; nothing goes back. */
const checkedState = (before: Sprint, dates: Dates, asked: string | null | undefined): Sprint['state'] => {
  if (asked === undefined || asked === null || asked === before.state) return before.state;
  if (asked === 'active' && before.state === 'future') {
    if (dates.startDate === undefined || dates.endDate === undefined) throw badRequest('A sprint needs a start date and an end date to be started.');
    return 'active';
  }
  if (asked === 'closed' && before.state === 'active') return 'closed';
  throw badRequest(`A sprint that is ${before.state} cannot become '${asked}'.`);
};

const goalOf = (goal: string | null | undefined): Pick<Sprint, 'goal'> => (goal === undefined || goal === null ? {} : { goal });

/** Of a closed sprint only name and goal can change; what else is asked for is left aside. */
const after = (before: Sprint, body: Body, full: boolean): Sprint => {
  const { startDate: _, endDate: __, goal: ___, ...rest } = before;
  const name = body.name === undefined && !full ? before.name : checkedName(body.name);
  const goal = goalOf(body.goal === undefined && !full ? before.goal : body.goal);
  const dates = before.state === 'closed' ? datesAfter(before, {}, false) : datesAfter(before, body, full);
  checkedDates(dates);
  return { ...rest, ...goal, name, ...dates, state: before.state === 'closed' ? 'closed' : checkedState(before, dates, body.state) };
};

const updated = (call: Call, before: Sprint, body: Body, full: boolean): Sprint => {
  demandSprints(call, before.boardId);
  const sprint = after(before, body, full);
  const completed = before.state === 'active' && sprint.state === 'closed' ? { ...sprint, completeDate: new Date(call.site.now()).toISOString() } : sprint;
  saveSprint(call.site, viewerIdOf(call), before, completed);
  return completed;
};

const create = async (context: ApiContext): Promise<Sprint> => {
  const { call } = context.var;
  const body = await bodyOf(context, sprintBody);
  const name = checkedName(body.name);
  if (body.originBoardId === undefined || body.originBoardId === null) throw badFields({ originBoardId: 'The origin board is required.' });
  const board = boardFor(call, String(body.originBoardId));
  if (!hasSprints(board)) throw badRequest('The board does not support sprints');
  demandSprints(call, board.id);
  const dates = datesAfter({ id: 0, name, state: 'future', boardId: board.id }, body, true);
  checkedDates(dates);
  return addSprint(call.site, viewerIdOf(call), { name, state: 'future', boardId: board.id, ...dates, ...goalOf(body.goal) });
};

const moveIn = async (context: ApiContext, id: string): Promise<void> => {
  const { call } = context.var;
  const sprint = sprintFor(call, id);
  const body = await bodyOf(context, moveBody);
  if (sprint.state === 'closed') throw badRequest('Issues can only be moved to open or active sprints.');
  const issues = movedIssues(call, body.issues);
  const place = placeIn(call, body);
  for (const issue of issues) moveToSprint(call.site, viewerIdOf(call), issue, sprint);
  if (place !== null) rankIssues(call.site, viewerIdOf(call), issues, place);
};

/** Sprints: make, change, start, complete, delete, and move issues into one. Several may be active on a board at once. */
export const sprintRoutes = (api: Api): void => {
  api.post('/sprint', async (context) => context.json(sprintJson(context.var.call, await create(context)), 201));
  api.get('/sprint/:id', (context) => context.json(sprintJson(context.var.call, sprintFor(context.var.call, context.req.param('id')))));

  for (const method of ['POST', 'PUT'] as const) {
    api.on(method, '/sprint/:id', async (context) => {
      const { call } = context.var;
      const before = sprintFor(call, context.req.param('id'));
      return context.json(sprintJson(call, updated(call, before, await bodyOf(context, sprintBody), method === 'PUT')));
    });
  }

  api.delete('/sprint/:id', (context) => {
    const { call } = context.var;
    const sprint = sprintFor(call, context.req.param('id'));
    demandSprints(call, sprint.boardId);
    deleteSprint(call.site, viewerIdOf(call), sprint.id);
    return context.body(null, 204);
  });

  api.get('/sprint/:id/issue', async (context) => context.json(await issueList(context, issuesIn(context.var.call, sprintFor(context.var.call, context.req.param('id'))))));
  api.post('/sprint/:id/issue', async (context) => {
    await moveIn(context, context.req.param('id'));
    return context.body(null, 204);
  });
};
