import type { Site } from './site';
import type { SitePayload } from './site-event';
import type { ChangeItem, Issue, IssueLink, Project, Sprint, User, Version } from './types';

const person = (user: User | undefined): SitePayload | null => (user === undefined ? null : { accountId: user.accountId });

const named = (row: { readonly id: string; readonly name: string } | undefined): SitePayload | null =>
  row === undefined ? null : { id: row.id, name: row.name };

const projectFields = (project: Project | undefined): SitePayload | null =>
  project === undefined ? null : { id: project.id, key: project.key, name: project.name, projectTypeKey: 'software', simplified: project.style === 'next-gen' };

/** The issue as product events carry it: its id and key, and the few fields that Forge documents. */
export const eventIssue = (site: Site, issue: Issue): SitePayload => {
  const { tables } = site;
  const status = tables.status.get(issue.statusId);
  const user = (id: string | null): SitePayload | null => (id === null ? null : person(tables.user.get(id)));
  return {
    id: issue.id,
    key: issue.key,
    fields: {
      summary: issue.summary,
      issuetype: named(tables.issueType.get(issue.typeId)),
      project: projectFields(tables.project.get(issue.projectId)),
      status: status === undefined ? null : { ...named(status), statusCategory: { key: status.category } },
      creator: user(issue.reporterId),
      reporter: user(issue.reporterId),
      assignee: user(issue.assigneeId),
      created: issue.created,
      updated: issue.updated,
    },
  };
};

const associatedUsers = (issue: Issue, actorId: string | null): readonly SitePayload[] =>
  [...new Set([actorId, issue.assigneeId, issue.reporterId])].filter((id) => id !== null).map((accountId) => ({ accountId }));

export const issuePayload = (site: Site, issue: Issue, actorId: string | null, items?: readonly ChangeItem[]): SitePayload => ({
  issue: eventIssue(site, issue),
  associatedUsers: associatedUsers(issue, actorId),
  ...(items === undefined ? {} : { changelog: { items } }),
});

export const linkPayload = (site: Site, link: IssueLink): SitePayload => {
  const type = site.tables.linkType.get(link.typeId);
  return {
    issueLink: {
      id: link.id, sourceIssueId: link.sourceId, destinationIssueId: link.destinationId,
      issueLinkType: {
        id: link.typeId, name: type?.name ?? '', outwardName: type?.outward ?? '', inwardName: type?.inward ?? '',
        isSubTaskLinkType: false, isSystemLinkType: false,
      },
    },
  };
};

export const versionPayload = (project: Project, version: Version): SitePayload => ({
  version: { ...version, projectId: Number(project.id) },
  project: projectFields(project),
});

export const projectPayload = (project: Project): SitePayload => ({ project: projectFields(project) });

export const sprintPayload = (sprint: Sprint): SitePayload => ({ sprint: { ...sprint, originBoardId: sprint.boardId } });
