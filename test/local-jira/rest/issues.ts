import { z } from 'zod';
import { createIssue, deleteIssue, editIssue, moveIssue, transitionIssue, type IssueEdit } from '../site/issue-edits';
import { setProperty } from '../site/activity-edits';
import { browser, has } from '../site/permissions';
import type { Site } from '../site/site';
import type { Issue, Project } from '../site/types';
import { bodyOf, demand, issueFor, listOf, viewerIdOf, type Api, type Call } from './api';
import { badFields, badRequest, forbidden } from './errors';
import { issueJson, namesOf, schemaOf, wantedOf } from './issue-fields';
import { editOf } from './issue-input';
import { fieldsAfter } from './issue-updates';
import { statusOfTransition, transitionsOf } from './transition-json';

const operations = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));
const properties = z.array(z.object({ key: z.string(), value: z.unknown() }));

const issueBody = z.object({
  fields: z.record(z.string(), z.unknown()).optional(), update: operations.optional(), properties: properties.optional(),
  transition: z.object({ id: z.union([z.string(), z.number()]).transform(String) }).optional(),
});

type IssueBody = z.infer<typeof issueBody>;

const named = (value: unknown, ...names: readonly string[]): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = Object.entries(value).find(([name, each]) => names.includes(name) && (typeof each === 'string' || typeof each === 'number'));
  return found === undefined ? undefined : String(found[1]);
};

const projectIn = (call: Call, fields: Readonly<Record<string, unknown>>): Project => {
  const project = call.site.project(named(fields['project'], 'id', 'key') ?? '');
  if (project === undefined || !has(call.site, call.caller, 'BROWSE_PROJECTS', project)) throw badFields({ project: 'Specify a valid project ID or key' });
  if (!has(call.site, call.caller, 'CREATE_ISSUES', project)) throw badRequest('You do not have permission to create issues in this project.');
  return project;
};

const wholeEdit = (call: Call, project: Project, before: Issue | null, body: IssueBody): IssueEdit => {
  const { project: _, ...fields } = { ...body.fields, ...fieldsAfter(call, before, body.update ?? {}) };
  const edit = editOf(call, project, before, fields);
  if (edit.parentId !== undefined && edit.parentId !== null && edit.parentId === before?.id) throw badFields({ parent: 'An issue cannot be its own parent.' });
  return edit;
};

/** What only some may set is asked for by name, as Jira does. */
const demandFor = (call: Call, project: Project, issue: Issue | null, edit: IssueEdit): void => {
  const refuse = (field: string, permission: string): void => {
    if (!has(call.site, call.caller, permission, project, issue)) throw badFields({ [field]: `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.` });
  };
  if (edit.assigneeId !== undefined) refuse('assignee', 'ASSIGN_ISSUES');
  if (edit.duedate !== undefined) refuse('duedate', 'SCHEDULE_ISSUES');
  if (edit.securityLevelId !== undefined) refuse('security', 'SET_ISSUE_SECURITY');
};

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What a project demands of a new issue, each field with its message. */
const demandRequired = ({ site }: Call, project: Project, typeId: string, fields: Readonly<Record<string, unknown>>): void => {
  const parent = site.tables.issueType.get(typeId)?.subtask === true ? ['parent'] : [];
  const missing = [...parent, ...(project.requiredFieldIds ?? [])].filter((id) => isEmpty(fields[id]));
  if (missing.length > 0) throw badFields(Object.fromEntries(missing.map((id) => [id, `${site.tables.field.get(id)?.name ?? id} is required.`])));
};

const created = (call: Call, body: IssueBody): Issue => {
  const project = projectIn(call, body.fields ?? {});
  const edit = wholeEdit(call, project, null, body);
  if (edit.summary === undefined) throw badFields({ summary: 'You must specify a summary of the issue.' });
  if (edit.typeId === undefined) throw badFields({ issuetype: 'Specify an issue type' });
  demandRequired(call, project, edit.typeId, body.fields ?? {});
  demandFor(call, project, null, edit);
  const issue = createIssue(call.site, viewerIdOf(call), { ...edit, projectId: project.id, typeId: edit.typeId, summary: edit.summary });
  for (const { key, value } of body.properties ?? []) setProperty(call.site, issue.id, key, value);
  return issue;
};

/** Edits as a request asks, in the name of its caller; throws what Jira answers where that is not allowed or not valid. */
export const editedIssue = (call: Call, issue: Issue, body: IssueBody): Issue => {
  demand(call, 'EDIT_ISSUES', issue, 'You do not have permission to edit issues in this project.');
  const target = body.fields?.['project'] === undefined ? undefined : projectIn(call, body.fields);
  if (target !== undefined && target.id !== issue.projectId) {
    demand(call, 'MOVE_ISSUES', issue, 'You do not have permission to move this issue.');
    moveIssue(call.site, viewerIdOf(call), issue.id, target.id);
  }
  const now = issueFor(call, issue.id);
  const project = call.site.tables.project.get(now.projectId);
  if (project === undefined) throw forbidden('The project is gone.');
  const edit = wholeEdit(call, project, now, body);
  demandFor(call, project, now, edit);
  for (const { key, value } of body.properties ?? []) setProperty(call.site, issue.id, key, value);
  return editIssue(call.site, viewerIdOf(call), issue.id, edit);
};

