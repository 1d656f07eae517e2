import { memoryJournal } from './journal';
import { createIssue, deleteIssue, editIssue, moveIssue, transitionIssue } from './issue-edits';
import { addLink, removeLink } from './link-edits';
import { addComment, addWorklog, deleteWorklog, setProperty } from './activity-edits';
import { openSite } from './open-site';
import { addVersion, deleteProject, editProject, editSprint, editVersion } from './project-edits';
import type { Site } from './site';
import { appAccountId, linkTypes, resolutions, standardUsers, statuses } from './standard-tables';
import type { Issue } from './types';

const officer = standardUsers.officer.accountId;
const seed = {
  projects: ['A', { key: 'B', style: 'next-gen' as const }],
  issues: ['A-1 Epic', 'A-2 Story parent A-1 sprint S1 points 3', 'A-3 done', 'A-4 Sub-task parent A-2', 'B-1'],
  links: ['A-2 blocks B-1'],
};

const get = (site: Site, key: string): Issue => {
  const issue = site.issueByKey(key);
  if (issue === undefined) throw new Error(`no ${key}`);
  return issue;
};
const lastItems = (site: Site, key: string) => site.changesOf(get(site, key).id).at(-1)?.items ?? [];

describe('history as Jira writes it', () => {
  test('one entry an edit, each field in its own way', async () => {
    const { site, wait } = await openSite(seed);
    wait(1000);
    editIssue(site, officer, get(site, 'A-2').id, {
      summary: 'New', duedate: '2026-12-01', assigneeId: standardUsers.engineer.accountId, parentId: null, labels: ['x', 'y'],
      custom: { customfield_10016: 5, customfield_10020: [100, 101], customfield_10021: [{ id: '10019', value: 'Impediment' }], customfield_10015: '2026-11-25' },
    });
    expect(site.changesOf(get(site, 'A-2').id)).toEqual([expect.objectContaining({ authorId: officer, created: '2026-11-22T12:00:01.000+0000' })]);
    expect(lastItems(site, 'A-2')).toEqual([
      { field: 'summary', fieldtype: 'jira', fieldId: 'summary', from: null, fromString: 'Work on A-2', to: null, toString: 'New' },
      { field: 'IssueParentAssociation', fieldtype: 'jira', from: '10001', fromString: 'A-1', to: null, toString: null },
      { field: 'assignee', fieldtype: 'jira', fieldId: 'assignee', from: null, fromString: null, to: standardUsers.engineer.accountId, toString: 'Emeka Engineer' },
      { field: 'duedate', fieldtype: 'jira', fieldId: 'duedate', from: null, fromString: null, to: '2026-12-01', toString: '2026-12-01 00:00:00.0' },
      { field: 'labels', fieldtype: 'jira', fieldId: 'labels', from: null, fromString: '', to: null, toString: 'x y' },
      { field: 'Sprint', fieldtype: 'custom', fieldId: 'customfield_10020', from: '100', fromString: 'S1', to: '100, 101', toString: 'S1, 101' },
      { field: 'Story point estimate', fieldtype: 'custom', fieldId: 'customfield_10016', from: null, fromString: '3', to: null, toString: '5' },
      { field: 'Flagged', fieldtype: 'custom', fieldId: 'customfield_10021', from: null, fromString: null, to: '[10019]', toString: 'Impediment' },
      { field: 'Start date', fieldtype: 'custom', fieldId: 'customfield_10015', from: null, fromString: null, to: '2026-11-25', toString: '2026-11-25' },
    ]);
    expect(get(site, 'A-2').updated).toBe('2026-11-22T12:00:01.000+0000');
  });

  test('an edit that changes nothing leaves no trace', async () => {
    const { site, events } = await openSite(seed);
    const before = get(site, 'A-2');
    expect(editIssue(site, officer, before.id, { summary: before.summary, custom: { customfield_10016: 3 } })).toBe(before);
    expect(site.changesOf(before.id)).toEqual([]);
    expect(events).toEqual([]);
  });

  test('resolution comes with a done status and goes with it', async () => {
    const { site } = await openSite(seed);
    const id = get(site, 'A-2').id;
    expect(transitionIssue(site, officer, id, statuses.done.id)).toMatchObject({ resolutionId: resolutions.done.id, resolutiondate: '2026-11-22T12:00:00.000+0000' });
    expect(lastItems(site, 'A-2').map((item) => item.field)).toEqual(['resolution', 'status']);
    expect(transitionIssue(site, officer, id, statuses.doing.id)).toMatchObject({ resolutionId: null, resolutiondate: null });
  });

  test('a team-managed issue is done without a resolution, with its date', async () => {
    const { site } = await openSite(seed);
    expect(transitionIssue(site, officer, get(site, 'B-1').id, statuses.done.id)).toMatchObject({ resolutionId: null, resolutiondate: '2026-11-22T12:00:00.000+0000' });
    expect(editIssue(site, officer, get(site, 'B-1').id, { summary: 'x' })).toMatchObject({ resolutiondate: '2026-11-22T12:00:00.000+0000' });
    expect(transitionIssue(site, officer, get(site, 'B-1').id, statuses.todo.id)).toMatchObject({ resolutiondate: null });
  });

  test('a link writes to both ends and leaves `updated` alone', async () => {
    const { site, events } = await openSite(seed);
    const before = get(site, 'A-1').updated;
    const link = addLink(site, officer, linkTypes.depends.id, get(site, 'A-1').id, get(site, 'A-3').id);
    expect(addLink(site, officer, linkTypes.depends.id, get(site, 'A-1').id, get(site, 'A-3').id)).toBe(link);
    expect(lastItems(site, 'A-1')).toEqual([{ field: 'Link', fieldtype: 'jira', from: null, fromString: null, to: 'A-3', toString: 'This issue depends on A-3' }]);
    expect(lastItems(site, 'A-3')).toEqual([{ field: 'Link', fieldtype: 'jira', from: null, fromString: null, to: 'A-1', toString: 'This issue is required by A-1' }]);
    removeLink(site, officer, link.id);
    expect(lastItems(site, 'A-3')).toEqual([{ field: 'Link', fieldtype: 'jira', from: 'A-1', fromString: 'This issue is required by A-1', to: null, toString: null }]);
    expect(get(site, 'A-1').updated).toBe(before);
    expect(events.map(({ event }) => event)).toEqual(['avi:jira:created:issuelink', 'avi:jira:deleted:issuelink']);
    expect(events[0]?.payload).toMatchObject({ atlassianId: officer, selfGenerated: false, issueLink: { id: link.id, sourceIssueId: '10001', destinationIssueId: '10003', issueLinkType: { id: linkTypes.depends.id, outwardName: 'depends on' } } });
  });
});

