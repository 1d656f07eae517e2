/**
 * A tour through the local Jira with jira.js as it comes from its authors, every answer checked against its own
 * schemas. Run by jira-client.test.ts in a process of its own, since jira.js has ES modules only:
 *
 *     node jira-client.mjs URL EMAIL
 *
 * Prints what it saw as one JSON object; any error ends it.
 */
import { createAgileClient, createCloudClient, isApiError } from 'jira.js';

const [host, email] = process.argv.slice(2);
const clientOf = (who) => createCloudClient({ host, auth: { type: 'basic', email: who, apiToken: 'any' }, onSchemaMismatch: 'throw' });
const jira = clientOf(email);
const admin = clientOf('admin@example.com');

const text = (words) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] });
const seen = {};

const issue = await jira.issues.createIssue({ fields: { project: { key: 'A' }, issuetype: { name: 'Task' }, summary: 'Made by jira.js', duedate: '2026-12-31', description: text('Why') } });
const issueIdOrKey = issue.key;
seen.created = issueIdOrKey;
await jira.issues.editIssue({ issueIdOrKey, fields: { summary: 'Edited', customfield_10016: 5 } });
const { transitions } = await jira.issues.getTransitions({ issueIdOrKey });
await jira.issues.doTransition({ issueIdOrKey, transition: { id: transitions.find(({ name }) => name === 'Done').id } });
await jira.issues.assignIssue({ issueIdOrKey, accountId: (await jira.myself.getCurrentUser()).accountId });
const whole = await jira.issues.getIssue({ issueIdOrKey, expand: 'changelog,names,schema,transitions' });
seen.issue = { summary: whole.fields.summary, status: whole.fields.status.name, resolution: whole.fields.resolution.name, changes: whole.changelog.total };

const comment = await jira.issueComments.addComment({ issueIdOrKey, body: text('Hello') });
await jira.issueComments.updateComment({ issueIdOrKey, id: comment.id, body: { body: text('Changed') } });
seen.comments = (await jira.issueComments.getComments({ issueIdOrKey })).total;
await jira.issueComments.getComment({ issueIdOrKey, id: comment.id });
await jira.issueComments.deleteComment({ issueIdOrKey, id: comment.id });

seen.plain = (await jira.issueComments.addComment({ issueIdOrKey, body: 'Plain\nwords' })).body;
const plain = await jira.issues.createIssue({ fields: { project: { id: '10001' }, issuetype: { name: 'Task' }, summary: 'Plain', description: 'Plain words' } });
seen.plainIssue = (await jira.issues.getIssue({ issueIdOrKey: plain.key, fields: ['description'] })).fields.description;

const worklog = await jira.issueWorklogs.addWorklog({ issueIdOrKey, timeSpentSeconds: 3600, started: '2026-11-20T09:00:00.000+0000' });
await jira.issueWorklogs.updateWorklog({ issueIdOrKey, id: worklog.id, body: { timeSpentSeconds: 7200 } });
seen.worklogs = (await jira.issueWorklogs.getIssueWorklog({ issueIdOrKey })).worklogs.map(({ timeSpent }) => timeSpent);
await jira.issueWorklogs.getWorklog({ issueIdOrKey, id: worklog.id });
await jira.issueWorklogs.getIdsOfWorklogsModifiedSince({ since: 0 });
seen.listed = (await jira.issueWorklogs.getWorklogsForIds({ ids: [Number(worklog.id)] })).length;
await jira.issueWorklogs.deleteWorklog({ issueIdOrKey, id: worklog.id });
await jira.issueWorklogs.getIdsOfWorklogsDeletedSince({ since: 0 });

await jira.issueProperties.setIssueProperty({ issueIdOrKey, propertyKey: 'flag', body: { blocked: true } });
seen.property = (await jira.issueProperties.getIssueProperty({ issueIdOrKey, propertyKey: 'flag' })).value;
seen.propertyKeys = (await jira.issueProperties.getIssuePropertyKeys({ issueIdOrKey })).keys.map(({ key }) => key);
await jira.issueProperties.deleteIssueProperty({ issueIdOrKey, propertyKey: 'flag' });

