import { setProperty } from '../site/activity-edits';
import type { FunctionAnswer, FunctionClause, InstalledApp } from '../site/installed-app';
import { openRest, type OpenRest, type Person } from './open-rest';

const key = 'ari:cloud:ecosystem::extension/app/env/static/waiting-in';

type Asked = { readonly clause: FunctionClause; readonly id: string };

/** A site with four issues, an app that indexes a property of theirs and brings one function, and what the app was asked. */
const open = async (answer: (clause: FunctionClause) => FunctionAnswer = () => ({ jql: 'issue.property[flag].blocked = "true"' })) => {
  const opened = await openRest({ projects: ['A', 'B'], issues: ['A-1 assignee engineer', 'A-2', 'A-3', 'B-1'] });
  const asked: Asked[] = [];
  const { site } = opened;
  const app: InstalledApp = {
    properties: [
      { propertyKey: 'flag', path: 'blocked', type: 'string', alias: 'waitsForTeam' }, { propertyKey: 'flag', path: 'since', type: 'date', alias: 'waitsSince' },
      { propertyKey: 'flag', path: 'days', type: 'number', alias: null }, { propertyKey: 'flag', path: 'owner', type: 'user', alias: null },
      { propertyKey: 'flag', path: 'teams.name', type: 'text', alias: null },
    ],
    functions: [{ key, name: 'waitingIn', types: ['issue'], operators: ['in', 'not in'], arguments: [{ name: 'program', required: true }, { name: 'team', required: false }] }],
    compute: async (_, clause, id) => { asked.push({ clause, id }); return answer(clause); },
  };
  site.app = app;
  const ids = Object.fromEntries([...site.issues()].map((issue) => [issue.key, issue.id]));
  const engineer = site.userByEmail('engineer@example.com')?.accountId;
  setProperty(site, ids['A-1'] ?? '', 'flag', { blocked: true, since: '2026-11-20', days: 2, owner: engineer, teams: [{ name: 'Data Quality' }, { name: 'Web' }] });
  setProperty(site, ids['A-2'] ?? '', 'flag', { blocked: true, since: '2026-11-01T08:00:00.000+0000', days: 16, teams: [] });
  setProperty(site, ids['B-1'] ?? '', 'flag', { blocked: false, days: 'many' });
  return { ...opened, asked, find: finder(opened) };
};

const finder = ({ ask, site }: OpenRest) => async (jql: string, who: Person = 'officer'): Promise<readonly string[] | string> => {
  const { status, json } = await ask(who, 'POST search/jql', { jql, fields: ['id'] });
  if (status !== 200) return (json as { errorMessages: string[] }).errorMessages.join(' ');
  const keys = (json as { issues: { id: string }[] }).issues.map(({ id }) => site.issueById(id)?.key ?? id);
  return jql.includes('ORDER BY') ? keys : keys.sort();
};

describe('indexed properties of issues', () => {
  test.each([
    ['issue.property[flag].blocked = "true"', ['A-1', 'A-2']], ['issue.property[flag].blocked = "false"', ['B-1']], ['waitsForTeam = "true"', ['A-1', 'A-2']],
    ['project in (A, B) AND waitsForTeam != "true"', ['B-1']], ['project in (A, B) AND waitsForTeam is EMPTY', ['A-3']], ['waitsforteam IS NOT EMPTY', ['A-1', 'A-2', 'B-1']],
    ['waitsSince >= "2026-11-15"', ['A-1']], ['waitsSince < "2026-11-15" ORDER BY key', ['A-2']], ['issue.property[flag].since is not EMPTY', ['A-1', 'A-2']],
    ['issue.property[flag].days > 2', ['A-2']], ['issue.property[flag].days in (2, 16)', ['A-1', 'A-2']], ['issue.property[flag].owner = "Emeka Engineer"', ['A-1']],
    ['issue.property[flag].teams.name ~ "quality"', ['A-1']], ['NOT waitsForTeam = "true"', ['B-1']],
  ])('%s', async (jql, keys) => { expect(await (await open()).find(jql)).toEqual(keys); });

  test('what no app asked to be indexed cannot be searched', async () => {
    const { find } = await open();
    expect(await find('issue.property[flag].colour = "red"')).toContain("'issue.property[flag].colour' cannot be searched");
    expect(await find('waitsForTeam > "a"')).toContain("The operator '>' is not supported");
  });

  test('follow what is written to the property, which leaves the issue as it was', async () => {
    const { find, ask, site } = await open();
    const before = site.issueByKey('A-3')?.updated;
    expect((await ask('app', 'PUT issue/A-3/properties/flag', { blocked: true })).status).toBe(201);
    expect(await find('waitsForTeam = "true"')).toEqual(['A-1', 'A-2', 'A-3']);
    expect((await ask('app', 'DELETE issue/A-3/properties/flag')).status).toBe(204);
    expect(await find('waitsForTeam = "true"')).toEqual(['A-1', 'A-2']);
    expect(site.issueByKey('A-3')?.updated).toBe(before);
  });
});

