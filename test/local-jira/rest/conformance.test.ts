import { setProperty } from '../site/activity-edits';
import { sampleSeed } from '../data/sample';
import { memoryJournal } from '../site/journal';
import { openSite } from '../site/open-site';
import { Site } from '../site/site';
import { standardUsers } from '../site/standard-tables';
import type { TinySeedOptions } from '../site/tiny-seed';
import { createRest } from './app';
import { checkedRest, readOperations } from './openapi-check';
import { callerNamed } from './open-rest';
import { laterLines, type Line } from './conformance-lines';

const document = (text: string) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
const version = { id: '10500', name: '1.0', archived: false, released: false, releaseDate: '2026-11-01', startDate: '2026-10-01', description: 'First' };
const seed: TinySeedOptions = {
  projects: [{ key: 'A', versions: [version], levels: { secret: [{ type: 'group', parameter: 'jira-users' }] } }, { key: 'B', style: 'next-gen' }],
  issues: [
    'A-1 Epic', 'A-2 Story doing parent A-1 sprint S1 points 3 team Web flagged due 2026-12-01 start 2026-11-20 version 1.0 assignee engineer estimate 8 label x level secret',
    'A-3 Sub-task done parent A-2', 'B-1', 'B-2 dropped', 'A-4 duplicate epic A-1',
  ],
  links: ['A-2 blocks B-1', 'B-2 duplicates B-1', 'A-4 blocks A-4'],
};

