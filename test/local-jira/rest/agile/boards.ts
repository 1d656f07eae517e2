import { z } from 'zod';
import { hasSprints, type Board } from '../../site/board';
import { maySeeBoard, maySeeFilter } from '../../site/filter-access';
import type { Site } from '../../site/site';
import { bodyOf, isProjectAdmin, listOf, projectFor, type Api, type ApiContext, type Call } from '../api';
import { projectBrief } from '../catalog-json';
import { badFields, badRequest, forbidden, notFound } from '../errors';
import { agilePage, boardFor, projectOf } from './agile-call';
import { boardJson, configurationJson } from './board-json';
import { projectsOf, sprintsOf } from './board-issues';
import { sprintJson } from './sprint-json';

const kinds: readonly string[] = ['scrum', 'kanban', 'simple'];

const askedKinds = (context: ApiContext): readonly string[] => {
  const asked = listOf(context, 'type');
  const wrong = asked.find((kind) => !kinds.includes(kind));
  if (wrong !== undefined) throw badRequest(`The board type '${wrong}' is not valid. Valid values are: ${kinds.join(', ')}.`);
  return asked;
};

const found = (context: ApiContext): readonly Board[] => {
  const { call } = context.var;
  const { name = '', projectKeyOrId, filterId } = context.req.query();
  const types = askedKinds(context);
  const project = projectKeyOrId === undefined ? null : projectFor(call, projectKeyOrId);
  return [...call.site.boards()].filter((board) => maySeeBoard(call.site, call.caller, board))
    .filter((board) => types.length === 0 || types.includes(board.type))
    .filter((board) => board.name.toLowerCase().includes(name.toLowerCase()))
    .filter((board) => project === null || board.projectId === project.id)
    .filter((board) => filterId === undefined || board.filterId === filterId)
    .sort((a, b) => a.id - b.id);
};

const boardBody = z.object({
  name: z.string().trim(), type: z.string(), filterId: z.number().int(), location: z.object({ type: z.enum(['project', 'user']), projectKeyOrId: z.string().optional() }).optional(),
});

/** On this site every board stands in a project: without a location, in the first one its maker may browse. */
const make = async (context: ApiContext): Promise<Board> => {
  const { call } = context.var;
  const body = await bodyOf(context, boardBody);
  if (body.name === '' || body.name.length > 254) throw badFields({ name: 'The name of a board must have between 1 and 254 characters.' });
  if (body.type !== 'scrum' && body.type !== 'kanban') throw badFields({ type: 'The type of a board is scrum or kanban.' });
  const filter = call.site.tables.savedFilter.get(String(body.filterId));
  if (filter === undefined || !maySeeFilter(call.site, call.caller, filter)) throw badFields({ filterId: 'The filter does not exist or you do not have permission to use it.' });
  if (body.location?.projectKeyOrId === undefined) throw badFields({ location: 'A project must be given as the location of the board.' });
  const project = projectFor(call, body.location.projectKeyOrId);
  const board: Board = { id: call.site.nextNumber('board'), name: body.name, type: body.type, projectId: project.id, filterId: filter.id };
  call.site.put('board', board);
  return board;
};

const removed = (call: Call, site: Site, board: Board): void => {
  if (!isProjectAdmin(call, projectOf(call, board))) throw forbidden('You must be an administrator of the board to delete it.');
  site.remove('board', String(board.id));
};

const versionsOf = async (call: Call, board: Board, released: string | undefined) =>
  (await projectsOf(call, board)).flatMap((project) => project.versions.map((version) => ({
    self: `${call.base}/rest/agile/1.0/version/${version.id}`, id: Number(version.id), projectId: Number(project.id), name: version.name,
    ...(version.description === undefined ? {} : { description: version.description }), archived: version.archived, released: version.released,
    ...(version.releaseDate === undefined ? {} : { releaseDate: `${version.releaseDate}T00:00:00.000Z` }),
  }))).filter((version) => released === undefined || String(version.released) === released);

/** Boards and what belongs to one: its configuration, projects, sprints and versions. */
export const boardRoutes = (api: Api, site: Site): void => {
  api.get('/board', (context) => {
    const page = agilePage(context, found(context));
    return context.json({ ...page, values: page.values.map((board) => boardJson(context.var.call, board)) });
  });
  api.post('/board', async (context) => context.json(boardJson(context.var.call, await make(context)), 201));
  api.get('/board/filter/:filterId', (context) => {
    const { call } = context.var;
    const boards = [...site.boards()].filter((board) => board.filterId === context.req.param('filterId') && maySeeBoard(site, call.caller, board));
    const page = agilePage(context, boards);
    return context.json({ ...page, values: page.values.map((board) => ({ id: board.id, self: boardJson(call, board).self, name: board.name })) });
  });
  api.get('/board/:id', (context) => context.json(boardJson(context.var.call, boardFor(context.var.call, context.req.param('id')))));
  api.delete('/board/:id', (context) => {
    removed(context.var.call, site, boardFor(context.var.call, context.req.param('id')));
    return context.body(null, 204);
  });
  api.get('/board/:id/configuration', async (context) => context.json(await configurationJson(context.var.call, boardFor(context.var.call, context.req.param('id')))));
  api.get('/board/:id/project', async (context) => {
    const { call } = context.var;
    const page = agilePage(context, await projectsOf(call, boardFor(call, context.req.param('id'))));
    return context.json({ ...page, values: page.values.map((project) => projectBrief(call, project)) });
  });
  api.get('/board/:id/version', async (context) => {
    const { call } = context.var;
    return context.json(agilePage(context, await versionsOf(call, boardFor(call, context.req.param('id')), context.req.query('released'))));
  });
  api.get('/board/:id/quickfilter', (context) => {
    boardFor(context.var.call, context.req.param('id'));
    return context.json(agilePage(context, []));
  });
  api.get('/board/:id/quickfilter/:quickFilter', () => { throw notFound('The quick filter does not exist.'); });

  api.get('/board/:id/sprint', async (context) => {
    const { call } = context.var;
    const board = boardFor(call, context.req.param('id'));
    if (!hasSprints(board)) throw badRequest('The board does not support sprints');
    const states = listOf(context, 'state');
    const page = agilePage(context, (await sprintsOf(call, board)).filter(({ state }) => states.length === 0 || states.includes(state)));
    return context.json({ ...page, values: page.values.map((sprint) => sprintJson(call, sprint)) });
  });
};
