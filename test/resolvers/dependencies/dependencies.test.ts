import type { GlobalCalls } from '../../../src/contract/calls';
import type { DependencyFilter } from '../../../src/contract/dependencies';
import type { Local } from '../../local-jira/forge/harness';
import { editIssue } from '../../local-jira/site/issue-edits';
import { standardUsers } from '../../local-jira/site/standard-tables';
import { makeProgram, must, officer, openTiny, refused } from '../../faults/program-site';

const engineer = 'engineer@example.com';
const lead = 'lead@example.com';
const engineersOnly = [{ type: 'user' as const, parameter: standardUsers.engineer.accountId }];

let local: Local;
let programId: string;

/** Three projects, one of which the engineer alone may browse, and an issue that only the engineer sees. */
beforeAll(async () => {
  local = await openTiny({
    projects: [{ key: 'A', levels: { inner: engineersOnly } }, 'B', { key: 'H', browse: engineersOnly }],
    issues: ['A-1 doing: Label drift', 'A-2 todo', 'A-3 todo level inner: Secret', 'B-1 todo', 'B-2 todo', 'H-1 todo: Hidden work'],
    links: ['B-1 blocks A-1', 'A-3 blocks A-1', 'H-1 blocks A-1', 'A-1 blocks A-2', 'A-2 blocks B-2', 'B-2 blocks A-2', 'H-1 blocks B-2', 'A-2 blocks H-1'],
  });
  programId = await makeProgram(local, { projectKeys: ['A', 'B', 'H'] }, engineer);
});
afterAll(() => local.close());

type Listed = GlobalCalls['dependencies']['output'];
const list = async (email: string, filter: DependencyFilter = {}, from = 0): Promise<Listed> =>
  must(await local.invoke(email, 'flagship-global', 'dependencies', { programId, filter, sort: { by: 'urgency', descending: false }, from }));
const pairs = ({ rows }: Listed): readonly string[] => rows.map(({ blocker, blocked }) => `${blocker.key}>${blocked.key}`).toSorted();
const picture = async (email: string, of: GlobalCalls['picture']['input']['of']): Promise<GlobalCalls['picture']['output']> =>
  must(await local.invoke(email, 'flagship-global', 'picture', { programId, of, opened: [] }));

test('each sees the dependencies of which they may browse both ends', async () => {
  expect(pairs(await list(officer))).toEqual(['A-1>A-2', 'A-2>B-2', 'B-1>A-1', 'B-2>A-2']);
  expect(pairs(await list(engineer))).toHaveLength(8);
});

test('nothing hidden is said anywhere: not in rows, choices, queries, pictures, titles, cuts or counts', async () => {
  const all = [await list(officer), await picture(officer, { kind: 'issue', key: 'A-1' }), await picture(officer, { kind: 'filter', filter: {} }), await picture(officer, { kind: 'chain' }),
    await picture(officer, { kind: 'cycle', key: 'A-2' }), must(await local.invoke(officer, 'flagship-global', 'cycles', { programId }))];
  expect(JSON.stringify(all)).not.toMatch(/A-3|H-1|Secret|Hidden/);
  expect(all[1]).toMatchObject({ title: expect.stringContaining('A-1 holds up 2 issues') });
  expect(all[5]).toMatchObject({ total: 1, cycles: [{ size: 2 }] });
  expect(must(await local.invoke(engineer, 'flagship-global', 'cycles', { programId }))).toMatchObject({ cycles: [{ size: 4 }] });
});

test('an issue that is hidden, and one that does not exist, get the same answer', async () => {
  const { ageSeconds: _, ...hidden } = await picture(officer, { kind: 'issue', key: 'H-1' });
  const { ageSeconds: __, ...none } = await picture(officer, { kind: 'issue', key: 'H-99' });
  expect(hidden).toEqual(none);
  expect((await picture(engineer, { kind: 'issue', key: 'H-1' })).nodes.length).toBeGreaterThan(1);
});

test('a text looks into summaries that the viewer may read, and into no others', async () => {
  expect(pairs(await list(officer, { text: 'drift' }))).toEqual(['A-1>A-2', 'B-1>A-1']);
  expect((await list(officer, { text: 'secret' })).total).toBe(0);
  expect(pairs(await list(engineer, { text: 'secret' }))).toEqual(['A-3>A-1']);
  expect((await list(officer, { text: 'secret' })).open).toBe(4);
});

test('what was opened beside an issue comes in', async () => {
  const opened = must(await local.invoke(engineer, 'flagship-global', 'picture', { programId, of: { kind: 'issue', key: 'B-1' }, opened: [{ key: 'A-1', side: 'blockers' }] }));
  expect(opened.nodes.map(({ issue }) => issue.key)).toEqual(expect.arrayContaining(['A-3', 'H-1']));
  const before = await picture(engineer, { kind: 'issue', key: 'B-1' });
  expect(before.more.find(({ node, side }) => before.nodes[node]?.issue.key === 'A-1' && side === 'blockers')?.count).toBeGreaterThan(0);
});

test('an issue that was secured a moment ago is in none of them, before any event was followed', async () => {
  local.platform.faults.trigger = () => 'lose';
  const b1 = [...local.site.issues()].find(({ key }) => key === 'A-2');
  const [level] = [...local.site.securitySchemes()][0]?.levels ?? [];
  editIssue(local.site, null, b1?.id ?? '', { securityLevelId: level?.id ?? null });
  const told = [await list(lead), await picture(lead, { kind: 'filter', filter: {} }), must(await local.invoke(lead, 'flagship-global', 'cycles', { programId }))];
  expect(JSON.stringify(told)).not.toMatch(/A-2/);
  expect(pairs(told[0] as Listed)).toEqual(['B-1>A-1']);
  editIssue(local.site, null, b1?.id ?? '', { securityLevelId: null });
});

test('what has the wrong shape is refused and names the part', async () => {
  const sort = { by: 'urgency' as const, descending: false };
  expect(refused(await local.ask(officer, 'flagship-global', 'dependencies', { programId, filter: { health: ['bad'] }, sort, from: 0 }) as never)).toMatchObject({ code: 'bad-input', message: expect.stringContaining('filter.health') });
  expect(refused(await local.ask(officer, 'flagship-global', 'dependencies', { programId, filter: {}, sort: { by: '__proto__', descending: false }, from: 0 }) as never)).toMatchObject({ code: 'bad-input' });
  expect(refused(await local.ask(officer, 'flagship-global', 'picture', { programId, of: { kind: 'issue' }, opened: [] }) as never)).toMatchObject({ code: 'bad-input' });
  expect(refused(await local.ask(officer, 'flagship-global', 'dependencies', { programId, filter: {}, sort, from: 0, asOf: '2027-01-01' }) as never).message).toContain('has not come yet');
});
