import type { IssueContextView } from '../../src/contract/issue-context';
import type { Local } from '../local-jira/forge/harness';
import { editIssue } from '../local-jira/site/issue-edits';
import { memoryJournal } from '../local-jira/site/journal';
import { makeProgram, must, officer, openTiny, refused } from '../faults/program-site';
import { install } from './admin/export-site';

let local: Local;
beforeAll(async () => {
  local = await openTiny({ projects: ['A', 'B'], issues: ['A-1 todo', 'A-2 todo label x', 'B-1 todo', 'B-2 todo label x'] });
});
afterAll(() => local.close());

const panel = async (issueKey: string): Promise<IssueContextView> => must(await local.ask(officer, 'flagship-issue', 'issueContext', {}, { issueKey }) as never);
const names = async (issueKey: string): Promise<readonly string[]> => (await panel(issueKey)).programs.map(({ id }) => id).sort();

test('the panel opens the programs that hold its issue, by project or by query, and asks nothing for the others', async () => {
  const [a, b, x] = [await makeProgram(local, { projectKeys: ['A'] }), await makeProgram(local, { projectKeys: ['B'] }), await makeProgram(local, { jql: 'labels = x' })];
  expect([await names('A-1'), await names('A-2'), await names('B-1'), await names('B-2')]).toEqual([[a], [a, x].sort(), [b], [b, x].sort()]);
  const asked: string[] = [];
  local.platform.faults.jira = async (request) => {
    if (request.url.includes('/permissions/check')) asked.push(await request.clone().text());
    return null;
  };
  await panel('A-1');
  local.platform.faults.jira = undefined;
  const projects = asked.flatMap((body) => (JSON.parse(body) as { projectPermissions: { projects: number[] }[] }).projectPermissions.flatMap((each) => each.projects));
  expect(new Set(projects)).toEqual(new Set([10000]));
});

test('an issue that a query comes to find is in its program', async () => {
  editIssue(local.site, null, '10001', { labels: ['x'] });
  await local.platform.drain();
  expect(await names('A-1')).toHaveLength(2);
});

test('where a newer version of the app wrote the project, the panel says so, and not that no program holds its issue', async () => {
  const journal = memoryJournal();
  const older = await openTiny({ projects: ['A'], issues: ['A-1 todo'] }, { journal });
  await makeProgram(older, { projectKeys: ['A'] });
  older.platform.close();
  older.clock?.restore();
  const pointers: (readonly [table: string, key: string, row: unknown])[] = [];
  journal.replay((table, key, row) => { if (table.endsWith('/snapshot') && row !== undefined) pointers.push([table, key, row]); });
  for (const [table, key, row] of pointers) journal.put(table, key, JSON.parse(JSON.stringify(row).replace(/(\\*"format\\*":)\d+/, '$199')));
  expect(pointers.length).toBeGreaterThan(0);
  const now = install(older.site, journal);
  try {
    expect(refused(await now.ask(officer, 'flagship-issue', 'issueContext', {}, 'A-1')).message).toMatch(/newer version of Flagship/);
  } finally {
    now.close();
  }
});
