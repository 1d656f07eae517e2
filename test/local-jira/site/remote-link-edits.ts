import { changeItem } from './change-items';
import type { RemoteLink } from './remote-link';
import type { Site } from './site';

const sentence = ({ object, application }: RemoteLink): string => `This issue links to "${object.title} (${application?.name ?? 'Web Link'})"`;

const told = (link: RemoteLink | null): readonly [string | null, string | null] => (link === null ? [null, null] : [link.id, sentence(link)]);

const record = (site: Site, actorId: string | null, before: RemoteLink | null, after: RemoteLink | null): void => {
  const issueId = (after ?? before)?.issueId;
  if (issueId !== undefined) site.record(issueId, actorId, [changeItem('RemoteIssueLink', 'jira', null, told(before), told(after))]);
};

export type RemoteLinkInput = Omit<RemoteLink, 'id' | 'issueId'>;

export const remoteLinkByGlobalId = (site: Site, issueId: string, globalId: string): RemoteLink | undefined =>
  site.remoteLinksOf(issueId).find((link) => link.globalId === globalId);

/** Adds a link to something outside Jira. The issue's history tells it; `updated` stays as it is, as with links between issues. */
export const addRemoteLink = (site: Site, actorId: string | null, issueId: string, input: RemoteLinkInput): RemoteLink => {
  const link: RemoteLink = { id: site.nextId('remoteLink'), issueId, ...input };
  site.put('remoteLink', link);
  record(site, actorId, null, link);
  return link;
};

/** What is not given anew is gone. */
export const replaceRemoteLink = (site: Site, actorId: string | null, before: RemoteLink, input: RemoteLinkInput): RemoteLink => {
  const link: RemoteLink = { id: before.id, issueId: before.issueId, ...(before.globalId === undefined ? {} : { globalId: before.globalId }), ...input };
  site.put('remoteLink', link);
  if (sentence(before) !== sentence(link)) record(site, actorId, before, link);
  return link;
};

export const removeRemoteLink = (site: Site, actorId: string | null, link: RemoteLink): void => {
  site.remove('remoteLink', link.id);
  record(site, actorId, link, null);
};