const requests: readonly Line[] = [
  ['officer', 'PUT issue/A-1', { fields: { summary: 'Edited', duedate: '2026-12-24' } }],
  ['officer', 'PUT issue/A-1?returnIssue=true', { fields: { labels: ['a'] }, update: { labels: [{ add: 'b' }] } }],
  ['officer', 'POST issue/A-2/transitions', { transition: { id: '110001' } }],
  ['officer', 'GET issue/A-2/transitions'],
  ['officer', 'PUT issue/A-2/assignee', { accountId: null }],
  ['officer', 'POST issue', { fields: { project: { key: 'A' }, issuetype: { name: 'Task' }, summary: 'New' } }],
  ['officer', 'POST issue/A-2/comment', { body: document('Hello <b>') }],
  ['officer', 'GET issue/A-2/comment'], ['officer', 'GET issue/A-2/comment/10001'],
  ['officer', 'PUT issue/A-2/comment/10001', { body: document('Changed'), visibility: { type: 'group', value: 'jira-users' } }],
  ['officer', 'POST issue/A-2/worklog', { started: '2026-11-20T09:00:00.000+0000', timeSpent: '1h 30m', comment: document('work') }],
  ['officer', 'GET issue/A-2/worklog'], ['officer', 'GET issue/A-2/worklog/10001'],
  ['officer', 'PUT issue/A-2/worklog/10001', { timeSpentSeconds: 60 }],
  ['officer', 'GET worklog/updated?since=0'], ['officer', 'GET worklog/deleted'], ['officer', 'POST worklog/list', { ids: [10001, 7] }],
  ['officer', 'PUT issue/A-2/properties/flag', { blocked: true }], ['officer', 'PUT issue/A-2/properties/flag', [1]],
  ['officer', 'GET issue/A-2/properties'], ['officer', 'GET issue/A-2/properties/flag'],
  ['officer', 'GET issue/A-2?expand=changelog,names,schema,transitions,renderedFields&properties=*all'],
  ['officer', 'GET issue/A-4'], ['app', 'GET issue/A-2'],
  ['officer', 'GET issue/A-2/changelog'], ['officer', 'POST changelog/bulkfetch', { issueIdsOrKeys: ['A-1', 'A-2', 'B-1'], maxResults: 2 }],
  ['officer', 'GET search/jql?jql=project%20%3D%20A&fields=*all&expand=changelog,names,schema'],
  ['officer', 'POST search/jql', { jql: 'project in (A, B)', fields: ['*navigable'], maxResults: 2 }],
  ['officer', 'POST search/jql', { jql: 'project in (A, B)', fields: ['key'] }],
  ['officer', 'POST search/approximate-count', { jql: 'project = A' }],
  ['officer', 'POST jql/parse?validation=strict', { queries: ['project = A AND status was "To Do" ORDER BY key', 'broken =', 'fixVersion in (1.0, unreleasedVersions())'] }],
  ['officer', 'POST issue/bulkfetch', { issueIdsOrKeys: ['A-1', 'A-1', '10002', 'NOPE-1'], fields: ['*all'] }],
  ['officer', 'POST issueLink', { type: { name: 'Blocks' }, inwardIssue: { key: 'A-1' }, outwardIssue: { key: 'B-1' } }],
  ['officer', 'GET issueLink/20001'], ['officer', 'DELETE issueLink/20001'],
  ['admin', 'GET issueLinkType'], ['admin', 'POST issueLinkType', { name: 'Feeds', inward: 'is fed by', outward: 'feeds' }],
  ['admin', 'PUT issueLinkType/10021', { outward: 'nourishes' }], ['admin', 'GET issueLinkType/10021'], ['admin', 'DELETE issueLinkType/10021'],
  ['officer', 'GET issue/createmeta/A/issuetypes'], ['officer', 'GET issue/createmeta/10000/issuetypes/10001'], ['officer', 'GET issue/A-2/editmeta'],
  ['officer', 'GET issue/picker?query=a&currentJQL=project%20%3D%20A'],
  ['officer', 'POST search/jql', { jql: 'issue in flagged("x")' }], ['app', 'GET jql/function/computation'], ['app', 'POST jql/function/computation/search', { precomputationIDs: ['none'] }],
  ['app', 'POST jql/function/computation?skipNotFoundPrecomputations=true', { values: [{ id: 'none', value: 'project = A' }] }],
  ['admin', 'PUT field/customfield_10015', { name: 'Begin' }], ['admin', 'POST field/customfield_10015/trash'], ['admin', 'POST field/customfield_10015/restore'],
  ['admin', 'DELETE field/customfield_10015'], ['admin', 'GET task/10000'],
  ['officer', 'GET field'], ['officer', 'GET label'], ['officer', 'GET issuetype'], ['officer', 'GET issuetype/10000'],
  ['officer', 'GET status'], ['officer', 'GET status/3'], ['officer', 'GET statuscategory'], ['admin', 'GET statuses/search?projectId=10000'],
  ['officer', 'GET priority'], ['officer', 'GET priority/search'], ['officer', 'GET priority/1'],
  ['officer', 'GET resolution'], ['officer', 'GET resolution/search'], ['officer', 'GET resolution/10000'],
  ['officer', 'GET project?expand=lead,issueTypes,insight,description'], ['officer', 'GET project/search?maxResults=1&expand=lead,insight,issueTypes'],
  ['officer', 'GET project/A'], ['officer', 'GET project/B/versions'], ['officer', 'GET project/A/versions'], ['officer', 'GET project/A/version?expand=issuesstatus'],
  ['officer', 'GET project/A/components'], ['officer', 'GET project/A/statuses'],
  ['admin', 'POST version', { projectId: 10000, name: '2.0', releaseDate: '2027-01-01' }], ['admin', 'GET version/10501'],
  ['admin', 'PUT version/10501', { released: true }], ['admin', 'DELETE version/10500'],
  ['app', 'GET project/A/permissionscheme?expand=all'], ['app', 'GET project/A/issuesecuritylevelscheme'], ['admin', 'GET project/A/securitylevel'],
  ['admin', 'GET permissionscheme?expand=permissions'], ['admin', 'GET permissionscheme/10000'], ['app', 'GET permissionscheme/10000/permission'],
  ['admin', 'GET permissions'],
  ['app', 'POST permissions/check', { accountId: standardUsers.officer.accountId, globalPermissions: ['ADMINISTER'], projectPermissions: [{ permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], projects: [10000, 99], issues: [10001, 99] }] }],
  ['officer', 'GET mypermissions?permissions=BROWSE_PROJECTS,ADMINISTER&projectKey=A'],
  ['officer', 'GET myself?expand=groups,applicationRoles'], ['officer', `GET user?accountId=${standardUsers.lead.accountId}`],
  ['officer', 'GET user/search?query=e'], ['officer', 'GET user/assignable/search?project=A'], ['app', `GET user/bulk?accountId=${standardUsers.lead.accountId}`], ['app', `GET user/groups?accountId=${standardUsers.lead.accountId}`], ['app', 'GET group/bulk'],
  ['admin', 'POST group', { name: 'leads' }], ['admin', 'POST group/user?groupname=leads', { accountId: standardUsers.lead.accountId }], ['admin', `DELETE group/user?groupname=leads&accountId=${standardUsers.lead.accountId}`],
  ['officer', 'GET users/search'], ['admin', 'GET group?groupname=jira-users'], ['app', 'GET group/member?groupname=jira-users'], ['officer', 'GET groups/picker?query=jira'],
  ['anonymous', 'GET serverInfo'],
  ['officer', 'POST dashboard', { name: 'Mine', sharePermissions: [], editPermissions: [] }], ['officer', 'GET dashboard/search'], ['officer', 'GET dashboard/10001'],
  ['officer', 'PUT dashboard/10001', { name: 'Ours', sharePermissions: [{ type: 'global' }], editPermissions: [] }], ['anonymous', 'GET dashboard/10001'],
  ['officer', 'POST dashboard/10001/gadget', { moduleKey: 'flagship-gadget' }], ['officer', 'GET dashboard/10001/gadget'],
  ['officer', 'PUT dashboard/10001/gadget/10002', { position: { row: 0, column: 1 } }],
  ['officer', 'PUT dashboard/10001/items/10002/properties/config', { programId: 'p' }], ['officer', 'GET dashboard/10001/items/10002/properties'],
  ['officer', 'GET dashboard/10001/items/10002/properties/config'], ['officer', 'DELETE dashboard/10001/gadget/10002'], ['officer', 'DELETE dashboard/10001'],
  ['officer', 'DELETE issue/A-2/worklog/10001'], ['officer', 'GET worklog/deleted'], ['officer', 'DELETE issue/A-2/comment/10001'],
  ['officer', 'DELETE issue/A-2/properties/flag'], ['officer', 'DELETE issue/A-2?deleteSubtasks=true'],
  ...laterLines,
];