describe('a project of another key, an issue in another project', () => {
  test('a moved issue has a new key, and the old one still leads to it', async () => {
    const { site } = await openSite(seed);
    const moved = moveIssue(site, officer, get(site, 'A-2').id, '10001');
    expect(moved).toMatchObject({ key: 'B-2', projectId: '10001' });
    expect(get(site, 'A-2').key).toBe('B-2');
    expect(lastItems(site, 'B-2').map(({ field, from, fromString, to, toString }) => [field, from, fromString, to, toString])).toEqual([
      ['project', '10000', 'Project A', '10001', 'Project B'], ['Key', null, 'A-2', null, 'B-2'],
    ]);
    expect(site.issuesOf('10000').map((issue) => issue.key)).not.toContain('B-2');
  });

  test('a renamed project keeps its old keys', async () => {
    const { site } = await openSite(seed);
    editProject(site, officer, '10000', { key: 'NEW' });
    expect(get(site, 'a-3').key).toBe('NEW-3');
    expect(site.project('A')?.key).toBe('NEW');
    expect(createIssue(site, officer, { projectId: '10000', typeId: '10002', summary: 'x' }).key).toBe('NEW-5');
  });
});

test('deleting takes links, sub-tasks and what hangs on the issue along, and orphans its children', async () => {
  const { site, events } = await openSite(seed);
  deleteIssue(site, officer, get(site, 'A-2').id);
  expect(site.issueByKey('A-2')).toBeUndefined();
  expect(site.issueByKey('A-4')).toBeUndefined();
  expect(site.linksOf(get(site, 'B-1').id)).toEqual([]);
  expect(events.map(({ event }) => event).sort()).toEqual(['avi:jira:deleted:issue', 'avi:jira:deleted:issue', 'avi:jira:deleted:issuelink']);
  deleteIssue(site, officer, get(site, 'A-1').id);
  expect(createIssue(site, officer, { projectId: '10000', typeId: '10002', summary: 'x' })).toMatchObject({ key: 'A-5', id: '10006' });
});

