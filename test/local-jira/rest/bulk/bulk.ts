import { z } from 'zod';
import { browser, hasGlobal } from '../../site/permissions';
import type { Issue } from '../../site/types';
import { accountOf, bodyOf, listOf, type Api, type ApiContext, type Call } from '../api';
import { badRequest, forbidden } from '../errors';
import { editedIssue, transitionedIssue } from '../issues';
import { transitionsOf } from '../transition-json';
import { bulkTasks, taskJson, type Step } from './bulk-tasks';
import { editableFields } from './editable-fields';
import { chosenChanges, editedFields, type FieldChange } from './field-input';

const mostIssues = 1_000;

const demandBulk = (call: Call): void => {
  accountOf(call);
  if (!hasGlobal(call.site, call.caller, 'BULK_CHANGE')) throw forbidden('You do not have the permission to make bulk changes.');
};

type Chosen = { readonly issues: readonly Issue[]; readonly unseen: number };

/** The issues that the caller may browse, each once, and how many of what was named are none. */
const chosen = (call: Call, idsOrKeys: readonly string[]): Chosen => {
  if (idsOrKeys.length === 0) throw badRequest('At least one issue must be selected.');
  if (idsOrKeys.length > mostIssues) throw badRequest(`A maximum of ${mostIssues} issues can be changed in a single operation.`);
  const browse = browser(call.site, call.caller);
  const found = idsOrKeys.map((id) => call.site.issue(id)).map((issue) => (issue !== undefined && browse(issue) ? issue : null));
  return { issues: [...new Set(found.filter((issue) => issue !== null))], unseen: found.filter((issue) => issue === null).length };
};

/** For looking at what is possible, all of them must be there. */
const allChosen = (context: ApiContext): readonly Issue[] => {
  const { call } = context.var;
  demandBulk(call);
  const { issues, unseen } = chosen(call, listOf(context, 'issueIdsOrKeys'));
  if (unseen > 0) throw badRequest('Some of the issues in the issueIdsOrKeys are not valid');
  return issues;
};

const editBody = z.object({
  editedFieldsInput: editedFields, selectedActions: z.array(z.string()).min(1).max(200), selectedIssueIdsOrKeys: z.array(z.string()), sendBulkNotification: z.boolean().nullish(),
});

const transitionBody = z.object({
  bulkTransitionInputs: z.array(z.object({ selectedIssueIdsOrKeys: z.array(z.string()), transitionId: z.string() })).min(1), sendBulkNotification: z.boolean().nullish(),
});

const edit = (call: Call, { id }: Issue, changes: readonly FieldChange[]) => (): void => {
  const issue = call.site.issueById(id);
  if (issue === undefined) throw badRequest('The issue is gone.');
  editedIssue(call, issue, { fields: Object.assign({}, ...changes.map(({ fields }) => fields ?? {})), update: Object.assign({}, ...changes.map(({ update }) => update ?? {})) });
};

/** By project, since each has its own workflow here: its issues, and where all of them can go. */
const available = (call: Call, issues: readonly Issue[]) => {
  const projects = [...new Set(issues.map(({ projectId }) => projectId))];
  return projects.map((projectId) => {
    const held = issues.filter((issue) => issue.projectId === projectId);
    const offered = held.map((issue) => transitionsOf(call, issue));
    const common = (offered[0] ?? []).filter(({ id }) => offered.every((each) => each.some((other) => other.id === id)));
    return {
      issues: held.map(({ key }) => key), isTransitionsFiltered: offered.some((each) => each.length > common.length),
      transitions: common.map(({ id, name, to }) => ({ transitionId: Number(id), transitionName: name, to: { statusId: Number(to.id), statusName: to.name } })),
    };
  });
};

/** Changes to many issues at once, as tasks of which one asks how far they are. Each issue is changed under its own permissions. */
export const bulkRoutes = (api: Api): void => {
  const tasks = bulkTasks();

  api.get('/bulk/issues/fields', (context) => {
    const asked = (context.req.query('searchText') ?? '').toLowerCase();
    return context.json({ fields: editableFields(context.var.call, allChosen(context)).filter(({ name }) => String(name).toLowerCase().includes(asked)) });
  });
  api.post('/bulk/issues/fields', async (context) => {
    const { call } = context.var;
    demandBulk(call);
    const body = await bodyOf(context, editBody);
    const changes = chosenChanges(body.editedFieldsInput, body.selectedActions);
    const { issues, unseen } = chosen(call, body.selectedIssueIdsOrKeys);
    return context.json({ taskId: tasks.start(call, issues.map((issue) => ({ issue, run: edit(call, issue, changes) })), unseen).id }, 201);
  });

  api.get('/bulk/issues/transition', (context) => context.json({ availableTransitions: available(context.var.call, allChosen(context)) }));
  api.post('/bulk/issues/transition', async (context) => {
    const { call } = context.var;
    demandBulk(call);
    const { bulkTransitionInputs: inputs } = await bodyOf(context, transitionBody);
    if (inputs.reduce((sum, { selectedIssueIdsOrKeys: ids }) => sum + ids.length, 0) > mostIssues) throw badRequest(`A maximum of ${mostIssues} issues can be changed in a single operation.`);
    const parts = inputs.map(({ selectedIssueIdsOrKeys, transitionId }) => ({ ...chosen(call, selectedIssueIdsOrKeys), transitionId }));
    const steps: Step[] = parts.flatMap(({ issues, transitionId }) => issues.map((issue) => ({ issue, run: () => transitionedIssue(call, issue, { transition: { id: transitionId } }) })));
    return context.json({ taskId: tasks.start(call, steps, parts.reduce((sum, { unseen }) => sum + unseen, 0)).id }, 201);
  });

  api.get('/bulk/queue/:task', (context) => {
    const { call } = context.var;
    demandBulk(call);
    const task = tasks.get(context.req.param('task'));
    if (task === undefined || (task.accountId !== accountOf(call) && !hasGlobal(call.site, call.caller, 'ADMINISTER'))) throw badRequest('The task associated with this taskId is not a bulk operation task');
    return context.json(taskJson(task));
  });
};
