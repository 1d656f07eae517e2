import { editIssue } from '../site/issue-edits';
import { standardUsers } from '../site/standard-tables';
import type { Holder } from '../site/types';
import { openRest, type OpenRest } from './open-rest';

const { officer, lead, engineer } = standardUsers;

const everybody: Holder = { type: 'group', parameter: 'jira-users' };
const flagged = 'customfield_10021';
const points = 'customfield_10026';

/** In the project READ everybody may browse, and only the lead may work; DEMAND asks for a due date of new issues. */
const seed = {
  projects: [
    'A', { key: 'READ', browse: [everybody], members: [{ type: 'user', parameter: lead.accountId } as const] }, { key: 'DEMAND', required: ['duedate', points] },
    { key: 'HID', browse: [{ type: 'user', parameter: lead.accountId } as const] },
  ],
  issues: ['A-1', 'A-2', 'READ-1', 'HID-1', 'A-3 story-points 5', 'A-4 Sub-task parent A-1'],
  links: ['A-1 blocks READ-1'],
};

const link = (from: string, to: string) => ({ type: { id: '10000' }, inwardIssue: { key: from }, outwardIssue: { key: to } });

const linksOf = ({ site }: OpenRest, key: string): number => site.linksOf(site.issueByKey(key)?.id ?? '').length;

describe('links', () => {
  test('need the permission in the project of the issue the sentence begins with', async () => {
    const opened = await openRest(seed);
    const { ask } = opened;
    expect(await ask('officer', 'POST issueLink', link('READ-1', 'A-2'))).toMatchObject({ status: 404, json: { errorMessages: ["No Link Issue Permission for issue 'READ-1'"] } });
    expect(linksOf(opened, 'A-2')).toBe(0);
    expect((await ask('officer', 'POST issueLink', link('A-2', 'READ-1'))).status).toBe(201);
    expect((await ask('officer', 'POST issueLink', link('A-2', 'READ-1'))).status).toBe(201);
    expect(linksOf(opened, 'A-2')).toBe(1);
    expect((await ask('officer', 'POST issueLink', link('A-2', 'HID-1'))).status).toBe(404);
    expect((await ask('lead', 'POST issueLink', link('READ-1', 'HID-1'))).status).toBe(201);
  });

  test('are taken away by who may link one of the two', async () => {
    const opened = await openRest(seed);
    expect((await opened.ask('outsider', 'DELETE issueLink/20001')).status).toBe(404);
    expect((await opened.ask('engineer', 'DELETE issueLink/20001')).status).toBe(204);
    expect(linksOf(opened, 'A-1')).toBe(0);
    expect((await opened.ask('engineer', 'DELETE issueLink/20001')).status).toBe(404);
  });

  test('are no more than two thousand an issue', async () => {
    const opened = await openRest(seed);
    const { site, ask } = opened;
    const [from, to] = [site.issueByKey('A-1')?.id ?? '', site.issueByKey('A-2')?.id ?? ''];
    for (let index = 0; index < 1999; index++) site.put('link', { id: String(30000 + index), typeId: '10003', sourceId: from, destinationId: to });
    expect((await ask('officer', 'POST issueLink', link('A-3', 'A-1'))).status).toBe(413);
  });
});

describe('the flag of Jira itself', () => {
  test('is set and cleared by who may edit the issue, and by its one option', async () => {
    const { ask, site } = await openRest(seed);
    const flag = () => site.issueByKey('A-1')?.custom[flagged];
    for (const option of [{ id: '10019' }, { value: 'Impediment' }]) {
      expect((await ask('engineer', 'PUT issue/A-1', { fields: { [flagged]: [option] } })).status).toBe(204);
      expect(flag()).toEqual([{ id: '10019', value: 'Impediment' }]);
      expect((await ask('engineer', 'PUT issue/A-1', { fields: { [flagged]: null } })).status).toBe(204);
      expect(flag()).toEqual([]);
    }
    expect(await ask('engineer', 'PUT issue/A-1', { fields: { [flagged]: [{ value: 'Red' }] } })).toMatchObject({ status: 400, json: { errors: { [flagged]: "Option value 'Red' is not valid" } } });
    expect((await ask('engineer', 'PUT issue/READ-1', { fields: { [flagged]: [{ id: '10019' }] } })).status).toBe(403);
  });

  test('stands on the edit screen of those who may edit alone', async () => {
    const { ask } = await openRest(seed);
    const fields = async (key: string) => (await ask('engineer', `GET issue/${key}/editmeta`)).json;
    expect(await fields('A-1')).toMatchObject({ fields: { [flagged]: { name: 'Flagged', required: false, allowedValues: [{ id: '10019', value: 'Impediment' }] }, summary: { required: true } } });
    expect(await fields('READ-1')).toEqual({ fields: {} });
    expect((await ask('engineer', 'GET issue/HID-1/editmeta')).status).toBe(404);
  });
});