await jira.issueLinks.linkIssues({ type: { name: 'Blocks' }, inwardIssue: { key: issueIdOrKey }, outwardIssue: { key: 'A-1' } });
const linked = await jira.issues.getIssue({ issueIdOrKey, fields: ['issuelinks'] });
const [link] = linked.fields.issuelinks;
seen.link = [link.type.outward, link.outwardIssue.key];
const single = await jira.issueLinks.getIssueLink({ linkId: link.id });
seen.ends = [single.inwardIssue.key, single.outwardIssue.key];
await jira.issueLinks.deleteIssueLink({ linkId: link.id });
const type = await admin.issueLinkTypes.createIssueLinkType({ name: 'Feeds', inward: 'is fed by', outward: 'feeds' });
await admin.issueLinkTypes.updateIssueLinkType({ issueLinkTypeId: type.id, outward: 'nourishes' });
seen.linkTypes = (await jira.issueLinkTypes.getIssueLinkTypes()).issueLinkTypes.length;
await jira.issueLinkTypes.getIssueLinkType({ issueLinkTypeId: type.id });
await admin.issueLinkTypes.deleteIssueLinkType({ issueLinkTypeId: type.id });

seen.history = (await jira.issues.getChangeLogs({ issueIdOrKey })).values.flatMap(({ items }) => items.map(({ field }) => field));
const bulk = await jira.issues.getBulkChangelogs({ issueIdsOrKeys: [issueIdOrKey, 'A-1'], fieldIds: ['status'] });
seen.bulkHistory = bulk.issueChangeLogs.flatMap(({ changeHistories }) => changeHistories.map(({ created }) => created instanceof Date));
seen.bulk = (await jira.issues.bulkFetchIssues({ issueIdsOrKeys: ['A-1', 'NOPE-1'], fields: ['*all'] })).issues.length;

const keys = [];
for (let nextPageToken, last = false; !last;) {
  const page = await jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql: 'project in (A, B) ORDER BY key', fields: ['*all'], maxResults: 2, ...(nextPageToken === undefined ? {} : { nextPageToken }) });
  keys.push(...page.issues.map(({ key }) => key));
  ({ nextPageToken, isLast: last } = page);
}
seen.found = keys;
await jira.issueSearch.searchAndReconsileIssuesUsingJql({ jql: 'project = A', fields: ['summary', 'status'], expand: 'changelog' });
seen.count = (await jira.issueSearch.countIssues({ jql: 'project = A' })).count;
seen.parsed = (await jira.jql.parseJqlQueries({ validation: 'strict', queries: ['project = A AND status was "To Do" ORDER BY key', 'broken ='] })).queries.map(({ errors }) => errors?.length ?? 0);

seen.fields = (await jira.issueFields.getFields()).some(({ id }) => id === 'customfield_10020');
seen.types = (await jira.issueTypes.getIssueAllTypes()).length;
await jira.issueTypes.getIssueType({ id: '10000' });
seen.statuses = (await jira.workflowStatuses.getStatuses()).map(({ statusCategory }) => statusCategory.key);
await jira.workflowStatuses.getStatus({ idOrName: 'Done' });
await jira.workflowStatusCategories.getStatusCategories();
await admin.status.search({ projectId: '10000' });
await jira.issuePriorities.searchPriorities();
await jira.issuePriorities.getPriority({ id: '1' });
await jira.issueResolutions.getResolution({ id: '10000' });
await jira.labels.getAllLabels();

