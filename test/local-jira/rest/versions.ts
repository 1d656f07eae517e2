import { z } from 'zod';
import { addVersion, deleteVersion, editVersion, versionById } from '../site/project-edits';
import { mayBrowseProject } from '../site/permissions';
import type { Site } from '../site/site';
import type { Project, Version } from '../site/types';
import { bodyOf, isProjectAdmin, projectFor, viewerIdOf, type Api, type Call } from './api';
import { versionJson } from './catalog-json';
import { badFields, forbidden, notFound } from './errors';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const versionBody = z.object({
  name: z.string().optional(), description: z.string().optional(), archived: z.boolean().optional(), released: z.boolean().optional(),
  startDate: day.optional(), releaseDate: day.optional(), projectId: z.number().int().optional(), project: z.string().optional(),
});

type Body = z.infer<typeof versionBody>;

const versionFor = (call: Call, id: string): { readonly project: Project; readonly version: Version } => {
  const found = versionById(call.site, id);
  if (found === undefined || !mayBrowseProject(call.site, call.caller, found.project)) throw notFound(`Could not find version for id '${id}'`);
  return found;
};

const demandProjectAdmin = (call: Call, project: Project): void => {
  if (!isProjectAdmin(call, project)) throw forbidden('You must be an administrator of this project to change its versions.');
};

/** The parts of a body that are a version's, without those that are not given. */
const partsOf = ({ name, description, archived, released, startDate, releaseDate }: Body): Partial<Omit<Version, 'id'>> => ({
  ...(name === undefined ? {} : { name }), ...(description === undefined ? {} : { description }),
  ...(archived === undefined ? {} : { archived }), ...(released === undefined ? {} : { released }),
  ...(startDate === undefined ? {} : { startDate }), ...(releaseDate === undefined ? {} : { releaseDate }),
});

const checkedName = (project: Project, name: string | undefined, except: string | null): string => {
  if (name === undefined || name.trim() === '') throw badFields({ name: 'You must specify a valid version name' });
  if (project.versions.some((version) => version.name === name && version.id !== except)) throw badFields({ name: 'A version with this name already exists in this project.' });
  return name;
};

export const versionRoutes = (api: Api, site: Site): void => {
  api.post('/version', async (context) => {
    const { call } = context.var;
    const body = await bodyOf(context, versionBody);
    const project = projectFor(call, body.projectId === undefined ? body.project ?? '' : String(body.projectId));
    demandProjectAdmin(call, project);
    const version = addVersion(site, viewerIdOf(call), project.id, { archived: false, released: false, ...partsOf(body), name: checkedName(project, body.name, null) });
    return context.json(versionJson(call, project, version), 201);
  });

  api.get('/version/:id', (context) => {
    const { project, version } = versionFor(context.var.call, context.req.param('id'));
    return context.json(versionJson(context.var.call, project, version));
  });

  api.put('/version/:id', async (context) => {
    const { call } = context.var;
    const { project, version } = versionFor(call, context.req.param('id'));
    demandProjectAdmin(call, project);
    const body = await bodyOf(context, versionBody);
    if (body.name !== undefined) checkedName(project, body.name, version.id);
    return context.json(versionJson(call, project, editVersion(site, viewerIdOf(call), version.id, partsOf(body)) ?? version));
  });

  api.delete('/version/:id', (context) => {
    const { call } = context.var;
    const { project, version } = versionFor(call, context.req.param('id'));
    demandProjectAdmin(call, project);
    deleteVersion(site, viewerIdOf(call), version.id);
    return context.body(null, 204);
  });
};
