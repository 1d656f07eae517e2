import { openRest, type Person } from '../open-rest';

const open = async () => {
  const opened = await openRest({ projects: ['A', { key: 'HID', browse: [{ type: 'group', parameter: 'site-admins' }] }], issues: ['A-1', 'A-2 done', 'HID-1'] });
  const make = async (who: Person, body: object): Promise<string> => ((await opened.ask(who, 'POST filter', body)).json as { id: string }).id;
  const found = async (who: Person, jql: string) => {
    const { json } = await opened.ask(who, 'POST search/jql', { jql, fields: ['key'] });
    const { issues, errorMessages } = json as { issues?: { key: string }[]; errorMessages?: string[] };
    return issues?.map(({ key }) => key).join(' ') ?? errorMessages?.join(' ');
  };
  return { ...opened, make, found };
};

test('a filter is its owner\'s until it is shared, and each finds with it what he may browse', async () => {
  const { ask, make, found } = await open();
  const id = await make('admin', { name: 'All', jql: 'project in (A, HID) ORDER BY key' });
  const unknown = "The value 'All' does not exist for the field 'filter'.";
  expect([await found('admin', 'filter = All ORDER BY key'), await found('officer', 'filter = All')]).toEqual(['A-1 A-2 HID-1', unknown]);
  expect((await ask('officer', `GET filter/${id}`)).status).toBe(400);
  await ask('admin', `PUT filter/${id}`, { name: 'All', jql: 'created is not EMPTY', sharePermissions: [{ type: 'authenticated' }] });
  expect(await found('officer', `filter = ${id} ORDER BY key`)).toBe('A-1 A-2');
  expect((await ask('officer', `PUT filter/${id}`, { name: 'Mine now' })).status).toBe(400);
  expect((await ask('officer', `DELETE filter/${id}`)).status).toBe(400);
  expect((await ask('anonymous', `GET filter/${id}`)).status).toBe(400);
});

test('what is shared with a project or role is for those who are in it; a hidden project is told as unknown', async () => {
  const { ask, make } = await open();
  const id = await make('admin', { name: 'Both', jql: 'project = A', sharePermissions: [{ type: 'project', project: { id: '10001' } }, { type: 'group', group: { name: 'jira-users' } }] });
  const shares = (await ask('officer', `GET filter/${id}`)).json as { sharePermissions: { type: string; project?: unknown }[] };
  expect(shares.sharePermissions.map(({ type, project }) => [type, project === undefined])).toEqual([['project-unknown', true], ['group', true]]);
  const role = await make('admin', { name: 'Role', jql: 'project = A', sharePermissions: [{ type: 'project', project: { id: '10000' }, role: { id: '10003' } }] });
  expect([(await ask('lead', `GET filter/${role}`)).status, (await ask('engineer', `GET filter/${role}`)).status]).toEqual([200, 400]);
});

test.each([
  [{ name: 'Bad', jql: 'project =' }, 400], [{ name: 'Bad', jql: 'project = NOPE' }, 400], [{ name: '', jql: '' }, 400], [{ jql: 'project = A' }, 400],
  [{ name: 'Good' }, 200], [{ name: 'x'.repeat(256) }, 400], [{ name: 'S', sharePermissions: [{ type: 'group', group: { name: 'nobody' } }] }, 400],
])('POST filter %j is %i', async (body, status) => {
  const { ask } = await open();
  expect((await ask('officer', 'POST filter', body)).status).toBe(status);
});

test('two filters of one owner cannot share a name, those of two owners can; one\'s own is meant first', async () => {
  const { ask, make, found } = await open();
  await make('officer', { name: 'Same', jql: 'key = A-1' });
  expect((await ask('officer', 'POST filter', { name: 'Same', jql: '' })).json).toEqual({ errorMessages: [], errors: { filterName: 'Filter with same name already exists.' } });
  await make('lead', { name: 'Same', jql: 'key = A-2', sharePermissions: [{ type: 'global' }] });
  expect([await found('officer', 'filter = Same'), await found('lead', 'filter = Same'), await found('engineer', 'filter = Same')]).toEqual(['A-1', 'A-2', 'A-2']);
});