seen.projects = (await jira.projects.searchProjects({ expand: 'lead,insight,issueTypes' })).values.map(({ key }) => key);
await jira.projects.getProject({ projectIdOrKey: 'A' });
await jira.projects.getAllStatuses({ projectIdOrKey: 'A' });
await jira.projectComponents.getProjectComponents({ projectIdOrKey: 'A' });
const version = await admin.projectVersions.createVersion({ projectId: 10000, name: '2.0', releaseDate: '2027-01-01' });
await admin.projectVersions.updateVersion({ id: version.id, body: { released: true } });
seen.versions = (await jira.projectVersions.getProjectVersions({ projectIdOrKey: 'A' })).map(({ name, released }) => [name, released]);
await jira.projectVersions.getProjectVersionsPaginated({ projectIdOrKey: 'A' });
await jira.projectVersions.getVersion({ id: version.id });
seen.scheme = (await admin.projectPermissionSchemes.getAssignedPermissionScheme({ projectKeyOrId: 'A', expand: 'all' })).permissions.length > 0;
await admin.projectPermissionSchemes.getProjectIssueSecurityScheme({ projectKeyOrId: 'A' });
await admin.projectPermissionSchemes.getSecurityLevelsForProject({ projectKeyOrId: 'A' });
await admin.permissionSchemes.getAllPermissionSchemes({ expand: 'permissions' });
await admin.permissionSchemes.getPermissionScheme({ schemeId: 10000 });
await admin.permissionSchemes.getPermissionSchemeGrants({ schemeId: 10000 });

await admin.permissions.getAllPermissions();
seen.mine = (await jira.permissions.getMyPermissions({ permissions: 'BROWSE_PROJECTS,ADMINISTER', projectKey: 'A' })).permissions;
seen.mine = Object.fromEntries(Object.entries(seen.mine).map(([key, { havePermission }]) => [key, havePermission]));
seen.checked = await jira.permissions.getBulkPermissions({ projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [10000, 10001], issues: [10001] }] });
seen.people = (await jira.userSearch.findUsers({ query: 'example' })).length;
await jira.userSearch.findAssignableUsers({ project: 'A' });
await jira.users.getUser({ accountId: (await jira.myself.getCurrentUser()).accountId });
await jira.users.getAllUsers();
seen.members = (await admin.groups.getUsersFromGroup({ groupname: 'jira-users' })).total;
await jira.groups.findGroups({ query: 'jira' });
seen.server = (await jira.serverInfo.getServerInfo()).deploymentType;

await jira.issueRemoteLinks.createOrUpdateRemoteIssueLink({ issueIdOrKey, globalId: 'wiki=1', relationship: 'mentioned in', object: { url: 'https://wiki.example/1', title: 'Page' } });
const [remote] = await jira.issueRemoteLinks.getRemoteIssueLinks({ issueIdOrKey });
await jira.issueRemoteLinks.updateRemoteIssueLink({ issueIdOrKey, linkId: String(remote.id), object: { url: 'https://wiki.example/2', title: 'Moved' } });
seen.remote = (await jira.issueRemoteLinks.getRemoteIssueLinkById({ issueIdOrKey, linkId: String(remote.id) })).object.title;
await jira.issueRemoteLinks.deleteRemoteIssueLinkByGlobalId({ issueIdOrKey, globalId: 'wiki=1' });

const filter = await jira.filters.createFilter({ name: 'Open', jql: 'statusCategory != Done', favourite: true, sharePermissions: [{ type: 'authenticated' }] });
await jira.filters.updateFilter({ id: Number(filter.id), body: { name: 'Open', jql: 'project = A AND statusCategory != Done' } });
seen.filtered = (await jira.issueSearch.countIssues({ jql: 'filter = Open' })).count;
seen.filters = [(await jira.filters.getFavouriteFilters()).length, (await jira.filters.getMyFilters()).length, (await jira.filters.getFiltersPaginated({ filterName: 'Open' })).total];
await jira.filters.deleteFilter({ id: Number(filter.id) });

