import type { IssueEdit } from '../site/issue-edits';
import { mayBrowse } from '../site/permissions';
import { fieldIds } from '../site/standard-fields';
import type { Field, Issue, Project } from '../site/types';
import { documentFrom, secondsOf } from './activity-json';
import type { Call } from './api';
import { badFields } from './errors';

/** Reads one field of a create, edit or transition; answers what to set, or throws the field's message. */
type Reader = (value: unknown, call: Call, project: Project) => IssueEdit;

class FieldProblem extends Error {}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text under one of the names, numbers taken as text: Jira takes ids both ways. */
const textUnder = (value: unknown, ...names: readonly string[]): string | undefined => {
  if (!isRecord(value)) return undefined;
  const found = names.map((name) => value[name]).find((each) => typeof each === 'string' || typeof each === 'number');
  return found === undefined ? undefined : String(found);
};

type Named = { readonly id: string; readonly name: string };

const pick = <Row extends Named>(rows: Iterable<Row>, value: unknown, message: string): Row => {
  const id = textUnder(value, 'id');
  const name = textUnder(value, 'name');
  for (const row of rows) if (id === undefined ? row.name === name : row.id === id) return row;
  throw new FieldProblem(message);
};

const text = (value: unknown): string => {
  if (typeof value !== 'string') throw new FieldProblem('Operation value must be a string');
  return value;
};

const summary = (value: unknown): string => {
  const words = text(value);
  if (words.trim() === '') throw new FieldProblem('You must specify a summary of the issue.');
  if (words.length > 255) throw new FieldProblem('Summary must be less than 255 characters.');
  if (/[\r\n]/.test(words)) throw new FieldProblem('The summary is invalid because it contains newline characters.');
  return words;
};

const dateOrNull = (value: unknown): string | null => {
  if (value === null || value === '') return null;
  const day = text(value);
  const read = new Date(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(read.getTime()) || !read.toISOString().startsWith(day)) throw new FieldProblem('Error parsing date string: ' + day);
  return day;
};

const account = (value: unknown, call: Call, what: string): string | null => {
  if (value === null) return null;
  const id = textUnder(value, 'accountId', 'id');
  const user = id === undefined ? undefined : call.site.tables.user.get(id);
  if (user === undefined || !user.active) throw new FieldProblem(`Specify a valid value for ${what}`);
  return user.accountId;
};

const list = (value: unknown): readonly unknown[] => {
  if (value === null) return [];
  if (!Array.isArray(value)) throw new FieldProblem('data was not an array');
  return value;
};

const parentId = (value: unknown, call: Call): string | null => {
  if (value === null) return null;
  const parent = call.site.issue(textUnder(value, 'id', 'key') ?? '');
  if (parent === undefined || !mayBrowse(call.site, call.caller, parent)) throw new FieldProblem('Could not find valid \'id\' or \'key\' for parent issue');
  return parent.id;
};

const seconds = (value: unknown): number | null => {
  if (value === null || value === '') return null;
  const found = typeof value === 'number' ? value * 60 : secondsOf(text(value));
  if (Number.isNaN(found)) throw new FieldProblem('The original estimate specified is not valid.');
  return found;
};

const timetracking = (value: unknown): IssueEdit => {
  if (!isRecord(value)) throw new FieldProblem('Operation value must be an object');
  return {
    ...('originalEstimate' in value ? { timeoriginalestimate: seconds(value['originalEstimate']) } : {}),
    ...('remainingEstimate' in value ? { timeestimate: seconds(value['remainingEstimate']) } : {}),
  };
};

const level = (value: unknown, call: Call, project: Project): string | null => {
  if (value === null) return null;
  const scheme = call.site.tables.securityScheme.get(String(project.securitySchemeId));
  return pick(scheme?.levels ?? [], value, 'Security level is not valid for this project.').id;
};

