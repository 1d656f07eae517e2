import { z } from 'zod';
import { addComment } from '../site/activity-edits';
import { addLink, removeLink } from '../site/link-edits';
import { has, mayBrowse } from '../site/permissions';
import type { Site } from '../site/site';
import type { Issue, IssueLink, LinkType } from '../site/types';
import { documentFrom } from './activity-json';
import { accountOf, bodyOf, demandAdmin, issueFor, viewerIdOf, type Api, type Call } from './api';
import { linkTypeJson } from './catalog-json';
import { badRequest, JiraError, notFound } from './errors';
import { linkedIssue } from './issue-json';

const end = z.object({ id: z.string().optional(), key: z.string().optional() });
const linkBody = z.object({
  type: z.object({ id: z.string().optional(), name: z.string().optional() }), inwardIssue: end, outwardIssue: end,
  comment: z.object({ body: z.unknown() }).nullish(),
});

const typeNamed = (site: Site, { id, name }: z.infer<typeof linkBody>['type']): LinkType => {
  for (const type of site.linkTypes()) if (id === undefined ? type.name === name : type.id === id) return type;
  throw notFound(`No issue link type with ${id === undefined ? `name '${String(name)}'` : `id '${id}'`} found.`);
};

/** A link whose two ends the caller may browse; its absence and its being hidden read the same. */
const linkFor = (call: Call, id: string): { readonly link: IssueLink; readonly source: Issue; readonly destination: Issue } => {
  const link = call.site.tables.link.get(id);
  const source = call.site.issueById(link?.sourceId ?? '');
  const destination = call.site.issueById(link?.destinationId ?? '');
  const visible = (issue: Issue | undefined): issue is Issue => issue !== undefined && mayBrowse(call.site, call.caller, issue);
  if (link === undefined || !visible(source) || !visible(destination)) throw notFound(`No issue link with id '${id}' exists.`);
  return { link, source, destination };
};

/** How many links one issue may have. */
const mostLinks = 2_000;

const mayLink = ({ site, caller }: Call, issue: Issue): boolean => {
  const project = site.tables.project.get(issue.projectId);
  return project !== undefined && has(site, caller, 'LINK_ISSUES', project, issue);
};

/** Jira says 404 of a link that one may not make, too. */
const demandLinking = (allowed: boolean, issue: Issue): void => {
  if (!allowed) throw notFound(`No Link Issue Permission for issue '${issue.key}'`);
};

const demandRoom = ({ site }: Call, ...ends: readonly Issue[]): void => {
  const full = ends.find(({ id }) => site.linksOf(id).length >= mostLinks);
  if (full !== undefined) throw new JiraError(413, [`The issue ${full.key} has reached the limit of ${mostLinks} links.`]);
};

const typeFor = (site: Site, id: string): LinkType => {
  const type = site.tables.linkType.get(id);
  if (type === undefined) throw notFound(`No issue link type with id '${id}' found.`);
  return type;
};

const typeBody = z.object({ name: z.string().optional(), inward: z.string().optional(), outward: z.string().optional() });

const typeRoutes = (api: Api, site: Site): void => {
  api.get('/issueLinkType', (context) => context.json({ issueLinkTypes: [...site.linkTypes()].map((type) => linkTypeJson(context.var.call, type)) }));
  api.get('/issueLinkType/:id', (context) => context.json(linkTypeJson(context.var.call, typeFor(site, context.req.param('id')))));

  api.post('/issueLinkType', async (context) => {
    demandAdmin(context.var.call);
    const { name, inward, outward } = await bodyOf(context, typeBody);
    if (name === undefined || inward === undefined || outward === undefined) throw badRequest('A link type needs a name, an inward and an outward description.');
    const type = { id: String(Math.max(10000, ...[...site.linkTypes()].map((each) => Number(each.id))) + 1), name, inward, outward };
    site.put('linkType', type);
    return context.json(linkTypeJson(context.var.call, type), 201);
  });

  api.put('/issueLinkType/:id', async (context) => {
    demandAdmin(context.var.call);
    const before = typeFor(site, context.req.param('id'));
    const { name = before.name, inward = before.inward, outward = before.outward } = await bodyOf(context, typeBody);
    site.put('linkType', { id: before.id, name, inward, outward });
    return context.json(linkTypeJson(context.var.call, { id: before.id, name, inward, outward }));
  });

  api.delete('/issueLinkType/:id', (context) => {
    demandAdmin(context.var.call);
    const type = typeFor(site, context.req.param('id'));
    for (const link of [...site.tables.link.values()]) if (link.typeId === type.id) removeLink(site, viewerIdOf(context.var.call), link.id);
    site.remove('linkType', type.id);
    return context.body(null, 204);
  });
};

/** Links. In a request the inward issue is the one the sentence begins with: "inwardIssue blocks outwardIssue". */
export const linkRoutes = (api: Api, site: Site): void => {
  typeRoutes(api, site);

  api.post('/issueLink', async (context) => {
    const { call } = context.var;
    const body = await bodyOf(context, linkBody);
    const type = typeNamed(site, body.type);
    const source = issueFor(call, body.inwardIssue.id ?? body.inwardIssue.key ?? '');
    const destination = issueFor(call, body.outwardIssue.id ?? body.outwardIssue.key ?? '');
    demandLinking(mayLink(call, source), source);
    if (source.id === destination.id) throw badRequest('You cannot link an issue to itself.');
    demandRoom(call, source, destination);
    addLink(site, viewerIdOf(call), type.id, source.id, destination.id);
    if (body.comment != null) addComment(site, accountOf(call), source.id, { body: documentFrom(call, body.comment.body) ?? null });
    return context.body(null, 201);
  });

  api.get('/issueLink/:id', (context) => {
    const { call } = context.var;
    const { link, source, destination } = linkFor(call, context.req.param('id'));
    const type = typeFor(site, link.typeId);
    return context.json({
      id: link.id, self: `${call.base}/rest/api/3/issueLink/${link.id}`, type: linkTypeJson(call, type),
      inwardIssue: linkedIssue(call, source), outwardIssue: linkedIssue(call, destination),
    });
  });

  api.delete('/issueLink/:id', (context) => {
    const { call } = context.var;
    const { link, source, destination } = linkFor(call, context.req.param('id'));
    demandLinking(mayLink(call, source) || mayLink(call, destination), source);
    removeLink(site, viewerIdOf(call), link.id);
    return context.body(null, 204);
  });
};