const operations = readOperations();

const open = async () => {
  const { site, wait } = await openSite(seed);
  setProperty(site, '10001', 'first', { n: 1 });
  site.app = {
    properties: [], functions: [{ key: 'flagged', name: 'flagged', types: ['issue'], operators: ['in'], arguments: [{ name: 'program', required: true }] }],
    compute: async () => ({ jql: 'project = A' }),
  };
  return { wait, ...checkedRest(createRest(site), operations) };
};

test('every served operation answers as Atlassian describes it', async () => {
  const { rest, problems, succeeded, wait } = await open();
  const failed: string[] = [];
  for (const [who, line, body] of requests) {
    const [method = '', path = ''] = line.split(' ');
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await rest(new Request(`http://jira.test/rest/${path.startsWith('agile/') ? path : `api/3/${path}`}`, init), callerNamed(who));
    if (!response.ok && response.status !== 303) failed.push(`${line}: ${response.status} ${await response.text()}`);
    wait(61_000);
  }
  expect(failed).toEqual([]);
  expect(problems).toEqual([]);
  expect(operations.map(({ name }) => name).filter((name) => !succeeded.has(name))).toEqual([]);
});

test('the whole sample program answers as described, to the app and to everybody', async () => {
  const site = await Site.open({ seed: () => sampleSeed({ now: Date.parse('2026-11-22T12:00:00Z') }), journal: memoryJournal(), now: () => Date.parse('2026-11-22T12:00:00Z') });
  const { rest, problems } = checkedRest(createRest(site), operations);
  for (const who of ['app', 'admin', 'officer', 'lead', 'engineer', 'outsider', 'anonymous'] as const) {
    for (const path of ['search/jql?jql=created<1d&fields=*all&expand=changelog&maxResults=100', 'project/search?expand=lead,insight', 'field', 'status', 'issuetype', 'issueLinkType']) {
      const response = await rest(new Request(`http://jira.test/rest/api/3/${path}`), callerNamed(who));
      expect([path, response.status]).toEqual([path, 200]);
    }
  }
  expect(problems).toEqual([]);
});

test('what Jira answers only to those who are signed in is 401 for nobody', async () => {
  const { rest, problems } = await open();
  for (const { name, method, anonymous } of operations) {
    if (anonymous) continue;
    const url = `http://jira.test${name.slice(method.length + 1).replaceAll(/\{[^}]+\}/g, '10000')}`;
    const response = await rest(new Request(url, { method, ...(method === 'POST' ? { body: '{}' } : {}) }), callerNamed('anonymous'));
    expect(`${name} ${response.status}`).toBe(`${name} 401`);
  }
  expect(problems).toEqual([]);
});

test('the check itself notices an answer that is not as described', async () => {
  const { rest, problems } = checkedRest(async () => Response.json({ isLast: 'no', surprise: 1 }), operations);
  await rest(new Request('http://jira.test/rest/api/3/search/jql'), callerNamed('officer'));
  expect(problems).toHaveLength(2);
});
