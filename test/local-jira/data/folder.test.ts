import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { folderSeed, newestUpdated } from './folder';
import type { SiteSeed } from '../site/types';

const NOW = Date.parse('2026-11-22T12:00:00Z');

const status = (name: string) => ({ id: name === 'Done' ? '6' : '1', name, statusCategory: { key: name === 'Done' ? 'done' : 'new' } });
const bug = { id: '1', name: 'Bug', subtask: false, hierarchyLevel: 0 };
const epic = { id: '6', name: 'Epic', subtask: false, hierarchyLevel: 1 };
const blocks = { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };

const issue = (key: string, more: Record<string, unknown> = {}) => ({
  id: key.replace(/\D/g, '') + (key.startsWith('A') ? '1' : '2'),
  key,
  fields: {
    summary: `About ${key}`, issuetype: bug, project: key.startsWith('A') ? { id: '11', key: 'A' } : { id: '12', key: 'B' },
    status: status('Open'), created: '2020-01-01T00:00:00.000+0000', updated: '2020-02-01T00:00:00.000+0000', ...more,
  },
});

const end = (key: string, name = 'Open') => ({ id: issue(key).id, key, fields: { summary: `About ${key}`, status: status(name), issuetype: bug } });
const outward = (id: string, key: string) => ({ id, type: blocks, outwardIssue: end(key) });
const inward = (id: string, key: string) => ({ id, type: blocks, inwardIssue: end(key) });

let dir = '';
beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'folder-')); });
afterEach(() => rmSync(dir, { recursive: true }));

const write = (lines: readonly unknown[], gzip = true): void => {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  writeFileSync(join(dir, gzip ? 'issues.ndjson.gz' : 'issues.ndjson'), gzip ? gzipSync(text) : text);
  writeFileSync(join(dir, 'projects.json'), JSON.stringify([{ id: '11', key: 'A', name: 'Alpha', versions: [{ id: '5', name: '1.0', released: true }] }, { id: '12', key: 'B', name: 'Beta' }]));
  writeFileSync(join(dir, 'issue-link-types.json'), JSON.stringify({ issueLinkTypes: [blocks] }));
  writeFileSync(join(dir, 'fields.json'), JSON.stringify([{ id: 'customfield_30', name: 'Sprint', schema: { type: 'array', custom: 'com.pyxis.greenhopper.jira:gh-sprint', customId: 30 } }]));
};

const load = (): Promise<SiteSeed> => folderSeed({ dir, now: NOW });

const failure = async (work: Promise<unknown>): Promise<string> => {
  const message = await work.then(() => 'no error', (error: unknown) => (error instanceof Error ? error.message : 'no Error'));
  expect(message).not.toContain('\n');
  return message;
};

const keysIn = (seed: SiteSeed, projectKey: string): string[] => {
  const id = seed.projects.find((one) => one.key === projectKey)?.id;
  return [...seed.issues].filter((one) => one.projectId === id).map((one) => one.key);
};

test.each([true, false])('reads a folder (gzip %s) as one published program over its projects', async (gzip) => {
  write([issue('A-1'), '', issue('B-1')], gzip);
  const seed = await load();
  expect([...seed.issues].map((one) => one.key)).toEqual(['A-1', 'B-1']);
  expect(seed.projects.map((one) => [one.key, one.name, one.versions.length])).toEqual([['A', 'Alpha', 1], ['B', 'Beta', 0]]);
  expect(seed.programs).toMatchObject([{ projectKeys: ['A', 'B'], asEmail: 'officer@example.com', publish: true }]);
  expect(seed.users.filter((one) => one.email?.endsWith('@example.com'))).toHaveLength(5);
  expect(seed.dashboards).toHaveLength(1);
});

test('a link that stands at both of its ends is one row, and its source is the end that reads outward', async () => {
  write([issue('A-1', { issuelinks: [outward('7', 'B-1')] }), issue('B-1', { issuelinks: [inward('7', 'A-1')] })]);
  expect([...(await load()).links]).toEqual([{ id: '7', typeId: '10000', sourceId: '11', destinationId: '12' }]);
});

test('a self-link is one row', async () => {
  write([issue('A-1', { issuelinks: [outward('7', 'A-1'), inward('7', 'A-1')] })]);
  expect([...(await load()).links]).toEqual([{ id: '7', typeId: '10000', sourceId: '11', destinationId: '11' }]);
});

test('absent ends become stubs outside the program, and loaded projects keep exactly the issues of the file', async () => {
  write([issue('A-1', { issuelinks: [outward('7', 'CLI-3'), inward('8', 'A-9')] })]);
  const seed = await load();
  expect(keysIn(seed, 'A')).toEqual(['A-1']);
  expect(keysIn(seed, 'CLI')).toEqual(['CLI-3']);
  expect(keysIn(seed, 'AOUT')).toEqual(['A-9']);
  expect(seed.programs[0]?.projectKeys).toEqual(['A', 'B']);
  expect([...seed.links]).toHaveLength(2);
});

