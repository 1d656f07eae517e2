import { z } from 'zod';
import type { RemoteLink } from '../site/remote-link';
import { addRemoteLink, remoteLinkByGlobalId, removeRemoteLink, replaceRemoteLink, type RemoteLinkInput } from '../site/remote-link-edits';
import type { Site } from '../site/site';
import type { Issue } from '../site/types';
import { bodyOf, demand, issueFor, viewerIdOf, type Api, type Call } from './api';
import { badFields, badRequest, notFound } from './errors';

const icon = z.object({ url16x16: z.string().nullish(), title: z.string().nullish(), link: z.string().nullish() }).nullish();

const linkBody = z.looseObject({
  globalId: z.string().max(255).nullish(), relationship: z.string().max(255).nullish(),
  application: z.object({ type: z.string().nullish(), name: z.string().nullish() }).nullish(),
  object: z.looseObject({
    url: z.string(), title: z.string(), summary: z.string().nullish(), icon, status: z.object({ resolved: z.boolean().nullish(), icon }).nullish(),
  }),
});

type Filled<T> = { readonly [Name in keyof T]?: NonNullable<T[Name]> };

/** Without what is null or missing. */
const filled = <T extends object>(value: T): Filled<T> => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null && each !== undefined)) as Filled<T>;

const statusOf = (status: { readonly resolved?: boolean | null | undefined; readonly icon?: z.infer<typeof icon> } | null | undefined) =>
  (status == null ? {} : { status: { ...filled({ resolved: status.resolved }), ...(status.icon == null ? {} : { icon: filled(status.icon) }) } });

const inputOf = ({ globalId, relationship, application, object }: z.infer<typeof linkBody>): RemoteLinkInput => {
  if (!URL.canParse(object.url)) throw badFields({ url: 'The url is not valid.' });
  if (object.title.trim() === '') throw badFields({ title: '\'title\' is required.' });
  return {
    ...filled({ globalId, relationship }), ...(application == null ? {} : { application: filled(application) }),
    object: { url: object.url, title: object.title, ...filled({ summary: object.summary }), ...(object.icon == null ? {} : { icon: filled(object.icon) }), ...statusOf(object.status) },
  } as RemoteLinkInput;
};

const selfOf = ({ base }: Call, { id, issueId }: RemoteLink): string => `${base}/rest/api/3/issue/${issueId}/remotelink/${id}`;

const linkJson = (call: Call, link: RemoteLink) => ({
  id: Number(link.id), self: selfOf(call, link), ...(link.globalId === undefined ? {} : { globalId: link.globalId }),
  application: link.application ?? {}, ...(link.relationship === undefined ? {} : { relationship: link.relationship }),
  object: { ...link.object, icon: link.object.icon ?? {}, status: link.object.status ?? { icon: {} } },
});

const linkFor = (call: Call, issue: Issue, id: string): RemoteLink => {
  if (!/^\d+$/.test(id)) throw badRequest('The link ID is not a valid number.');
  const link = call.site.tables.remoteLink.get(id);
  if (link === undefined || link.issueId !== issue.id) throw notFound(`The remote link with the id '${id}' does not exist.`);
  return link;
};

const byGlobalId = (call: Call, issue: Issue, globalId: string): RemoteLink => {
  const link = remoteLinkByGlobalId(call.site, issue.id, globalId);
  if (link === undefined) throw notFound(`A remote link with the global id '${globalId}' does not exist on this issue.`);
  return link;
};

const linkable = (call: Call, idOrKey: string): Issue => {
  const issue = issueFor(call, idOrKey);
  demand(call, 'LINK_ISSUES', issue, 'You do not have permission to link issues in this project.');
  return issue;
};

/** Links from issues to what stands outside Jira. Posting one with a global id that the issue has already changes that one. */
export const remoteLinkRoutes = (api: Api, site: Site): void => {
  const path = '/issue/:id/remotelink';

  api.get(path, (context) => {
    const { call } = context.var;
    const issue = issueFor(call, context.req.param('id'));
    const globalId = context.req.query('globalId');
    if (globalId !== undefined) return context.json(linkJson(call, byGlobalId(call, issue, globalId)));
    return context.json(site.remoteLinksOf(issue.id).map((link) => linkJson(call, link)));
  });

  api.post(path, async (context) => {
    const { call } = context.var;
    const issue = linkable(call, context.req.param('id'));
    const input = inputOf(await bodyOf(context, linkBody));
    const known = input.globalId === undefined ? undefined : remoteLinkByGlobalId(site, issue.id, input.globalId);
    const link = known === undefined ? addRemoteLink(site, viewerIdOf(call), issue.id, input) : replaceRemoteLink(site, viewerIdOf(call), known, input);
    return context.json({ id: Number(link.id), self: selfOf(call, link) }, known === undefined ? 201 : 200);
  });

  api.delete(path, (context) => {
    const { call } = context.var;
    const issue = linkable(call, context.req.param('id'));
    const globalId = context.req.query('globalId');
    if (globalId === undefined) throw badRequest('The globalId parameter is required.');
    removeRemoteLink(site, viewerIdOf(call), byGlobalId(call, issue, globalId));
    return context.body(null, 204);
  });

  api.get(`${path}/:link`, (context) => context.json(linkJson(context.var.call, linkFor(context.var.call, issueFor(context.var.call, context.req.param('id')), context.req.param('link')))));

  api.put(`${path}/:link`, async (context) => {
    const { call } = context.var;
    const link = linkFor(call, linkable(call, context.req.param('id')), context.req.param('link'));
    replaceRemoteLink(site, viewerIdOf(call), link, inputOf(await bodyOf(context, linkBody)));
    return context.body(null, 204);
  });

  api.delete(`${path}/:link`, (context) => {
    const { call } = context.var;
    removeRemoteLink(site, viewerIdOf(call), linkFor(call, linkable(call, context.req.param('id')), context.req.param('link')));
    return context.body(null, 204);
  });
};
