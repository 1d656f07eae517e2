import type { JiraIssue } from './jira-issue';

/** An issue whose fields may be set. */
export type IssueDraft = { -readonly [Key in keyof JiraIssue]: JiraIssue[Key] };

/**
 * An issue with all its fields as its own: issues out of the snapshot read theirs from columns when somebody asks, so that
 * `{ ...issue }` of one of them has none. To be changed, compared as a whole or handed to what lists the fields of an object.
 */
export const wholeIssue = (issue: JiraIssue): IssueDraft => ({
  id: issue.id, key: issue.key, projectId: issue.projectId, type: issue.type, status: issue.status, resolution: issue.resolution,
  priority: issue.priority, parentId: issue.parentId, parentKey: issue.parentKey, assignee: issue.assignee,
  createdAt: issue.createdAt, updatedAt: issue.updatedAt, resolvedAt: issue.resolvedAt, due: issue.due, start: issue.start,
  points: issue.points, estimateSeconds: issue.estimateSeconds, remainingSeconds: issue.remainingSeconds, spentSeconds: issue.spentSeconds,
  sprints: issue.sprints, fixVersions: issue.fixVersions, components: issue.components, team: issue.team,
  flagged: issue.flagged, secured: issue.secured, links: issue.links, history: issue.history, historyKnown: issue.historyKnown,
});
