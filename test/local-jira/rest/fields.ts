import { z } from 'zod';
import { deleteField, renameField, restoreField, trashField } from '../site/field-edits';
import type { Site } from '../site/site';
import type { Field } from '../site/types';
import { bodyOf, demandAdmin, type Api, type ApiContext } from './api';
import { badRequest, notFound } from './errors';

/** Jira's own fields of its boards: nobody can rename or delete them. */
const locked: ReadonlySet<string> = new Set(['com.pyxis.greenhopper.jira:gh-sprint', 'com.pyxis.greenhopper.jira:gh-epic-link']);

const customField = (context: ApiContext, site: Site): Field => {
  demandAdmin(context.var.call);
  const id = context.req.param('id') ?? '';
  const field = site.tables.field.get(id) ?? site.tables.trashedField.get(id);
  if (field === undefined || !field.custom) throw notFound(`The custom field '${id}' does not exist.`);
  if (locked.has(field.schema?.custom ?? '')) throw badRequest(`The custom field '${field.name}' is locked.`);
  return field;
};

type Task = { readonly id: string; readonly at: number };

/** What administrators do with custom fields. Deleting is a task of its own in Jira; here it is done when it is asked about. */
export const fieldRoutes = (api: Api, site: Site): void => {
  const tasks = new Map<string, Task>();

  api.put('/field/:id', async (context) => {
    const field = customField(context, site);
    const { name } = await bodyOf(context, z.object({ name: z.string().trim().min(1).max(255).optional(), description: z.string().optional(), searcherKey: z.string().nullish() }));
    if (name !== undefined) renameField(site, field, name);
    return context.body(null, 204);
  });

  api.post('/field/:id/trash', (context) => {
    trashField(site, customField(context, site));
    return context.json({});
  });

  api.post('/field/:id/restore', (context) => {
    restoreField(site, customField(context, site));
    return context.json({});
  });

  api.delete('/field/:id', (context) => {
    deleteField(site, customField(context, site).id);
    const task = { id: String(10000 + tasks.size), at: site.now() };
    tasks.set(task.id, task);
    const self = `${context.var.call.base}/rest/api/3/task/${task.id}`;
    return context.json(taskJson(self, task), 303, { location: self });
  });

  api.get('/task/:id', (context) => {
    demandAdmin(context.var.call);
    const task = tasks.get(context.req.param('id'));
    if (task === undefined) throw notFound(`The task '${context.req.param('id')}' does not exist.`);
    return context.json(taskJson(`${context.var.call.base}/rest/api/3/task/${task.id}`, task));
  });
};

const taskJson = (self: string, { id, at }: Task) =>
  ({ self, id, status: 'COMPLETE', progress: 100, elapsedRuntime: 1, submittedBy: 10000, submitted: at, started: at, finished: at, lastUpdate: at });
