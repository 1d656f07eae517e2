import type { Issue, Project } from '../../site/types';
import { has } from '../../site/permissions';
import { fieldIds } from '../../site/standard-fields';
import type { Call } from '../api';

const options = ['ADD', 'REMOVE', 'REPLACE', 'REMOVE_ALL'];

type Offer = { readonly id: string; readonly name: string; readonly type: string; readonly permission: string; readonly more?: (call: Call, projects: readonly Project[]) => Readonly<Record<string, unknown>> };

const versions = (projects: readonly Project[]) => {
  const [first] = projects;
  if (projects.length !== 1 || first === undefined) return { unavailableMessage: 'The selected issues belong to several projects, which have no versions in common.' };
  return { fieldOptions: first.versions.filter(({ archived }) => !archived).map(({ id, name }) => ({ id, name })), multiSelectFieldOptions: options };
};

const components = (projects: readonly Project[]) => {
  const [first] = projects;
  if (projects.length !== 1 || first === undefined || first.components.length === 0) return { unavailableMessage: 'The projects of the selected issues have no components in common.' };
  return { fieldOptions: first.components.map(({ id, name }) => ({ id, name })), multiSelectFieldOptions: options };
};

const offers: readonly Offer[] = [
  { id: 'assignee', name: 'Assignee', type: 'assignee', permission: 'ASSIGN_ISSUES', more: ({ base }, projects) => ({ searchUrl: `${base}/rest/api/3/user/assignable/multiProjectSearch?projectKeys=${projects.map(({ key }) => key).join(',')}&query=` }) },
  { id: 'components', name: 'Components', type: 'components', permission: 'EDIT_ISSUES', more: (_, projects) => components(projects) },
  { id: 'duedate', name: 'Due date', type: 'date', permission: 'SCHEDULE_ISSUES' },
  { id: 'fixVersions', name: 'Fix versions', type: 'fixVersions', permission: 'EDIT_ISSUES', more: (_, projects) => versions(projects) },
  { id: 'labels', name: 'Labels', type: 'labels', permission: 'EDIT_ISSUES', more: () => ({ multiSelectFieldOptions: options }) },
  { id: 'priority', name: 'Priority', type: 'priority', permission: 'EDIT_ISSUES', more: ({ site }) => ({ fieldOptions: [...site.priorities()].map(({ id, name }) => ({ id, priority: name, description: '' })) }) },
  { id: fieldIds.startDate, name: 'Start date', type: 'com.atlassian.jira.plugin.system.customfieldtypes:datepicker', permission: 'EDIT_ISSUES' },
];

/** What can be edited on all these issues by the one who asks, with what there is to choose from. */
export const editableFields = (call: Call, issues: readonly Issue[]): readonly Readonly<Record<string, unknown>>[] => {
  const projects = [...new Set(issues.map(({ projectId }) => projectId))].map((id) => call.site.tables.project.get(id)).filter((project) => project !== undefined);
  const may = (permission: string): boolean => issues.every((issue) => {
    const project = call.site.tables.project.get(issue.projectId);
    return project !== undefined && has(call.site, call.caller, permission, project, issue);
  });
  return offers.filter(({ id, permission }) => call.site.tables.field.get(id) !== undefined && may('EDIT_ISSUES') && may(permission))
    .map(({ id, name, type, more }) => ({ id, name, type, isRequired: false, ...more?.(call, projects) }));
};
