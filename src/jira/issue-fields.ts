import type { FieldMapping } from '../model/settings';

/** Custom fields that mean the same in every project of the site; null where the site has none. */
export type SiteFields = {
  readonly sprint: string | null;
  readonly flagged: string | null;
  readonly epicLink: string | null;
};

/** Which custom fields are read for the issues of one project. */
export type IssueFields = SiteFields & FieldMapping;

/** Jira's own fields that the snapshot is made of. */
export const SYSTEM_FIELDS: readonly string[] = [
  'summary', 'issuetype', 'project', 'status', 'resolution', 'resolutiondate', 'created', 'updated', 'duedate', 'priority',
  'components', 'fixVersions', 'assignee', 'parent', 'issuelinks', 'security', 'timeoriginalestimate', 'timeestimate', 'timespent',
];

/** All fields to ask for. */
export const fieldsToRead = (fields: IssueFields): readonly string[] => {
  const custom = [fields.sprint, fields.flagged, fields.epicLink, fields.points, fields.start, fields.team];
  return [...SYSTEM_FIELDS, ...new Set(custom.filter((id) => id !== null))];
};