const later = await admin.projectVersions.createVersion({ projectId: 10000, name: '3.0' });
await admin.projectVersions.moveVersion({ id: later.id, position: 'First' });
await admin.projectVersions.mergeVersions({ id: later.id, moveIssuesTo: version.id });
seen.unresolved = (await jira.projectVersions.getVersionUnresolvedIssues({ id: version.id })).issuesCount;

const offered = await jira.issueBulkOperations.getBulkEditableFields({ issueIdsOrKeys: `${issueIdOrKey},A-1` });
seen.editable = offered.fields.some(({ id }) => id === 'duedate');
const { taskId } = await jira.issueBulkOperations.submitBulkEdit({
  selectedIssueIdsOrKeys: [issueIdOrKey, 'A-1', 'NOPE-1'], selectedActions: ['duedate'], editedFieldsInput: { datePickerFields: [{ fieldId: 'duedate', date: { formattedDate: '2027-01-05' } }] },
});
let progress;
do progress = await jira.issueBulkOperations.getBulkOperationProgress({ taskId }); while (progress.status !== 'COMPLETE');
seen.bulkEdited = [progress.processedAccessibleIssues.length, progress.invalidOrInaccessibleIssueCount];

const agile = createAgileClient({ host, auth: { type: 'basic', email, apiToken: 'any' }, onSchemaMismatch: 'throw' });
const boards = await agile.board.getAllBoards({ projectKeyOrId: 'A' });
seen.boards = boards.values.map(({ name, type }) => `${name}: ${type}`);
const boardId = boards.values[0].id;
seen.columns = (await agile.board.getConfiguration({ boardId })).columnConfig.columns.map(({ name }) => name);
const sprint = await agile.sprint.createSprint({ name: 'Made', originBoardId: boardId, startDate: '2026-12-01T09:00:00.000Z', endDate: '2026-12-12T09:00:00.000Z' });
await agile.sprint.moveIssuesToSprintAndRank({ sprintId: sprint.id, issues: [issueIdOrKey] });
await agile.sprint.partiallyUpdateSprint({ sprintId: sprint.id, state: 'active' });
seen.sprints = (await agile.board.getAllSprints({ boardId })).values.map(({ name, state }) => `${name}: ${state}`);
seen.sprintIssues = (await agile.sprint.getIssuesForSprint({ sprintId: sprint.id })).issues.map(({ key }) => key);
seen.boardIssues = (await agile.board.getIssuesForBoard({ boardId })).issues.length;
seen.epics = (await agile.board.getEpics({ boardId })).values.map(({ key }) => key);
await agile.issue.rankIssues({ issues: [issueIdOrKey], rankBeforeIssue: 'A-2' });
await agile.backlog.moveIssuesToBacklog({ issues: [issueIdOrKey] });
seen.backlog = (await agile.board.getIssuesForBacklog({ boardId })).issues.length;
await agile.issue.estimateIssueForBoard({ issueIdOrKey, boardId, value: '3' });
seen.estimate = (await agile.issue.getIssueEstimationForBoard({ issueIdOrKey, boardId })).value;
await agile.board.getAllVersions({ boardId });
await agile.sprint.partiallyUpdateSprint({ sprintId: sprint.id, state: 'closed' });
seen.closed = (await agile.sprint.getSprint({ sprintId: sprint.id })).completeDate instanceof Date;

await jira.issues.deleteIssue({ issueIdOrKey });
const failures = [
  () => jira.issues.getIssue({ issueIdOrKey }),
  () => jira.issueSearch.countIssues({ jql: 'project = NOPE' }),
  () => clientOf('nobody@example.com').myself.getCurrentUser(),
  () => jira.groups.getUsersFromGroup({ groupname: 'jira-users' }),
];
seen.failures = await Promise.all(failures.map((attempt) => attempt().then(() => null, (error) => (isApiError(error) ? error.status : String(error)))));

console.log(JSON.stringify(seen));
