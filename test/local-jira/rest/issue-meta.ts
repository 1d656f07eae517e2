import { has } from '../site/permissions';
import { fieldIds } from '../site/standard-fields';
import type { Site } from '../site/site';
import type { Field, Issue, IssueType, Project } from '../site/types';
import { issueFor, numberOf, type Api, type ApiContext, type Call } from './api';
import { componentJson, issueTypeJson, priorityJson, versionJson } from './catalog-json';
import { badRequest } from './errors';

/** System fields on the screens of this site, with what may be done to them. */
const screen: Readonly<Record<string, readonly string[]>> = {
  summary: ['set'], issuetype: ['set'], project: ['set'], description: ['set'], priority: ['set'], assignee: ['set'], reporter: ['set'], duedate: ['set'], parent: ['set'],
  labels: ['add', 'set', 'remove'], components: ['add', 'set', 'remove'], fixVersions: ['add', 'set', 'remove'], timetracking: ['set', 'edit'],
};

/** What only some may set; the others do not see the field on the screen. */
const needed: Readonly<Record<string, string>> = { assignee: 'ASSIGN_ISSUES', duedate: 'SCHEDULE_ISSUES', reporter: 'MODIFY_REPORTER' };

/** The one option of Flagged, under the number a new site gives it. */
const impediment = { id: '10019', value: 'Impediment' } as const;

type At = { readonly call: Call; readonly project: Project; readonly issue: Issue | null };

const allowedValues = ({ call, project }: At, field: Field, type: IssueType | undefined): readonly unknown[] | undefined => {
  switch (field.id) {
    case 'issuetype': return type === undefined ? [] : [issueTypeJson(call, type)];
    case 'priority': return [...call.site.priorities()].map((row) => priorityJson(call, row));
    case 'components': return project.components.map((row) => componentJson(call, project, row));
    case 'fixVersions': return project.versions.map((row) => versionJson(call, project, row));
    case fieldIds.flagged: return [{ self: `${call.base}/rest/api/3/customFieldOption/${impediment.id}`, ...impediment }];
    default: return undefined;
  }
};

const onScreen = ({ call, project, issue }: At, field: Field): boolean => {
  if (field.custom) return field.projectId === undefined || field.projectId === project.id;
  const permission = needed[field.id];
  return screen[field.id] !== undefined && (permission === undefined || has(call.site, call.caller, permission, project, issue));
};

const always: ReadonlySet<string> = new Set(['summary', 'issuetype', 'project']);

const isRequired = ({ project, issue }: At, field: Field, type: IssueType | undefined): boolean =>
  (issue === null ? always.has(field.id) : field.id === 'summary')
  || (issue === null && field.id === 'parent' && type?.subtask === true)
  || (project.requiredFieldIds ?? []).includes(field.id);

const fieldMeta = (at: At, field: Field, type: IssueType | undefined) => {
  const allowed = allowedValues(at, field, type);
  return {
    key: field.id, name: field.name, required: isRequired(at, field, type), hasDefaultValue: field.id === 'reporter' || field.id === 'priority',
    operations: screen[field.id] ?? (field.schema?.type === 'array' ? ['add', 'set', 'remove'] : ['set']), schema: field.schema ?? { type: 'issuelink', system: field.id },
    ...(allowed === undefined ? {} : { allowedValues: allowed }),
  };
};

const fieldsOf = (at: At): readonly Field[] => [...at.call.site.fields()].filter((field) => onScreen(at, field));

/** A project that one may create issues in; for others it does not exist here. */
const creatable = (context: ApiContext): At => {
  const { call } = context.var;
  const asked = context.req.param('project') ?? '';
  const project = call.site.project(asked);
  if (project === undefined || !has(call.site, call.caller, 'CREATE_ISSUES', project)) throw badRequest(`No project could be found with key or id '${asked}'.`);
  return { call, project, issue: null };
};

const typesOf = ({ call, project }: At): readonly IssueType[] => project.issueTypeIds.map((id) => call.site.tables.issueType.get(id)).filter((type) => type !== undefined);

const slice = <T>(context: ApiContext, all: readonly T[]): { readonly startAt: number; readonly maxResults: number; readonly total: number; readonly rows: readonly T[] } => {
  const startAt = numberOf(context, 'startAt', 0, Number.MAX_SAFE_INTEGER);
  const maxResults = numberOf(context, 'maxResults', 50, 200);
  return { startAt, maxResults, total: all.length, rows: all.slice(startAt, startAt + maxResults) };
};

/** What can be set when an issue is created or edited, by the one who asks. */
export const metaRoutes = (api: Api, site: Site): void => {
  api.get('/issue/createmeta/:project/issuetypes', (context) => {
    const at = creatable(context);
    const { rows, ...page } = slice(context, typesOf(at));
    return context.json({ ...page, issueTypes: rows.map((type) => issueTypeJson(at.call, type)) });
  });

  api.get('/issue/createmeta/:project/issuetypes/:type', (context) => {
    const at = creatable(context);
    const type = typesOf(at).find(({ id }) => id === context.req.param('type'));
    if (type === undefined) throw badRequest(`The issue type '${context.req.param('type')}' is not of this project.`);
    const { rows, ...page } = slice(context, fieldsOf(at));
    return context.json({ ...page, fields: rows.map((field) => ({ fieldId: field.id, ...fieldMeta(at, field, type) })) });
  });

  api.get('/issue/:id/editmeta', (context) => {
    const { call } = context.var;
    const issue = issueFor(call, context.req.param('id'));
    const project = site.tables.project.get(issue.projectId);
    if (project === undefined || !has(site, call.caller, 'EDIT_ISSUES', project, issue)) return context.json({ fields: {} });
    const at = { call, project, issue };
    const type = site.tables.issueType.get(issue.typeId);
    return context.json({ fields: Object.fromEntries(fieldsOf(at).filter(({ id }) => id !== 'project').map((field) => [field.id, fieldMeta(at, field, type)])) });
  });
};