test('an absent parent is a stub whose status says that it is unknown, unless a link tells it', async () => {
  const parent = (key: string) => ({ id: issue(key).id, key, fields: { summary: 'An epic', issuetype: epic } });
  write([issue('A-1', { parent: parent('X-5') }), issue('A-2', { parent: parent('X-6'), issuelinks: [{ id: '7', type: blocks, outwardIssue: { ...end('X-6', 'Done') } }] })]);
  const seed = await load();
  const statusOf = (key: string) => seed.statuses.find((one) => one.id === [...seed.issues].find((row) => row.key === key)?.statusId)?.name;
  expect([...seed.issues].find((one) => one.key === 'A-1')?.parentId).toBe(issue('X-5').id);
  expect([statusOf('X-5'), statusOf('X-6')]).toEqual(['Unknown (not in the data)', 'Done']);
});

test('people become users, those who left inactive; sprints become ids; custom values stay', async () => {
  const gone = { accountId: 'u1', displayName: 'Somebody', active: false };
  const sprint = { id: 4, name: 'Sprint 4', state: 'closed', boardId: 1 };
  write([issue('A-1', { assignee: gone, customfield_30: [sprint, { id: 5, name: 'Sprint 5', state: 'closed' }], customfield_77: 5, customfield_78: null })]);
  const seed = await load();
  expect(seed.users.find((one) => one.accountId === 'u1')).toMatchObject({ active: false, displayName: 'Somebody' });
  expect([...seed.issues][0]?.custom).toEqual({ customfield_30: [4, 5], customfield_77: 5 });
  expect(seed.sprints).toEqual([sprint, { id: 5, name: 'Sprint 5', state: 'closed', boardId: 0 }]);
  expect(seed.fields.filter((one) => one.name === 'Sprint').map((one) => one.id)).toEqual(['customfield_30']);
});

test('the newest change gives the date the folder is from', async () => {
  write([issue('A-1', { updated: '2020-03-01T12:00:00.000+0200' }), issue('A-2', { updated: '2020-03-01T11:00:00.000+0000' })]);
  expect(await newestUpdated(dir)).toBe('2020-03-01T11:00:00.000Z');
});

describe('what cannot be loaded says in one line where and what to do', () => {
  test('missing folder', async () => {
    expect(await failure(folderSeed({ dir: join(dir, 'none'), now: NOW }))).toMatch(/none does not exist: give the path of a data folder/);
  });

  test.each(['issues.ndjson.gz', 'projects.json', 'issue-link-types.json', 'fields.json'])('missing %s', async (name) => {
    write([issue('A-1')]);
    rmSync(join(dir, name));
    expect(await failure(load())).toContain(`has no ${name.replace('.gz', '')}`);
  });

  test('broken gzip, cut off or no gzip at all', async () => {
    write([issue('A-1')]);
    writeFileSync(join(dir, 'issues.ndjson.gz'), gzipSync(JSON.stringify(issue('A-1'))).subarray(0, 60));
    expect(await failure(load())).toMatch(/issues\.ndjson\.gz cannot be read .*broken or cut off/);
    writeFileSync(join(dir, 'issues.ndjson.gz'), 'plain text');
    expect(await failure(newestUpdated(dir))).toMatch(/issues\.ndjson\.gz cannot be read/);
  });

  test.each<[string, unknown, RegExp]>([
    ['no JSON', '{"id": ', /line 2 is not JSON/],
    ['no key', { ...issue('A-2'), key: undefined }, /line 2: key: .*id, key and fields/],
    ['no project', issue('A-2', { project: undefined }), /line 2: fields\.project: /],
    ['a link without an end', issue('A-2', { issuelinks: [{ id: '7', type: blocks }] }), /line 2: fields\.issuelinks\.0: needs either/],
    ['sprints of another form', issue('A-2', { customfield_30: ['com.atlassian.greenhopper.Sprint@1[id=4]'] }), /issue A-2: customfield_30 is no list of sprints/],
    ['a doubled issue', issue('A-1'), /line 2 of its issues: A-1 \(id 11\) stands there a second time/],
    ['an unlisted project', issue('A-2', { project: { id: '99', key: 'Z' } }), /line 2 of its issues: A-2 is in project Z/],
  ])('%s', async (_what, line, expected) => {
    write([issue('A-1'), line]);
    expect(await failure(load())).toMatch(expected);
  });

  test('no issue at all', async () => {
    write([]);
    expect(await failure(load())).toContain('holds no issue');
    expect(await failure(newestUpdated(dir))).toContain('holds no issue');
  });

  test('a small table of another shape', async () => {
    write([issue('A-1')]);
    writeFileSync(join(dir, 'projects.json'), '{"values": []}');
    expect(await failure(load())).toMatch(/projects\.json: the value: .*write it as Jira's REST answers it/);
  });
});
