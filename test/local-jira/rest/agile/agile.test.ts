import { callerNamed, openRest, type Answer, type Person } from '../open-rest';

const seed = {
  projects: [{ key: 'A' }, { key: 'B', style: 'next-gen' as const }, { key: 'HID', browse: [] }],
  issues: ['A-1 Epic', 'A-2 sprint S1 parent A-1', 'A-3 done sprint S1', 'A-4', 'A-5 points 3', 'B-1', 'HID-1 sprint Secret'],
  sprints: [
    { id: 7, name: 'S1', state: 'active' as const, boardId: 1, startDate: '2026-11-16T08:00:00.000Z', endDate: '2026-11-27T16:00:00.000Z' },
    { id: 8, name: 'S2', state: 'future' as const, boardId: 1 }, { id: 9, name: 'Secret', state: 'future' as const, boardId: 2 },
  ],
};

type Named = { readonly key: string };
const keys = ({ json }: Answer): string => (json as { issues: readonly Named[] }).issues.map(({ key }) => key).join(' ');
const values = ({ json }: Answer): readonly { readonly id: number; readonly name: string; readonly type?: string }[] => (json as { values: [] }).values;

const open = async () => {
  const opened = await openRest(seed);
  const agile = async (who: Person, line: string, body?: unknown): Promise<Answer> => {
    const [method = 'GET', path = ''] = line.split(' ');
    const response = await opened.rest(new Request(`http://jira.test/rest/agile/1.0/${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }), callerNamed(who));
    const text = await response.text();
    return { status: response.status, json: text === '' ? null : JSON.parse(text), headers: response.headers };
  };
  const sprintItems = (key: string) => opened.site.changesOf(opened.site.issue(key)?.id ?? '').flatMap(({ items }) => items).filter(({ field }) => field === 'Sprint').map(({ fromString, toString: to }) => [fromString, to]);
  const events = (): string[] => opened.events.splice(0).map(({ event }) => event);
  return { ...opened, agile, sprintItems, events };
};

test('every project one may browse has its boards: scrum and kanban, or a simple one; others are not there', async () => {
  const { agile } = await open();
  const boards = values(await agile('officer', 'GET board'));
  expect(boards.map(({ name, type }) => `${name}: ${type}`)).toEqual(['S board: scrum', 'A kanban: kanban', 'B board: simple']);
  expect(values(await agile('officer', 'GET board?type=kanban')).map(({ name }) => name)).toEqual(['A kanban']);
  expect(values(await agile('officer', 'GET board?projectKeyOrId=B')).map(({ name }) => name)).toEqual(['B board']);
  expect((await agile('officer', 'GET board/2')).status).toBe(404);
  expect((await agile('officer', 'GET sprint/9')).status).toBe(404);
  expect((await agile('anonymous', 'GET board')).status).toBe(401);
  const configuration = (await agile('officer', 'GET board/1/configuration')).json as { columnConfig: { columns: { name: string }[] } };
  expect(configuration.columnConfig.columns.map(({ name }) => name)).toEqual(['To Do', 'In Progress', 'Done']);
});

test('a board holds what its filter finds but for epics, its backlog what is open and in no sprint', async () => {
  const { agile } = await open();
  expect(keys(await agile('officer', 'GET board/1/issue'))).toBe('A-2 A-3 A-4 A-5');
  expect(keys(await agile('officer', 'GET board/1/backlog'))).toBe('A-4 A-5');
  expect(keys(await agile('officer', 'GET board/1/issue?jql=key%20in%20(A-5,A-2)%20ORDER%20BY%20key%20DESC'))).toBe('A-5 A-2');
  expect(keys(await agile('officer', 'GET sprint/7/issue'))).toBe('A-2 A-3');
  expect(keys(await agile('officer', 'GET board/1/epic/A-1/issue'))).toBe('A-2');
  expect((await agile('officer', 'GET issue/A-2?fields=sprint,epic')).json).toMatchObject({ fields: { sprint: { id: 7, state: 'active' }, epic: { key: 'A-1' } } });
  expect((await agile('officer', 'GET board/3/sprint')).json).toEqual({ errorMessages: ['The board does not support sprints'], errors: {} });
});

test('a sprint is made, started, filled, completed; the history of the issues and the events tell it', async () => {
  const { agile, sprintItems, events, site } = await open();
  events();
  expect((await agile('officer', 'POST sprint', { name: 'x'.repeat(31), originBoardId: 1 })).status).toBe(400);
  expect((await agile('outsider', 'POST sprint', { name: 'No', originBoardId: 1 })).status).toBe(404);
  expect((await agile('officer', 'POST sprint/8', { state: 'active' })).json).toMatchObject({ errorMessages: [expect.stringContaining('start date')] });
  expect((await agile('officer', 'POST sprint/8', { state: 'closed' })).status).toBe(400);
  expect((await agile('officer', 'POST sprint/8/issue', { issues: ['A-2', 'A-4'] })).status).toBe(204);
  expect([sprintItems('A-2'), sprintItems('A-4')]).toEqual([[['S1', 'S2']], [[null, 'S2']]]);
  expect(events()).toEqual(['avi:jira:updated:issue', 'avi:jira:updated:issue']);
  await agile('officer', 'POST sprint/7', { state: 'closed' });
  expect(events()).toEqual(['avi:jira-software:updated:sprint', 'avi:jira-software:closed:sprint']);
  expect(site.tables.sprint.get('7')).toMatchObject({ state: 'closed', completeDate: '2026-11-22T12:00:00.000Z' });
  await agile('officer', 'PUT sprint/8', { name: 'S2', state: 'active', startDate: '2026-11-23', endDate: '2026-12-04' });
  expect(events()).toEqual(['avi:jira-software:updated:sprint', 'avi:jira-software:started:sprint']);
  expect((await agile('officer', 'POST sprint/7/issue', { issues: ['A-5'] })).status).toBe(400);
  await agile('officer', 'POST backlog/issue', { issues: ['A-2'] });
  expect(sprintItems('A-2').at(-1)).toEqual(['S2', null]);
  await agile('officer', 'DELETE sprint/8');
  expect(sprintItems('A-4').at(-1)).toEqual(['S2', null]);
  expect(events().at(-1)).toBe('avi:jira-software:deleted:sprint');
});

test('a closed sprint stays with an issue that moves on, and only its name and goal can change', async () => {
  const { agile, sprintItems } = await open();
  await agile('officer', 'POST sprint/7', { state: 'closed' });
  await agile('officer', 'POST sprint/8/issue', { issues: ['A-2'] });
  expect(sprintItems('A-2')).toEqual([['S1', 'S1, S2']]);
  expect((await agile('officer', 'POST sprint/7', { goal: 'Was', endDate: '2030-01-01' })).json).toMatchObject({ goal: 'Was', endDate: '2026-11-27T16:00:00.000Z' });
});

test('ranks hold: between others, first, last, many at once', async () => {
  const { agile } = await open();
  const order = async () => keys(await agile('officer', 'GET board/1/issue'));
  await agile('officer', 'PUT issue/rank', { issues: ['A-5'], rankBeforeIssue: 'A-3' });
  expect(await order()).toBe('A-2 A-5 A-3 A-4');
  await agile('officer', 'PUT issue/rank', { issues: ['A-4', 'A-3'], rankBeforeIssue: 'A-2' });
  expect(await order()).toBe('A-4 A-3 A-2 A-5');
  for (let turn = 0; turn < 200; turn += 1) await agile('officer', 'PUT issue/rank', { issues: [turn % 2 === 0 ? 'A-3' : 'A-2'], rankAfterIssue: 'A-4' });
  expect(await order()).toBe('A-4 A-2 A-3 A-5');
  expect((await agile('officer', 'PUT issue/rank', { issues: ['A-2'] })).status).toBe(400);
  expect((await agile('officer', 'PUT issue/rank', { issues: Array.from({ length: 51 }, () => 'A-2'), rankAfterIssue: 'A-4' })).status).toBe(400);
});

test('estimates go into the field of the board', async () => {
  const { agile, site } = await open();
  expect((await agile('officer', 'PUT issue/A-4/estimation?boardId=1', { value: '5' })).json).toEqual({ fieldId: 'customfield_10026', value: 5 });
  expect((await agile('officer', 'PUT issue/B-1/estimation?boardId=4', { value: '2' })).json).toEqual({ fieldId: 'customfield_10016', value: 2 });
  expect((await agile('officer', 'GET issue/A-4/estimation')).status).toBe(400);
  expect(site.issue('A-4')?.custom['customfield_10026']).toBe(5);
});