describe('new issues', () => {
  const issue = (key: string, more: object = {}) => ({ fields: { project: { key }, issuetype: { id: '10002' }, summary: 'A request', ...more } });

  test('are made where one may create them', async () => {
    const { ask, site } = await openRest(seed);
    const { json } = await ask('engineer', 'POST issue', issue('A'));
    expect(site.issueByKey((json as { key: string }).key)).toMatchObject({ summary: 'A request', reporterId: engineer.accountId });
    expect(await ask('engineer', 'POST issue', issue('READ'))).toMatchObject({ status: 400, json: { errorMessages: ['You do not have permission to create issues in this project.'] } });
    expect((await ask('engineer', 'POST issue', issue('HID'))).status).toBe(400);
  });

  test('must have what the project demands, and are told all of it at once', async () => {
    const { ask } = await openRest(seed);
    expect(await ask('officer', 'POST issue', issue('DEMAND', { duedate: '' }))).toMatchObject({ status: 400, json: { errors: { duedate: 'Due date is required.', [points]: 'Story Points is required.' } } });
    expect((await ask('officer', 'POST issue', issue('DEMAND', { duedate: '2026-12-24', [points]: 1 }))).status).toBe(201);
    expect((await ask('officer', 'POST issue', issue('A', { issuetype: { name: 'Sub-task' } }))).json).toMatchObject({ errors: { parent: 'Parent is required.' } });
  });

  test('what they must have is told before', async () => {
    const { ask } = await openRest(seed);
    const required = async (type: string) => {
      const { fields } = (await ask('officer', `GET issue/createmeta/DEMAND/issuetypes/${type}?maxResults=200`)).json as { fields: { fieldId: string; required: boolean }[] };
      return fields.filter((field) => field.required).map(({ fieldId }) => fieldId).sort();
    };
    expect(await required('10002')).toEqual(['customfield_10026', 'duedate', 'issuetype', 'project', 'summary']);
    expect(await required('10003')).toContain('parent');
    expect((await ask('officer', 'GET issue/createmeta/A/issuetypes?maxResults=2')).json).toMatchObject({ total: 5, maxResults: 2, issueTypes: [{ name: 'Epic' }, { name: 'Story' }] });
    expect((await ask('officer', 'GET issue/createmeta/READ/issuetypes')).status).toBe(400);
  });
});

describe('what one may do', () => {
  test('is told for several issues and permissions at once, to the person and to the app about them', async () => {
    const { ask, site } = await openRest(seed);
    const issues = ['A-1', 'READ-1', 'HID-1'].map((key) => Number(site.issueByKey(key)?.id));
    const asked = { projectPermissions: [{ permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'LINK_ISSUES', 'ADD_COMMENTS'], issues }] };
    const expected = { projectPermissions: [{ permission: 'BROWSE_PROJECTS', projects: [], issues: issues.slice(0, 2) }, ...['EDIT_ISSUES', 'LINK_ISSUES', 'ADD_COMMENTS'].map((permission) => ({ permission, projects: [], issues: issues.slice(0, 1) }))] };
    expect((await ask('engineer', 'POST permissions/check', asked)).json).toMatchObject(expected);
    expect((await ask('app', 'POST permissions/check', { ...asked, accountId: engineer.accountId })).json).toMatchObject(expected);
    const mine = (await ask('engineer', 'GET mypermissions?permissions=EDIT_ISSUES,BROWSE_PROJECTS,ADMINISTER&issueKey=READ-1')).json;
    expect(mine).toMatchObject({ permissions: { EDIT_ISSUES: { havePermission: false }, BROWSE_PROJECTS: { havePermission: true }, ADMINISTER: { havePermission: false } } });
    expect((await ask('engineer', 'GET mypermissions?permissions=EDIT_ISSUES&issueKey=HID-1')).status).toBe(404);
  });
});