describe('functions of an app', () => {
  test('are asked once for a list of arguments, whoever searches, and stand for the clause they gave', async () => {
    const { find, asked } = await open();
    expect(await find('project = A AND issue in waitingIn("Launch") ORDER BY key DESC')).toEqual(['A-2', 'A-1']);
    expect(await find('issue IN WAITINGIN(Launch)', 'lead')).toEqual(['A-1', 'A-2']);
    expect(asked).toEqual([{ id: expect.any(String), clause: { field: 'issue', type: ['issue'], operator: 'in', arguments: ['Launch'] } }]);
    await find('issue in waitingIn("Launch", "Web")');
    expect(asked.map(({ clause }) => clause.arguments)).toEqual([['Launch'], ['Launch', 'Web']]);
  });

  test('a negation turns the clause they gave around', async () => {
    expect(await (await open()).find('NOT issue in waitingIn(x)')).toEqual(['B-1']);
  });

  test.each([
    ['issue = waitingIn(x)', "The operator '=' is not supported by the function 'waitingIn'."], ['issue in waitingIn()', 'expected between 1 and 2 arguments but received 0'],
    ['assignee in waitingIn(x)', "The function 'waitingIn' is not supported by the field 'assignee'."], ['issue in waitingFor(x)', "Unable to find JQL function 'waitingFor(x)'"],
  ])('%s is refused, and the app not asked', async (jql, message) => {
    const { find, asked } = await open();
    expect(await find(jql)).toContain(message);
    expect(asked).toEqual([]);
  });

  test.each([
    ['an error', { error: 'There is no program "x".' }, 'There is no program "x".', 1], ['a broken clause', { jql: 'project =' }, "The function 'waitingIn' returned invalid JQL", 1], ['a failure', null, "The function 'waitingIn' could not be evaluated.", 2],
    ['too many values', { jql: `id in (${Array.from({ length: 1001 }, (_, index) => index + 1).join(',')})` }, 'more than 1000 values', 1], ['a function again', { jql: 'issue in waitingIn(y)' }, "Unable to find JQL function 'waitingIn(y)'", 1],
  ])('an answer that is %s is told to whoever searches', async (_, answer, message, times) => {
    const { find, asked } = await open(() => answer);
    expect(await find('issue in waitingIn(x)')).toContain(message);
    await find('issue in waitingIn(x)');
    expect(asked).toHaveLength(times);
  });

  test('the app alone reads what is kept of its answers, and replaces it', async () => {
    const { ask, find } = await open();
    await find('issue in waitingIn("Launch")');
    expect((await ask('admin', 'GET jql/function/computation')).status).toBe(403);
    expect((await ask('anonymous', 'GET jql/function/computation')).status).toBe(401);
    const { json } = await ask('app', `GET jql/function/computation?functionKey=${encodeURIComponent(key)}`);
    expect(json).toMatchObject({ total: 1, values: [{ functionKey: key, functionName: 'waitingIn', field: 'issue', operator: 'in', arguments: ['Launch'], value: 'issue.property[flag].blocked = "true"' }] });
    const [{ id } = { id: '' }] = (json as { values: { id: string }[] }).values;
    expect((await ask('app', 'POST jql/function/computation', { values: [{ id, value: 'project = B' }, { id: 'gone', value: 'project = B' }] })).status).toBe(404);
    expect(await find('issue in waitingIn("Launch")')).toEqual(['A-1', 'A-2']);
    expect((await ask('app', 'POST jql/function/computation', { values: [{ id, value: 'project = B' }] })).status).toBe(204);
    expect(await find('issue in waitingIn("Launch")')).toEqual(['B-1']);
    expect((await ask('app', 'POST jql/function/computation?skipNotFoundPrecomputations=true', { values: [{ id, error: 'No longer.' }, { id: 'gone', error: 'x' }] })).json).toEqual({ notFoundPrecomputationIDs: ['gone'] });
    expect(await find('issue in waitingIn("Launch")')).toBe('No longer.');
    expect((await ask('app', 'POST jql/function/computation/search', { precomputationIDs: [id, 'gone'] })).json).toMatchObject({ precomputations: [{ id, error: 'No longer.' }], notFoundPrecomputationIDs: ['gone'] });
  });

  test('an answer that nobody used for a week is asked for anew', async () => {
    const { find, asked, wait } = await open();
    await find('issue in waitingIn(x)');
    wait(5 * 86_400_000);
    await find('issue in waitingIn(x)');
    wait(5 * 86_400_000);
    await find('issue in waitingIn(x)');
    expect(asked).toHaveLength(1);
    wait(8 * 86_400_000);
    await find('issue in waitingIn(x)');
    expect(asked).toHaveLength(2);
  });

  test('are evaluated where a query is only checked, too', async () => {
    const { ask } = await open(() => ({ error: 'There is no such program.' }));
    const { json } = await ask('officer', 'POST jql/parse?validation=strict', { queries: ['issue in waitingIn(x)'] });
    expect(json).toMatchObject({ queries: [{ errors: ['There is no such program.'] }] });
  });
});
