import { has, mayBrowseProject } from '../site/permissions';
import type { Site } from '../site/site';
import { accountOf, pageOf, type Api, type Call } from './api';
import { allCategories, fieldJson, issueTypeJson, priorityJson, resolutionJson, statusJson } from './catalog-json';
import { forbidden, notFound } from './errors';

/** What belongs to one team-managed project is told to those who browse it. */
const inReach = (call: Call, row: { readonly projectId?: string }): boolean => {
  if (row.projectId === undefined) return true;
  const project = call.site.tables.project.get(row.projectId);
  return project !== undefined && mayBrowseProject(call.site, call.caller, project);
};

const wireCategory = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' } as const;

const statusRoutes = (api: Api, site: Site): void => {
  api.get('/status', (context) => context.json([...site.statuses()].filter((row) => inReach(context.var.call, row)).map((row) => statusJson(context.var.call, row))));

  api.get('/status/:idOrName', (context) => {
    const asked = context.req.param('idOrName');
    const status = site.tables.status.get(asked) ?? [...site.statuses()].find((row) => row.name.toLowerCase() === asked.toLowerCase());
    if (status === undefined || !inReach(context.var.call, status)) throw notFound(`The status with ID '${asked}' does not exist.`);
    return context.json(statusJson(context.var.call, status));
  });

  api.get('/statuscategory', (context) => context.json(allCategories(context.var.call)));

  api.get('/statuses/search', (context) => {
    const { call } = context.var;
    accountOf(call);
    const administers = [...site.projects()].some((project) => has(site, call.caller, 'ADMINISTER_PROJECTS', project));
    if (call.caller.kind === 'user' && !administers) throw forbidden('You must have permission to administer projects to perform this operation.');
    const { projectId, searchString = '', statusCategory } = context.req.query();
    const own = projectId === undefined ? undefined : site.tables.project.get(projectId)?.statusIds ?? [];
    const found = [...site.statuses()].filter((row) => inReach(call, row) && (own === undefined || own.includes(row.id))
      && row.name.toLowerCase().includes(searchString.toLowerCase()) && (statusCategory === undefined || wireCategory[row.category] === statusCategory));
    const page = pageOf(context, found, 200);
    return context.json({ ...page, values: page.values.map((row) => ({
      id: row.id, name: row.name, description: '', statusCategory: wireCategory[row.category],
      scope: row.projectId === undefined ? { type: 'GLOBAL' } : { type: 'PROJECT', project: { id: row.projectId } },
    })) });
  });
};

const typeRoutes = (api: Api, site: Site): void => {
  api.get('/issuetype', (context) => context.json([...site.issueTypes()].filter((row) => inReach(context.var.call, row)).map((row) => issueTypeJson(context.var.call, row))));

  api.get('/issuetype/:id', (context) => {
    const type = site.tables.issueType.get(context.req.param('id'));
    if (type === undefined || !inReach(context.var.call, type)) throw notFound('The issue type was not found.');
    return context.json(issueTypeJson(context.var.call, type));
  });
};

const named = <T>(row: T | undefined, what: string, id: string): T => {
  if (row === undefined) throw notFound(`The ${what} with id '${id}' does not exist`);
  return row;
};

/** What a site has of fields, issue types, statuses, priorities and resolutions. */
export const catalogRoutes = (api: Api, site: Site): void => {
  api.get('/field', (context) => context.json([...site.fields()].filter((row) => inReach(context.var.call, row)).map(fieldJson)));
  statusRoutes(api, site);
  typeRoutes(api, site);

  api.get('/priority', (context) => context.json([...site.priorities()].map((row) => priorityJson(context.var.call, row))));
  api.get('/priority/search', (context) => {
    accountOf(context.var.call);
    const page = pageOf(context, [...site.priorities()], 50);
    return context.json({ ...page, values: page.values.map((row) => priorityJson(context.var.call, row)) });
  });
  api.get('/priority/:id', (context) => {
    const id = context.req.param('id');
    return context.json(priorityJson(context.var.call, named(site.tables.priority.get(id), 'priority', id)));
  });

  api.get('/resolution', (context) => context.json([...site.resolutions()].map((row) => resolutionJson(context.var.call, row))));
  api.get('/resolution/search', (context) => {
    accountOf(context.var.call);
    const page = pageOf(context, [...site.resolutions()], 50);
    return context.json({ ...page, values: page.values.map(({ id, name }) => ({ id, name, description: '', default: false })) });
  });
  api.get('/resolution/:id', (context) => {
    const id = context.req.param('id');
    return context.json(resolutionJson(context.var.call, named(site.tables.resolution.get(id), 'resolution', id)));
  });

  api.get('/label', (context) => {
    accountOf(context.var.call);
    const labels = new Set([...site.issues()].flatMap((issue) => issue.labels));
    return context.json(pageOf(context, [...labels].sort(), 1000));
  });
};
