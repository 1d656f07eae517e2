import { z } from 'zod';
import { addVersion, saveVersion } from '../site/project-edits';
import { moveUnfixed, replaceVersion } from '../site/version-edits';
import type { Site } from '../site/site';
import type { Project, Version } from '../site/types';
import { bodyOf, projectFor, viewerIdOf, type Api, type ApiContext, type Call } from './api';
import { versionJson } from './catalog-json';
import { badFields } from './errors';
import { demandProjectAdmin, versionFor } from './version-access';
import { otherVersion } from './version-moves';

/** An empty date takes the date away. */
const day = z.union([z.string().regex(/^\d{4}-\d{2}-\d{2}$/), z.literal('')]).nullable();
const versionBody = z.object({
  name: z.string().optional(), description: z.string().nullable().optional(), archived: z.boolean().optional(), released: z.boolean().optional(),
  startDate: day.optional(), releaseDate: day.optional(), projectId: z.number().int().optional(), project: z.string().optional(),
  moveUnfixedIssuesTo: z.string().optional(),
});

type Body = z.infer<typeof versionBody>;

const checkedName = (project: Project, name: string | undefined, except: string | null): string => {
  if (name === undefined || name.trim() === '') throw badFields({ name: 'You must specify a valid version name' });
  if (name.length > 255) throw badFields({ name: 'The version name must not exceed 255 characters in length.' });
  if (project.versions.some((version) => version.name === name && version.id !== except)) throw badFields({ name: 'A version with this name already exists in this project.' });
  return name;
};

type Optional = 'description' | 'startDate' | 'releaseDate';

/** What is not named stays as it was; what is named and empty goes. */
const optionalAfter = (before: Partial<Version>, body: Body, name: Optional): Partial<Pick<Version, Optional>> => {
  const value = body[name] === undefined ? before[name] : body[name] ?? '';
  return value === undefined || value === '' ? {} : { [name]: value };
};

const after = (before: Omit<Version, 'id'>, body: Body): Omit<Version, 'id'> => {
  const { description: _, startDate: __, releaseDate: ___, ...rest } = before;
  const version = {
    ...rest, archived: body.archived ?? before.archived, released: body.released ?? before.released,
    ...optionalAfter(before, body, 'description'), ...optionalAfter(before, body, 'startDate'), ...optionalAfter(before, body, 'releaseDate'),
  };
  const { startDate, releaseDate } = version;
  if (startDate !== undefined && releaseDate !== undefined && startDate > releaseDate) throw badFields({ startDate: 'The start date must be before the release date.' });
  return version;
};

const changed = async (context: ApiContext, id: string) => {
  const { call } = context.var;
  const { project, version } = versionFor(call, id);
  demandProjectAdmin(call, project);
  const body = await bodyOf(context, versionBody);
  const name = body.name === undefined ? version.name : checkedName(project, body.name, version.id);
  const other = body.moveUnfixedIssuesTo === undefined ? null : otherVersion(call, project, version, body.moveUnfixedIssuesTo.split('/').at(-1) ?? '');
  const now: Version = { ...after(version, body), name, id: version.id };
  saveVersion(call.site, viewerIdOf(call), project, version, now);
  if (other !== null && now.released) moveUnfixed(call.site, viewerIdOf(call), version.id, other.id);
  return versionJson(call, project, now);
};

const deleted = (call: Call, id: string, moveTo: string | undefined): void => {
  const { project, version } = versionFor(call, id);
  demandProjectAdmin(call, project);
  const other = moveTo === undefined ? null : otherVersion(call, project, version, moveTo);
  replaceVersion(call.site, viewerIdOf(call), version.id, other?.id ?? null);
};

export const versionRoutes = (api: Api, site: Site): void => {
  api.post('/version', async (context) => {
    const { call } = context.var;
    const body = await bodyOf(context, versionBody);
    const project = projectFor(call, body.projectId === undefined ? body.project ?? '' : String(body.projectId));
    demandProjectAdmin(call, project);
    const name = checkedName(project, body.name, null);
    const version = addVersion(site, viewerIdOf(call), project.id, after({ name, archived: false, released: false }, body));
    return context.json(versionJson(call, project, version), 201);
  });

  api.get('/version/:id', (context) => {
    const { project, version } = versionFor(context.var.call, context.req.param('id'));
    return context.json(versionJson(context.var.call, project, version));
  });

  api.put('/version/:id', async (context) => context.json(await changed(context, context.req.param('id'))));

  api.delete('/version/:id', (context) => {
    deleted(context.var.call, context.req.param('id'), context.req.query('moveFixIssuesTo'));
    return context.body(null, 204);
  });
};