test('an epic under itself can be deleted', async () => {
  const { site } = await openSite({ projects: ['A'], issues: ['A-1 Epic parent A-1'] });
  deleteIssue(site, officer, '10001');
  expect([...site.issues()]).toEqual([]);
});

test('a deleted project is gone with its issues, links and children elsewhere', async () => {
  const { site, events } = await openSite({ projects: ['A', 'B'], issues: ['A-1 Epic', 'B-1 parent A-1', 'A-2'], links: ['A-2 blocks B-1'] });
  deleteProject(site, officer, '10000');
  expect([...site.issues()].map(({ key, parentId }) => [key, parentId])).toEqual([['B-1', null]]);
  expect([...site.tables.link.values()]).toEqual([]);
  expect(site.project('A')).toBeUndefined();
  expect(events.map(({ event }) => event)).toEqual(['avi:jira:deleted:project']);
});

test('events carry what Forge gives', async () => {
  const { site, events } = await openSite(seed);
  editIssue(site, appAccountId, get(site, 'A-2').id, { assigneeId: officer });
  addComment(site, officer, get(site, 'A-2').id, { body: null });
  expect(events.map(({ event }) => event)).toEqual(['avi:jira:updated:issue', 'avi:jira:assigned:issue', 'avi:jira:commented:issue']);
  expect(events[0]?.payload).toMatchObject({
    eventType: 'avi:jira:updated:issue', selfGenerated: true, atlassianId: appAccountId,
    issue: { id: '10002', key: 'A-2', fields: { project: { id: '10000' }, status: { id: statuses.todo.id } } },
    changelog: { items: [{ field: 'assignee', to: officer }] },
    associatedUsers: [{ accountId: appAccountId }, { accountId: officer }],
  });
});

test('worklogs keep time spent and remaining in step', async () => {
  const { site, events } = await openSite({ projects: ['A'], issues: ['A-1 estimate 4'] });
  const worklog = addWorklog(site, officer, '10001', { started: '2026-11-20T09:00:00.000+0000', timeSpentSeconds: 3600 });
  expect(site.issueById('10001')).toMatchObject({ timespent: 3600, timeestimate: 10800 });
  expect(events.map(({ event }) => event)).toEqual(['avi:jira:updated:issue', 'avi:jira:created:worklog']);
  deleteWorklog(site, officer, worklog.id);
  expect(site.issueById('10001')).toMatchObject({ timespent: 0, timeestimate: 14400 });
});

test('versions and sprints fire their own events', async () => {
  const { site, events } = await openSite(seed);
  const version = addVersion(site, officer, '10000', { name: '1.0', archived: false, released: false });
  editVersion(site, officer, version.id, { released: true, releaseDate: '2026-11-22' });
  editSprint(site, officer, 100, { state: 'closed' });
  expect(events.map(({ event }) => event)).toEqual(['avi:jira:created:version', 'avi:jira:updated:version', 'avi:jira:released:version', 'avi:jira-software:updated:sprint', 'avi:jira-software:closed:sprint']);
});

test('what was changed is there again after a restart, numbers go on', async () => {
  const journal = memoryJournal();
  const { site } = await openSite(seed, journal);
  const made = createIssue(site, officer, { projectId: '10000', typeId: '10002', summary: 'Made' });
  deleteIssue(site, officer, made.id);
  moveIssue(site, officer, get(site, 'A-3').id, '10001');
  setProperty(site, '10001', 'flag', { blocked: true });
  const { site: again } = await openSite(seed, journal);
  expect([...again.issues()]).toEqual([...site.issues()]);
  expect(again.issueByKey('A-3')).toMatchObject({ key: 'B-2' });
  expect(again.propertiesOf('10001')).toEqual(site.propertiesOf('10001'));
  expect(createIssue(again, officer, { projectId: '10000', typeId: '10002', summary: 'Next' })).toMatchObject({ key: 'A-6', id: '10007' });
});
