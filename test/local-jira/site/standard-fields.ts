import type { Field } from './types';

type Schema = NonNullable<Field['schema']>;

const system = (id: string, name: string, schema: Schema | null, clauseNames: readonly string[] = [id]): Field => ({
  id, name, custom: false, orderable: true, navigable: true, searchable: clauseNames.length > 0, clauseNames,
  ...(schema === null ? {} : { schema: { ...schema, system: id } }),
});

const custom = (number: number, name: string, type: string, plugin: string, items?: string): Field => ({
  id: `customfield_${number}`, name, custom: true, orderable: true, navigable: true, searchable: true,
  clauseNames: [`cf[${number}]`, name],
  schema: { type, ...(items === undefined ? {} : { items }), custom: plugin, customId: number },
});

const types = 'com.atlassian.jira.plugin.system.customfieldtypes';

/** Jira's own fields that the local site knows, in the order Jira shows them. */
export const systemFields: readonly Field[] = [
  system('summary', 'Summary', { type: 'string' }),
  system('issuetype', 'Issue Type', { type: 'issuetype' }, ['issuetype', 'type']),
  system('project', 'Project', { type: 'project' }),
  system('status', 'Status', { type: 'status' }),
  system('statusCategory', 'Status Category', { type: 'statusCategory' }),
  system('priority', 'Priority', { type: 'priority' }),
  system('resolution', 'Resolution', { type: 'resolution' }),
  system('assignee', 'Assignee', { type: 'user' }),
  system('reporter', 'Reporter', { type: 'user' }),
  system('creator', 'Creator', { type: 'user' }),
  system('created', 'Created', { type: 'datetime' }, ['created', 'createdDate']),
  system('updated', 'Updated', { type: 'datetime' }, ['updated', 'updatedDate']),
  system('resolutiondate', 'Resolved', { type: 'datetime' }, ['resolutiondate', 'resolved']),
  system('duedate', 'Due date', { type: 'date' }, ['due', 'duedate']),
  system('labels', 'Labels', { type: 'array', items: 'string' }),
  system('components', 'Components', { type: 'array', items: 'component' }, ['component']),
  system('fixVersions', 'Fix versions', { type: 'array', items: 'version' }, ['fixVersion']),
  system('parent', 'Parent', null),
  system('subtasks', 'Sub-tasks', { type: 'array', items: 'issuelinks' }, []),
  system('issuelinks', 'Linked Issues', { type: 'array', items: 'issuelinks' }, []),
  system('security', 'Security Level', { type: 'securitylevel' }, ['level']),
  system('timeoriginalestimate', 'Original estimate', { type: 'number' }, ['originalEstimate', 'timeoriginalestimate']),
  system('timeestimate', 'Remaining Estimate', { type: 'number' }, ['remainingEstimate', 'timeestimate']),
  system('timespent', 'Time Spent', { type: 'number' }, ['timespent']),
  { ...system('timetracking', 'Time tracking', { type: 'timetracking' }, []), navigable: false },
  { ...system('description', 'Description', { type: 'string' }) },
  { ...system('comment', 'Comment', { type: 'comments-page', items: 'comment' }), navigable: false },
  { ...system('worklog', 'Log Work', { type: 'array', items: 'worklog' }, []), navigable: false },
];

/** Custom fields under the numbers a new Jira Cloud site usually gives them. */
export const fieldIds = {
  sprint: 'customfield_10020',
  storyPointEstimate: 'customfield_10016',
  storyPoints: 'customfield_10026',
  flagged: 'customfield_10021',
  startDate: 'customfield_10015',
  team: 'customfield_10001',
  epicLink: 'customfield_10014',
  rank: 'customfield_10019',
} as const;

export const customFields: readonly Field[] = [
  custom(10020, 'Sprint', 'array', 'com.pyxis.greenhopper.jira:gh-sprint', 'json'),
  custom(10016, 'Story point estimate', 'number', 'com.pyxis.greenhopper.jira:jsw-story-points'),
  custom(10026, 'Story Points', 'number', `${types}:float`),
  custom(10021, 'Flagged', 'array', `${types}:multicheckboxes`, 'option'),
  custom(10015, 'Start date', 'date', `${types}:datepicker`),
  custom(10001, 'Team', 'team', 'com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team'),
  custom(10014, 'Epic Link', 'any', 'com.pyxis.greenhopper.jira:gh-epic-link'),
  custom(10019, 'Rank', 'any', 'com.pyxis.greenhopper.jira:gh-lexo-rank'),
];

export const standardFields: readonly Field[] = [...systemFields, ...customFields];
