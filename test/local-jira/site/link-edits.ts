import { changeItem } from './change-items';
import { linkPayload } from './events';
import type { Site } from './site';
import type { Issue, IssueLink } from './types';

const sentences = (site: Site, link: IssueLink, source: Issue, destination: Issue): readonly [string, string] => {
  const type = site.tables.linkType.get(link.typeId);
  return [`This issue ${type?.outward ?? 'links to'} ${destination.key}`, `This issue ${type?.inward ?? 'is linked from'} ${source.key}`];
};

/** Both ends get an entry in their history. `updated` stays as it is, as in Jira. */
const record = (site: Site, actorId: string | null, link: IssueLink, came: boolean): void => {
  const source = site.issueById(link.sourceId);
  const destination = site.issueById(link.destinationId);
  if (source === undefined || destination === undefined) return;
  const [outward, inward] = sentences(site, link, source, destination);
  const item = (other: string, text: string) =>
    came ? changeItem('Link', 'jira', null, [null, null], [other, text]) : changeItem('Link', 'jira', null, [other, text], [null, null]);
  site.record(source.id, actorId, [item(destination.key, outward)]);
  if (source.id !== destination.id) site.record(destination.id, actorId, [item(source.key, inward)]);
};

/** "source <outward> destination". The same link twice is one, as in Jira. */
export const addLink = (site: Site, actorId: string | null, typeId: string, sourceId: string, destinationId: string): IssueLink => {
  const known = site.linksOf(sourceId).find((each) => each.typeId === typeId && each.sourceId === sourceId && each.destinationId === destinationId);
  if (known !== undefined) return known;
  const link: IssueLink = { id: site.nextId('link'), typeId, sourceId, destinationId };
  site.put('link', link);
  record(site, actorId, link, true);
  site.emit('avi:jira:created:issuelink', actorId, linkPayload(site, link));
  return link;
};

export const removeLink = (site: Site, actorId: string | null, linkId: string): void => {
  const link = site.tables.link.get(linkId);
  if (link === undefined) return;
  record(site, actorId, link, false);
  site.remove('link', linkId);
  site.emit('avi:jira:deleted:issuelink', actorId, linkPayload(site, link));
};
