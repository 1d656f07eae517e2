import type { Field, Issue } from '../../site/types';
import { sprintsOf } from './collected';
import type { WireIssue } from './wire';

/** Which custom fields hold something the site keeps in a form of its own. */
export type CustomFields = { readonly sprint: string | null; readonly users: ReadonlySet<string> };

export const customFieldsOf = (fields: readonly Field[]): CustomFields => ({
  sprint: fields.find((one) => one.schema?.custom?.endsWith(':gh-sprint'))?.id ?? null,
  users: new Set(fields.filter((one) => one.custom && one.schema?.type === 'user').map((one) => one.id)),
});

/** An issue of the file as a row of the site: references where the file repeats whole things. */
export const issueRow = ({ id, key, fields }: WireIssue, custom: CustomFields): Issue => ({
  id, key,
  projectId: fields.project.id,
  typeId: fields.issuetype.id,
  statusId: fields.status.id,
  resolutionId: fields.resolution?.id ?? null,
  priorityId: fields.priority?.id ?? null,
  summary: fields.summary,
  description: null,
  parentId: fields.parent?.id ?? null,
  assigneeId: fields.assignee?.accountId ?? null,
  reporterId: fields.reporter?.accountId ?? null,
  created: fields.created,
  updated: fields.updated,
  resolutiondate: fields.resolutiondate ?? null,
  duedate: fields.duedate ?? null,
  labels: fields.labels,
  componentIds: fields.components.map((one) => one.id),
  fixVersionIds: fields.fixVersions.map((one) => one.id),
  securityLevelId: null,
  timeoriginalestimate: fields.timeoriginalestimate ?? null,
  timeestimate: fields.timeestimate ?? null,
  timespent: fields.timespent ?? null,
  custom: customValues({ id, key, fields }, custom),
});

const customValues = (issue: WireIssue, custom: CustomFields): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const [id, value] of Object.entries(issue.fields)) {
    if (!id.startsWith('customfield_') || value === null || value === undefined) continue;
    if (id === custom.sprint) values[id] = sprintsOf(issue, id).map((one) => one.id);
    else values[id] = custom.users.has(id) ? accountIdOf(value) : value;
  }
  return values;
};

const accountIdOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'accountId' in value ? value.accountId : value;
