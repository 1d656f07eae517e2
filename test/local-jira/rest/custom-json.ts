import { fieldIds } from '../site/standard-fields';
import type { Issue, Sprint } from '../site/types';
import type { Call } from './api';
import { person } from './person-json';

const sprintJson = (sprint: Sprint) => ({
  id: sprint.id, name: sprint.name, state: sprint.state, boardId: sprint.boardId, goal: sprint.goal ?? '',
  ...(sprint.startDate === undefined ? {} : { startDate: sprint.startDate }),
  ...(sprint.endDate === undefined ? {} : { endDate: sprint.endDate }),
  ...(sprint.completeDate === undefined ? {} : { completeDate: sprint.completeDate }),
});

const sprintsOf = ({ site }: Call, value: unknown): unknown => {
  if (!Array.isArray(value)) return null;
  const sprints = value.map((id) => site.tables.sprint.get(String(id))).filter((sprint) => sprint !== undefined);
  return sprints.length === 0 ? null : sprints.map(sprintJson);
};

const optionJson = ({ base }: Call, option: unknown): unknown =>
  typeof option === 'object' && option !== null && 'id' in option ? { self: `${base}/rest/api/3/customFieldOption/${String(option.id)}`, ...option } : option;

const groupJson = ({ site, base }: Call, name: unknown): unknown => {
  const group = [...site.groups()].find((each) => each.name === name || each.groupId === name);
  return group === undefined ? null : { name: group.name, groupId: group.groupId, self: `${base}/rest/api/3/group?groupId=${group.groupId}` };
};

/** One raw value as a field of this type answers it. */
const single = (call: Call, type: string | undefined, value: unknown): unknown => {
  if (type === 'user' && typeof value === 'string') return person(call, value);
  if (type === 'group' && typeof value === 'string') return groupJson(call, value);
  return type === 'option' ? optionJson(call, value) : value;
};

/** The value of a custom field: null where it is empty, undefined where the issue's project does not have the field. */
export const customValue = (call: Call, issue: Issue, fieldId: string): unknown => {
  const field = call.site.tables.field.get(fieldId);
  if (field === undefined || !field.custom || (field.projectId !== undefined && field.projectId !== issue.projectId)) return undefined;
  const value = issue.custom[fieldId] ?? null;
  if (fieldId === fieldIds.sprint) return sprintsOf(call, value);
  if (value === null || (Array.isArray(value) && value.length === 0)) return null;
  return Array.isArray(value) ? value.map((each) => single(call, field.schema?.items, each)) : single(call, field.schema?.type, value);
};
