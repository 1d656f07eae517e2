import type { NewProgramRules } from '../../src/contract/program';
import type { CheckedRules } from '../../src/resolvers/program-rules';
import { standardUsers } from '../local-jira/site/standard-tables';
import { openJobs, type OpenJobs } from '../jobs/open-jobs';

let jobs: OpenJobs;
beforeAll(async () => {
  const hidden = { key: 'SECRET', browse: [{ type: 'user' as const, parameter: standardUsers.engineer.accountId }] };
  jobs = await openJobs({ projects: ['A', 'B', hidden], issues: ['A-1 todo', 'B-1 doing'], links: [] });
});
afterAll(() => jobs.close());

const check = (rules: Partial<NewProgramRules>): Promise<CheckedRules> =>
  jobs.as(async () => (await import('../../src/resolvers/program-rules')).checkRules({ projectKeys: [], jql: null, ...rules }));

const asked = (rules: Partial<NewProgramRules>) => jobs.as(async () => {
  const { checkRules, membershipRules, rulesAsJql } = await import('../../src/resolvers/program-rules');
  const checked = await checkRules({ projectKeys: [], jql: null, ...rules });
  return { jql: rulesAsJql(checked), rules: membershipRules(checked) };
});

const keys = ({ projects }: CheckedRules): readonly string[] => projects.map(({ key }) => key).sort();

test('takes keys as somebody types them, each once', async () => {
  const checked = await check({ projectKeys: [' a ', 'A', 'b', ''] });
  expect([keys(checked), checked.missing, checked.jql]).toEqual([['A', 'B'], [], null]);
});

test('a hidden project is missing just as one that does not exist', async () => {
  const checked = await check({ projectKeys: ['A', 'SECRET', 'NOPE', 'A) OR (1=1'] });
  expect([keys(checked), checked.missing]).toEqual([['A'], ['SECRET', 'NOPE', 'A) OR (1=1']]);
});

test.each([
  [{ projectKeys: [], jql: null }], [{ projectKeys: ['  '], jql: '' }], [{ projectKeys: [], jql: '  \n' }], [{ projectKeys: [], jql: 'ORDER BY created DESC' }], [{ projectKeys: [], jql: ' order by key' }],
])('refuses rules that name nothing, and would be the whole site: %j', async (rules) => {
  await expect(check(rules)).rejects.toMatchObject({ code: 'bad-input', detail: { field: 'projectKeys' } });
});

test('keeps a query without its order, and does not let that reach the other rules', async () => {
  expect(await asked({ projectKeys: ['A'], jql: 'status = "To Do" OR status = Done ORDER BY updated' })).toEqual({
    jql: `project in (${jobs.projectId('A')}) OR (status = "To Do" OR status = Done)`,
    rules: [{ kind: 'project', projectId: String(jobs.projectId('A')) }, { kind: 'jql', jql: 'status = "To Do" OR status = Done' }],
  });
  expect(await asked({ projectKeys: ['A'], jql: 'ORDER BY created' })).toEqual({
    jql: `project in (${jobs.projectId('A')})`, rules: [{ kind: 'project', projectId: String(jobs.projectId('A')) }],
  });
  expect(await asked({ jql: 'project = B' })).toEqual({ jql: '(project = B)', rules: [{ kind: 'jql', jql: 'project = B' }] });
});

test("refuses a query that Jira does not take, with Jira's words and the place", async () => {
  const refused = check({ jql: 'project = A AND (status = ' });
  await expect(refused).rejects.toMatchObject({ code: 'bad-input', detail: { field: 'jql', position: expect.any(Number) } });
  await expect(refused).rejects.toThrow(/Nothing was saved\.$/);
});

test.each([['key = A-1 OR issue in linkedIssues("A-1")', 22, /^linkedIssues looks at more than the issue itself/], ['comment ~ layoffs', 0, /^comment looks at/], ['parent is EMPTY', 0, /^parent may only name/]])(
  'refuses %s: it would tell of issues that not everybody may see', async (jql, position, words) => {
    await expect(check({ jql })).rejects.toMatchObject({ code: 'bad-input', detail: { field: 'jql', position } });
    await expect(check({ jql })).rejects.toThrow(words);
  },
);

test('does not take a value for a function', async () => {
  expect((await check({ jql: 'summary ~ "currentUser()"' })).jql).toBe('summary ~ "currentUser()"');
});

test.each(['assignee = currentUser()', 'assignee in (CURRENTUSER ( ))'])('refuses %s: the app asks, not the person', async (jql) => {
  await expect(check({ jql })).rejects.toMatchObject({ code: 'bad-input', detail: { field: 'jql', position: jql.toLowerCase().indexOf('currentuser') } });
});
