import { z } from 'zod';
import { moveVersion, replaceVersion, type VersionPlace } from '../site/version-edits';
import type { Site } from '../site/site';
import type { Project, Version } from '../site/types';
import { bodyOf, viewerIdOf, type Api, type ApiContext, type Call } from './api';
import { versionJson } from './catalog-json';
import { badRequest } from './errors';
import { demandProjectAdmin, versionFor } from './version-access';

/** Another version of the same project, in the place of one that goes. */
export const otherVersion = (call: Call, project: Project, version: Version, id: string): Version => {
  const other = versionFor(call, id);
  if (other.project.id !== project.id || other.version.id === version.id) throw badRequest(`The version with id '${id}' cannot take the place of '${version.name}'.`);
  return other.version;
};

/** The last part of a version's address. */
const idIn = (url: string): string => url.split('/').filter((part) => part !== '').at(-1) ?? '';

const moveBody = z.union([z.object({ after: z.string() }), z.object({ position: z.enum(['Earlier', 'Later', 'First', 'Last']) })]);

const placeOf = (call: Call, project: Project, version: Version, body: z.infer<typeof moveBody>): VersionPlace =>
  ('after' in body ? { after: otherVersion(call, project, version, idIn(body.after)).id } : body);

const counts = (context: ApiContext) => {
  const { call } = context.var;
  const { project, version } = versionFor(call, context.req.param('id') ?? '');
  const issues = call.site.issuesOf(project.id).filter(({ fixVersionIds }) => fixVersionIds.includes(version.id));
  const open = issues.filter(({ statusId }) => call.site.tables.status.get(statusId)?.category !== 'done');
  return { self: versionJson(call, project, version).self, all: issues.length, open: open.length };
};

const replaced = (context: ApiContext, otherId: string | null): void => {
  const { call } = context.var;
  const { project, version } = versionFor(call, context.req.param('id') ?? '');
  demandProjectAdmin(call, project);
  const other = otherId === null ? null : otherVersion(call, project, version, otherId);
  replaceVersion(call.site, viewerIdOf(call), version.id, other?.id ?? null);
};

/** Order, merging and counting of versions. Merging deletes the one and leaves its issues to the other; the order is for whoever browses the project to change, as documented. */
export const versionMoveRoutes = (api: Api, site: Site): void => {
  api.put('/version/:id/mergeto/:other', (context) => {
    replaced(context, context.req.param('other'));
    return context.body(null, 204);
  });
  api.post('/version/:id/removeAndSwap', async (context) => {
    const body = await bodyOf(context, z.object({ moveFixIssuesTo: z.number().int().optional(), moveAffectedIssuesTo: z.number().int().optional() }));
    replaced(context, body.moveFixIssuesTo === undefined ? null : String(body.moveFixIssuesTo));
    return context.body(null, 204);
  });
  api.post('/version/:id/move', async (context) => {
    const { call } = context.var;
    const { project, version } = versionFor(call, context.req.param('id'));
    const place = placeOf(call, project, version, await bodyOf(context, moveBody));
    moveVersion(site, viewerIdOf(call), version.id, place);
    return context.json(versionJson(call, project, version));
  });
  api.get('/version/:id/relatedIssueCounts', (context) => {
    const { self, all } = counts(context);
    return context.json({ self, issuesFixedCount: all, issuesAffectedCount: 0, issueCountWithCustomFieldsShowingVersion: 0, customFieldUsage: [] });
  });
  api.get('/version/:id/unresolvedIssueCount', (context) => {
    const { self, all, open } = counts(context);
    return context.json({ self, issuesCount: all, issuesUnresolvedCount: open });
  });
};
