import type { Local } from '../local-jira/forge/harness';
import { editIssue } from '../local-jira/site/issue-edits';
import { deleteProject } from '../local-jira/site/project-edits';
import { ask, create, must, openTiny } from '../faults/program-site';
import { withLogSpy } from '../log-spy';

const lead = 'lead@example.com';
let local: Local;
const log = withLogSpy();
afterEach(() => local.close());

const idOf = (key: string): string => [...local.site.issues()].find((issue) => issue.key === key)?.id ?? '';

/** A program of the lead whose query names B, which is gone by now. */
const openStale = async (): Promise<string> => {
  local = await openTiny({ projects: ['A', 'B', 'C'], issues: ['A-1 todo', 'A-2 todo', 'B-1 todo', 'C-1 todo'] });
  const stale = await create(local, { jql: 'project in (A, B)' }, lead);
  await local.platform.drain();
  must(await local.invoke(lead, 'flagship-global', 'publishProgram', { programId: stale, version: (await ask(local, lead).overview(stale)).version, visibility: 'published' }));
  deleteProject(local.site, null, local.site.issueByKey('B-1')?.projectId ?? '');
  await local.platform.runScheduled('sweep-schedule');
  await local.platform.drain();
  return stale;
};

describe('a rule that names something deleted', () => {
  it('leaves the rules of other programs true', async () => {
    await openStale();
    const labelled = await create(local, { jql: 'labels = x' });
    await local.platform.drain();
    editIssue(local.site, null, idOf('A-2'), { labels: ['x'] });
    await local.platform.drain();
    expect((await ask(local).overview(labelled)).fresh).toMatchObject({ issues: 1, projectsVisible: 1 });
  });

  it('holds up neither its own pull nor the hourly step', async () => {
    local = await openTiny({ projects: ['A', 'B'], issues: ['A-1 todo', 'B-1 todo'] });
    const stale = await create(local, { jql: 'project in (A, B)' });
    deleteProject(local.site, null, local.site.issueByKey('B-1')?.projectId ?? '');
    await local.platform.drain();
    for (let hour = 0; hour < 2; hour++) {
      local.clock?.advance(3_601_000);
      await local.platform.runScheduled('sweep-schedule');
      await local.platform.drain();
    }
    expect(await ask(local).progress(stale)).toMatchObject({ phase: 'complete', done: 1, projectsDone: 1 });
    expect(log().mock.calls.map(([line]) => String(line)).filter((line) => line.includes('A step of the sweep failed'))).toEqual([]);
  });

  it('keeps what it found, says so to its owner with the words of Jira, and to others without', async () => {
    const stale = await openStale();
    const [owned, seen] = [await ask(local, lead).overview(stale), await ask(local).overview(stale)];
    expect(owned.fresh.issues).toBe(2);
    const partial = owned.tiles.map((tile) => tile.partial);
    expect(new Set(partial)).toEqual(new Set([expect.stringMatching(/a rule of this program no longer works: .*'?B'?/)]));
    expect(new Set(seen.tiles.map((tile) => tile.partial))).toEqual(new Set([expect.stringMatching(/a rule no longer works$/)]));
    expect(JSON.stringify(seen)).not.toContain('does not exist for the field');
  });
});
