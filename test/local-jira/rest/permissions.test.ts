import { standardUsers } from '../site/standard-tables';
import { openRest } from './open-rest';

const reporter = { type: 'reporter' as const };
const seed = {
  projects: ['A', { key: 'R', browse: [reporter] }, { key: 'S', levels: { secret: [reporter] } }],
  issues: ['A-1', 'R-1 reporter engineer', 'R-2', 'S-1 level secret reporter lead'],
};
const browse = { permissions: ['BROWSE_PROJECTS'], projects: [10000, 10001, 10002, 77], issues: [10001, 10002, 10003, 10004, 77] };
const granted = (json: unknown) => (json as { projectPermissions: { projects: number[]; issues: number[] }[] }).projectPermissions[0];

test('permissions/check: a project that is browsed by its reporters says yes to all, its issues differ', async () => {
  const { ask } = await openRest(seed);
  const check = async (who: Parameters<typeof ask>[0]) => granted((await ask(who, 'POST permissions/check', { projectPermissions: [browse] })).json);
  expect(await check('officer')).toMatchObject({ projects: [10000, 10001, 10002], issues: [10001, 10003] });
  expect(await check('engineer')).toMatchObject({ projects: [10000, 10001, 10002], issues: [10001, 10002] });
  expect(await check('lead')).toMatchObject({ projects: [10000, 10001, 10002], issues: [10001, 10004] });
  expect(await check('outsider')).toMatchObject({ projects: [10001], issues: [] });
  expect(await check('anonymous')).toMatchObject({ projects: [], issues: [] });
});

test('only admins and the app may ask about somebody else', async () => {
  const { ask } = await openRest(seed);
  const about = { accountId: standardUsers.engineer.accountId, projectPermissions: [browse] };
  for (const who of ['app', 'admin', 'engineer'] as const) {
    expect(granted((await ask(who, 'POST permissions/check', about)).json)).toMatchObject({ issues: [10001, 10002] });
  }
  expect(await ask('officer', 'POST permissions/check', about)).toMatchObject({ status: 403, json: { errorMessages: ['Only Jira administrators can perform this operation.'] } });
});

test.each([
  [{ projectPermissions: [{ permissions: ['FLY'], projects: [1] }] }, { FLY: 'Unrecognized permission' }],
  [{ projectPermissions: [{ permissions: ['ADMINISTER'], projects: [1] }] }, { ADMINISTER: 'Unrecognized permission' }],
  [{ projectPermissions: [{ permissions: [], projects: [1] }] }, {}],
  [{ projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues: Array.from({ length: 1001 }, (_, i) => i) }] }, {}],
  [{ projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: Array.from({ length: 1001 }, (_, i) => i) }] }, {}],
])('permissions/check refuses what Jira refuses', async (body, errors) => {
  const { ask } = await openRest(seed);
  expect(await ask('officer', 'POST permissions/check', body)).toMatchObject({ status: 400, json: { errors } });
});

test('mypermissions by project, by issue and anywhere', async () => {
  const { ask } = await openRest(seed);
  const mine = async (query: string) => (await ask('officer', `GET mypermissions?permissions=BROWSE_PROJECTS&${query}`)).json;
  expect(await mine('')).toMatchObject({ permissions: { BROWSE_PROJECTS: { havePermission: true, type: 'PROJECT' } } });
  expect(await mine('issueKey=R-2')).toMatchObject({ permissions: { BROWSE_PROJECTS: { havePermission: true } } });
  expect(await ask('officer', 'GET mypermissions?permissions=BROWSE_PROJECTS&issueKey=R-1')).toMatchObject({ status: 404 });
  expect(await ask('officer', 'GET mypermissions')).toMatchObject({ status: 400 });
});

test('a permission scheme is for those who administer, and shows its holders', async () => {
  const { ask } = await openRest(seed);
  expect(await ask('officer', 'GET project/A/permissionscheme')).toMatchObject({ status: 403 });
  expect(await ask('outsider', 'GET project/A/permissionscheme')).toMatchObject({ status: 404 });
  const { json } = await ask('app', 'GET project/R/permissionscheme?expand=all');
  expect(json).toMatchObject({ id: 10101, permissions: expect.arrayContaining([expect.objectContaining({ permission: 'BROWSE_PROJECTS', holder: { type: 'reporter' } })]) });
  const scheme = (await ask('admin', 'GET permissionscheme/10000?expand=permissions')).json;
  expect(scheme).toMatchObject({ permissions: expect.arrayContaining([expect.objectContaining({ holder: { type: 'group', parameter: 'jira-users', value: 'a1b20000-0000-4000-8000-000000000002' } })]) });
  expect((await ask('admin', 'GET permissionscheme/10000')).json).not.toHaveProperty('permissions');
});

test('projects one may not browse are not there', async () => {
  const { ask } = await openRest(seed);
  const keys = async (who: Parameters<typeof ask>[0]) => ((await ask(who, 'GET project/search')).json as { values: { key: string }[] }).values.map(({ key }) => key);
  expect(await keys('officer')).toEqual(['A', 'R', 'S']);
  const page = (await ask('officer', 'GET project/search?orderBy=-issueCount&maxResults=1&query=project')).json;
  expect(page).toMatchObject({ total: 3, isLast: false, nextPage: expect.stringContaining('startAt=1'), values: [{ key: 'R' }] });
  expect(await keys('outsider')).toEqual(['R']);
  expect(await keys('anonymous')).toEqual([]);
  expect(await ask('outsider', 'GET project/A')).toMatchObject({ status: 404, json: { errorMessages: ["No project could be found with key 'A'."] } });
});

test('comments and worklogs for a group are there for its members and the app only', async () => {
  const { ask } = await openRest({ projects: ['A'], issues: ['A-1'] });
  const words = { type: 'doc', version: 1, content: [] };
  const visibility = { type: 'group', value: 'program-office' };
  expect(await ask('officer', 'POST issue/A-1/comment', { body: words, visibility })).toMatchObject({ status: 201 });
  expect(await ask('officer', 'POST issue/A-1/worklog', { timeSpent: '2h', visibility })).toMatchObject({ status: 201 });
  expect(await ask('lead', 'POST issue/A-1/comment', { body: words, visibility })).toMatchObject({ status: 400 });
  for (const [who, total] of [['officer', 1], ['app', 1], ['lead', 0]] as const) {
    expect((await ask(who, 'GET issue/A-1/comment')).json).toMatchObject({ total });
    expect((await ask(who, 'GET issue/A-1/worklog')).json).toMatchObject({ total });
    expect((await ask(who, 'POST worklog/list', { ids: [10001] })).json).toHaveLength(total);
  }
});

test('faults come before everything else', async () => {
  let left = 1;
  const faults = (): Response | null => (left-- > 0 ? new Response('', { status: 429, headers: { 'Retry-After': '5', 'RateLimit-Reason': 'jira-burst-based' } }) : null);
  const { ask } = await openRest(seed, { faults });
  const first = await ask('officer', 'GET myself');
  expect([first.status, first.headers.get('Retry-After')]).toEqual([429, '5']);
  expect(await ask('officer', 'GET myself')).toMatchObject({ status: 200 });
});