export const transitionedIssue = (call: Call, issue: Issue, body: IssueBody): void => {
  demand(call, 'TRANSITION_ISSUES', issue, 'You do not have permission to transition this issue.');
  const project = call.site.tables.project.get(issue.projectId);
  if (body.transition === undefined) throw badRequest('The transition id must be specified.');
  const statusId = statusOfTransition(call, issue, body.transition.id);
  if (statusId === undefined || project === undefined) throw badRequest(`It is not possible to transition the issue with transition id ${body.transition.id}: it is not valid for this issue.`);
  transitionIssue(call.site, viewerIdOf(call), issue.id, statusId, wholeEdit(call, project, issue, { ...body, transition: undefined }));
};

const bulkBody = z.strictObject({
  issueIdsOrKeys: z.array(z.string()), fields: z.array(z.string()).nullish(), expand: z.array(z.string()).nullish(),
  properties: z.array(z.string()).nullish(), fieldsByKeys: z.boolean().nullish(),
});

const bulk = (call: Call, body: z.infer<typeof bulkBody>) => {
  if (body.issueIdsOrKeys.length === 0) throw badRequest('At least one issue id or key must be provided.');
  if (body.issueIdsOrKeys.length > 100) throw badRequest('A maximum of 100 issues can be fetched at a time.');
  const browse = browser(call.site, call.caller);
  const wanted = { ...wantedOf(call.site, body.fields ?? [], '*navigable', body.expand ?? [], body.properties ?? [], 40), slim: null };
  const found = new Set(body.issueIdsOrKeys.map((id) => call.site.issue(id)));
  const issues = [...found].filter((issue) => issue !== undefined).filter(browse);
  return { issueErrors: [], issues: issues.map((issue) => issueJson({ call, browse }, issue, wanted)) };
};

const issueReads = (api: Api): void => {
  api.post('/issue/bulkfetch', async (context) => context.json(bulk(context.var.call, await bodyOf(context, bulkBody))));

  api.get('/issue/:id', (context) => {
    const { call } = context.var;
    const issue = issueFor(call, context.req.param('id'));
    const wanted = wantedOf(call.site, listOf(context, 'fields'), '*all', listOf(context, 'expand'), listOf(context, 'properties'), 100);
    const json = issueJson({ call, browse: browser(call.site, call.caller) }, issue, { ...wanted, slim: null });
    const names = wanted.expand.has('names') ? { names: namesOf(call.site, wanted.fields) } : {};
    return context.json({ ...json, ...names, ...(wanted.expand.has('schema') ? { schema: schemaOf(call.site, wanted.fields) } : {}) });
  });

  api.get('/issue/:id/transitions', (context) => {
    const { call } = context.var;
    const asked = context.req.query('transitionId');
    const transitions = transitionsOf(call, issueFor(call, context.req.param('id')));
    return context.json({ expand: 'transitions', transitions: transitions.filter((each) => asked === undefined || each.id === asked) });
  });
};

/** Issues: read, create, edit (with `project`: move), delete, transition. */
export const issueRoutes = (api: Api, site: Site): void => {
  issueReads(api);

  api.post('/issue', async (context) => {
    const { call } = context.var;
    const issue = created(call, await bodyOf(context, issueBody));
    return context.json({ id: issue.id, key: issue.key, self: `${call.base}/rest/api/3/issue/${issue.id}` }, 201);
  });

  api.put('/issue/:id', async (context) => {
    const { call } = context.var;
    const issue = editedIssue(call, issueFor(call, context.req.param('id')), await bodyOf(context, issueBody));
    if (context.req.query('returnIssue') !== 'true') return context.body(null, 204);
    return context.json(issueJson({ call, browse: browser(site, call.caller) }, issue, wantedOf(site, ['*all'], '*all', [], [], 0)));
  });

  api.put('/issue/:id/assignee', async (context) => {
    const { call } = context.var;
    const issue = issueFor(call, context.req.param('id'));
    demand(call, 'ASSIGN_ISSUES', issue, 'You do not have permission to assign issues.');
    const { accountId } = await bodyOf(context, z.object({ accountId: z.string().nullable() }));
    if (accountId !== null && site.tables.user.get(accountId)?.active !== true) throw badFields({ assignee: 'Specify a valid value for assignee' });
    editIssue(site, viewerIdOf(call), issue.id, { assigneeId: accountId });
    return context.body(null, 204);
  });

  api.delete('/issue/:id', (context) => {
    const { call } = context.var;
    const issue = issueFor(call, context.req.param('id'));
    demand(call, 'DELETE_ISSUES', issue, 'You do not have permission to delete issues in this project.');
    const subtasks = site.childrenOf(issue.id).filter((child) => site.tables.issueType.get(child.typeId)?.subtask === true);
    if (subtasks.length > 0 && context.req.query('deleteSubtasks') !== 'true') {
      throw badRequest(`The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`);
    }
    deleteIssue(site, viewerIdOf(call), issue.id);
    return context.body(null, 204);
  });

  api.post('/issue/:id/transitions', async (context) => {
    transitionedIssue(context.var.call, issueFor(context.var.call, context.req.param('id')), await bodyOf(context, issueBody));
    return context.body(null, 204);
  });
};
