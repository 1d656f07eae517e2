import { z } from 'zod';
import { editIssue, transitionIssue } from '../../site/issue-edits';
import { fieldIds } from '../../site/standard-fields';
import type { Issue } from '../../site/types';
import { bodyOf, demand, issueFor, viewerIdOf, type Api, type Call } from '../api';
import { badRequest, notFound } from '../errors';
import { agilePage, boardFor, movedIssues } from './agile-call';
import { epicsOf, isDone } from './board-issues';
import { epicJson, epicOf } from './epic-json';

/** An epic that the caller may browse; what is no epic is none. */
export const epicFor = (call: Call, idOrKey: string): Issue => {
  const epic = issueFor(call, idOrKey);
  if (call.site.tables.issueType.get(epic.typeId)?.hierarchyLevel !== 1) throw notFound('The requested epic does not exist or you do not have permission to view it.');
  return epic;
};

const epicBody = z.object({ name: z.string().trim().min(1).max(255).optional(), summary: z.string().trim().min(1).max(255).optional(), done: z.boolean().optional(), color: z.object({ key: z.string() }).optional() });

const moved = z.object({ issues: z.array(z.string()) });

/** Name and summary of an epic are one on this site; its colour follows from its number. */
const changed = (call: Call, epic: Issue, { name, summary = name, done }: z.infer<typeof epicBody>): Issue => {
  demand(call, 'EDIT_ISSUES', epic, 'You do not have permission to edit this epic.');
  if (summary !== undefined) editIssue(call.site, viewerIdOf(call), epic.id, { summary });
  if (done !== undefined && done !== isDone(call, epic)) {
    const statusIds = call.site.tables.project.get(epic.projectId)?.statusIds ?? [];
    const to = statusIds.find((id) => (call.site.tables.status.get(id)?.category === 'done') === done);
    if (to === undefined) throw badRequest('The project has no status that the epic could go to.');
    transitionIssue(call.site, viewerIdOf(call), epic.id, to);
  }
  return issueFor(call, epic.id);
};

const place = (call: Call, issue: Issue, epic: Issue | null): void => {
  const old = issue.custom[fieldIds.epicLink] === undefined || issue.custom[fieldIds.epicLink] === null ? {} : { custom: { [fieldIds.epicLink]: null } };
  if (epic !== null || epicOf(call, issue) !== null) editIssue(call.site, viewerIdOf(call), issue.id, { parentId: epic?.id ?? null, ...old });
};

/** Epics, and issues moved into one and out of it. */
export const epicRoutes = (api: Api): void => {
  api.get('/board/:id/epic', async (context) => {
    const { call } = context.var;
    const epics = await epicsOf(call, boardFor(call, context.req.param('id')));
    const asked = context.req.query('done');
    const page = agilePage(context, epics.filter((epic) => asked === undefined || String(isDone(call, epic)) === asked));
    return context.json({ ...page, values: page.values.map((epic) => epicJson(call, epic)) });
  });
  api.post('/epic/none/issue', async (context) => {
    const { call } = context.var;
    for (const issue of movedIssues(call, (await bodyOf(context, moved)).issues)) place(call, issue, null);
    return context.body(null, 204);
  });
  api.get('/epic/:epic', (context) => context.json(epicJson(context.var.call, epicFor(context.var.call, context.req.param('epic')))));
  api.post('/epic/:epic', async (context) => {
    const { call } = context.var;
    const epic = epicFor(call, context.req.param('epic'));
    return context.json(epicJson(call, changed(call, epic, await bodyOf(context, epicBody))));
  });
  api.post('/epic/:epic/issue', async (context) => {
    const { call } = context.var;
    const epic = epicFor(call, context.req.param('epic'));
    const issues = movedIssues(call, (await bodyOf(context, moved)).issues);
    if (issues.some(({ id }) => id === epic.id)) throw badRequest('An epic cannot be moved into itself.');
    for (const issue of issues) place(call, issue, epic);
    return context.body(null, 204);
  });
};