const readers: Readonly<Record<string, Reader>> = {
  summary: (value) => ({ summary: summary(value) }),
  description: (value, call) => ({ description: value === null ? null : documentFrom(call, value) ?? fail('Operation value must be an Atlassian Document (see the Atlassian Document Format)') }),
  issuetype: (value, { site }, project) => ({ typeId: pick([...site.issueTypes()].filter((type) => project.issueTypeIds.includes(type.id)), value, 'Specify a valid issue type').id }),
  priority: (value, { site }) => ({ priorityId: value === null ? null : pick(site.priorities(), value, 'The priority selected is invalid.').id }),
  resolution: (value, { site }) => ({ resolutionId: value === null ? null : pick(site.resolutions(), value, 'The resolution selected is invalid.').id }),
  assignee: (value, call) => ({ assigneeId: account(value, call, 'assignee') }),
  reporter: (value, call) => ({ reporterId: account(value, call, 'reporter') }),
  duedate: (value) => ({ duedate: dateOrNull(value) }),
  labels: (value) => ({ labels: list(value).map((label) => (/\s/.test(text(label)) ? fail(`The label '${text(label)}' contains spaces which is invalid.`) : text(label))) }),
  components: (value, _, project) => ({ componentIds: list(value).map((each) => pick(project.components, each, 'Component id is not valid').id) }),
  fixVersions: (value, _, project) => ({ fixVersionIds: list(value).map((each) => pick(project.versions, each, 'Version id is not valid').id) }),
  parent: (value, call) => ({ parentId: parentId(value, call) }),
  security: (value, call, project) => ({ securityLevelId: level(value, call, project) }),
  timetracking,
};

const fail = (message: string): never => { throw new FieldProblem(message); };

const numberOrNull = (value: unknown): number | null =>
  value === null || (typeof value === 'number' && Number.isFinite(value)) ? value : fail('Operation value must be a number');

/** Sprints are set by number: one takes the place of those that are not closed, as in Jira. */
const sprints = (value: unknown, call: Call, before: Issue | null): unknown => {
  const held = before?.custom[fieldIds.sprint];
  const closed = (Array.isArray(held) ? held : []).filter((id) => call.site.tables.sprint.get(String(id))?.state === 'closed');
  if (value === null) return closed;
  const id = Number(value);
  if (call.site.tables.sprint.get(String(id)) === undefined) return fail(`Sprint with id ${String(value)} does not exist`);
  return [...closed.filter((each) => each !== id), id];
};

const team = (value: unknown, call: Call): unknown => {
  if (value === null || isRecord(value)) return value;
  for (const issue of call.site.issues()) {
    const held = issue.custom[fieldIds.team];
    if (isRecord(held) && held['id'] === value) return held;
  }
  return fail('Team is not valid');
};

/** Flagged has one option, named by its number or by its word. */
const flag = (value: unknown): unknown => {
  const option = { id: '10019', value: 'Impediment' };
  if (textUnder(value, 'id') !== option.id && textUnder(value, 'value') !== option.value) return fail(`Option value '${textUnder(value, 'value', 'id') ?? ''}' is not valid`);
  return option;
};

const customOf = (field: Field, value: unknown, call: Call, before: Issue | null): unknown => {
  if (field.id === fieldIds.sprint) return sprints(value, call, before);
  if (field.schema?.type === 'team') return team(value, call);
  if (field.schema?.type === 'number') return numberOrNull(value);
  if (field.schema?.type === 'date') return dateOrNull(value);
  if (field.schema?.type === 'user') return account(value, call, field.name);
  if (field.id === fieldIds.flagged) return list(value).map(flag);
  return value;
};

const fieldEdit = (call: Call, project: Project, before: Issue | null, id: string, value: unknown): IssueEdit => {
  const reader = readers[id];
  if (reader !== undefined) return reader(value, call, project);
  const field = call.site.tables.field.get(id);
  const known = field?.custom === true && (field.projectId === undefined || field.projectId === project.id);
  if (field === undefined || !known) return fail(`Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`);
  return { custom: { [id]: customOf(field, value, call, before) } };
};

/** What the fields of a request set; one 400 with a message for each field that is wrong. */
export const editOf = (call: Call, project: Project, before: Issue | null, fields: Readonly<Record<string, unknown>>): IssueEdit => {
  const errors: Record<string, string> = {};
  let edit: IssueEdit = {};
  for (const [id, value] of Object.entries(fields)) {
    try {
      const part = fieldEdit(call, project, before, id, value);
      edit = { ...edit, ...part, ...(part.custom === undefined ? {} : { custom: { ...edit.custom, ...part.custom } }) };
    } catch (error) {
      if (!(error instanceof FieldProblem)) throw error;
      errors[id] = error.message;
    }
  }
  if (Object.keys(errors).length > 0) throw badFields(errors);
  return edit;
};