describe('groups', () => {
  test('are found, told of a person, and changed by administrators', async () => {
    const { ask } = await openRest(seed);
    const groupsOf = async (accountId: string) => ((await ask('app', `GET user/groups?accountId=${accountId}`)).json as { name: string }[]).map(({ name }) => name);
    expect(await groupsOf(officer.accountId)).toEqual(['jira-users', 'program-office']);
    expect((await ask('app', 'GET user/groups?accountId=nobody')).status).toBe(404);
    const { json } = await ask('admin', 'POST group', { name: 'leads' });
    const { groupId } = json as { groupId: string };
    expect((await ask('officer', 'POST group', { name: 'mine' })).status).toBe(403);
    expect((await ask('admin', `POST group/user?groupId=${groupId}`, { accountId: officer.accountId })).status).toBe(201);
    expect(await groupsOf(officer.accountId)).toEqual(['jira-users', 'program-office', 'leads']);
    expect((await ask('officer', `GET group/bulk?groupId=${groupId}&groupId=gone`)).json).toMatchObject({ total: 1, values: [{ name: 'leads', groupId }] });
    expect((await ask('officer', 'GET groups/picker?query=LEA')).json).toMatchObject({ total: 1, groups: [{ name: 'leads' }] });
    expect((await ask('admin', `DELETE group/user?groupId=${groupId}&accountId=${officer.accountId}`)).status).toBe(200);
    expect(await groupsOf(officer.accountId)).toEqual(['jira-users', 'program-office']);
    expect((await ask('admin', `DELETE group/user?groupId=${groupId}&accountId=${officer.accountId}`)).status).toBe(400);
  });
});

describe('custom fields', () => {
  const named = async ({ ask }: OpenRest, id: string) => ((await ask('officer', 'GET field')).json as { id: string; name: string; clauseNames: string[] }[]).find((field) => field.id === id);
  const find = async ({ ask }: OpenRest, jql: string) => (await ask('officer', 'POST search/approximate-count', { jql })).json;

  test('are found by their new name once renamed, and by their number as ever', async () => {
    const opened = await openRest(seed);
    expect((await opened.ask('officer', `PUT field/${points}`, { name: 'Size' })).status).toBe(403);
    expect((await opened.ask('admin', `PUT field/${points}`, { name: 'Size' })).status).toBe(204);
    expect(await named(opened, points)).toMatchObject({ name: 'Size', clauseNames: ['cf[10026]', 'Size'] });
    expect([await find(opened, '"Size" = 5'), await find(opened, 'cf[10026] = 5')]).toEqual([{ count: 1 }, { count: 1 }]);
    expect(await find(opened, '"Story Points" = 5')).toMatchObject({ errorMessages: [expect.stringContaining("Field 'Story Points' does not exist")] });
  });

  test('go with their values when deleted; issues do not count as updated', async () => {
    const opened = await openRest(seed);
    const { ask, site } = opened;
    const { updated } = site.issueByKey('A-3') ?? {};
    const deleted = await ask('admin', `DELETE field/${points}`);
    expect([deleted.status, deleted.headers.get('location')]).toEqual([303, expect.stringContaining('/rest/api/3/task/')]);
    expect(await named(opened, points)).toBeUndefined();
    expect((await ask('officer', 'GET issue/A-3?fields=*all')).json).not.toMatchObject({ fields: { [points]: expect.anything() } });
    expect(await find(opened, 'cf[10026] = 5')).toMatchObject({ errorMessages: [expect.stringContaining('does not exist')] });
    expect(await ask('officer', 'PUT issue/A-3', { fields: { [points]: 3 } })).toMatchObject({ status: 400, json: { errors: { [points]: expect.stringContaining('cannot be set') } } });
    expect(site.issueByKey('A-3')).toMatchObject({ updated, custom: {} });
    expect((await ask('admin', `DELETE field/${points}`)).status).toBe(404);
    expect((await ask('admin', 'DELETE field/customfield_10020')).status).toBe(400);
    expect((await ask('admin', 'DELETE field/summary')).status).toBe(404);
  });

  test('come back from the trash with their values', async () => {
    const opened = await openRest(seed);
    expect((await opened.ask('admin', `POST field/${points}/trash`)).status).toBe(200);
    expect(await find(opened, 'cf[10026] = 5')).toMatchObject({ errorMessages: expect.anything() });
    expect((await opened.ask('admin', `POST field/${points}/restore`)).status).toBe(200);
    expect(await find(opened, 'cf[10026] = 5')).toEqual({ count: 1 });
  });
});

test('issues are suggested by key and by words, of what a query finds and one may see', async () => {
  const opened = await openRest(seed);
  for (const key of ['HID-1', 'A-2']) editIssue(opened.site, null, opened.site.issueByKey(key)?.id ?? '', { summary: 'Agree the schema' });
  const jql = encodeURIComponent('project in (A, READ)');
  const suggested = async (query: string) => {
    const { sections } = (await opened.ask('officer', `GET issue/picker?${query}&currentJQL=${jql}`)).json as { sections: { issues: { key: string }[] }[] };
    return sections.flatMap(({ issues }) => issues.map(({ key }) => key)).sort();
  };
  expect(await suggested('query=schema')).toEqual(['A-2']);
  expect(await suggested('query=ad-')).toEqual(['READ-1']);
  expect(await suggested('query=a-&currentIssueKey=A-1')).toEqual(['A-2', 'A-3', 'A-4']);
  expect(await suggested('query=')).toEqual([]);
});
