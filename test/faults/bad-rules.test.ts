import type { Local } from '../local-jira/forge/harness';
import { editIssue } from '../local-jira/site/issue-edits';
import { deleteProject } from '../local-jira/site/project-edits';
import { standardUsers } from '../local-jira/site/standard-tables';
import { ask, create, kept, makeProgram, officer, openTiny, refused, users, valueIn } from './program-site';

let local: Local;
afterEach(() => local.close());

const engineersOnly = [{ type: 'user' as const, parameter: standardUsers.engineer.accountId }];

const nothingSaved = async (): Promise<void> => {
  for (const email of users) expect(await ask(local, email).programs()).toEqual([]);
  await local.platform.drain();
  expect([...kept(local).keys()]).toEqual([]);
};

describe('a JQL that does not parse', () => {
  const wrong = [
    ['project = A AND', 15], ['status == Done', 8], ['project in (A', 13], ['(project = A', 12], ['summary ~ "x', 10], ['   ', null], ['nosuchfield = 1', null],
  ] as const;

  it.each(wrong)('is refused with a message and its place, and nothing is saved: %s', async (jql, position) => {
    local = await openTiny({ projects: ['A'], issues: ['A-1 todo'] });
    for (const call of ['previewProgram', 'createProgram'] as const) {
      const input = { projectKeys: [], jql, ...(call === 'createProgram' ? { name: 'P' } : {}) };
      const { code, message, detail } = refused(await local.invoke(officer, 'flagship-global', call, input as never));
      expect(code).toBe('bad-input');
      expect(message).toMatch(/\w{4}/);
      if (position !== null) expect(detail).toEqual({ field: 'jql', position });
      expect(message).not.toMatch(/undefined|\[object/);
    }
    await nothingSaved();
  });

  it('is refused beside projects that are right, too', async () => {
    local = await openTiny({ projects: ['A'], issues: ['A-1 todo'] });
    const input = { name: 'P', projectKeys: ['A'], jql: 'labels in (' };
    expect(refused(await local.invoke(officer, 'flagship-global', 'createProgram', input))).toMatchObject({ code: 'bad-input', detail: { field: 'jql' } });
    await nothingSaved();
  });

  it('names the line of a query of several', async () => {
    local = await openTiny({ projects: ['A'], issues: ['A-1 todo'] });
    const jql = 'project = A\nAND status ==\nDone';
    const { detail } = refused(await local.invoke(officer, 'flagship-global', 'previewProgram', { projectKeys: [], jql }));
    expect(detail?.position).toBe(jql.indexOf('==') + 1);
  });
});

describe('a project that is not there', () => {
  it('and one that is not visible look the same, and nothing is saved', async () => {
    local = await openTiny({ projects: ['A', { key: 'B', browse: engineersOnly }], issues: ['A-1 todo', 'B-1 todo'] });
    const problem = async (key: string) => refused(await local.invoke(officer, 'flagship-global', 'createProgram', { name: 'P', projectKeys: ['A', key], jql: null }));
    const [hidden, absent] = [await problem('B'), await problem('C')];
    expect(hidden).toMatchObject({ code: 'bad-input', detail: { field: 'projectKeys' } });
    expect(hidden.message.replaceAll('B', 'C')).toBe(absent.message);
    const preview = await local.invoke(officer, 'flagship-global', 'previewProgram', { projectKeys: ['A', 'B', 'C'], jql: null });
    expect(preview).toMatchObject({ ok: true, value: { issues: 1, missing: ['B', 'C'] } });
    await nothingSaved();
  });

  it('vanishes from the figures when it is deleted, and its issues from every answer', async () => {
    local = await openTiny({ projects: ['A', 'B'], issues: ['A-1 doing', 'B-1 todo: Gone soon'], links: ['B-1 blocks A-1'] });
    const programId = await makeProgram(local, { projectKeys: ['A', 'B'] });
    expect((await ask(local).overview(programId)).fresh.issues).toBe(2);
    deleteProject(local.site, null, '10001');
    await local.platform.runScheduled('sweep-schedule');
    await local.platform.drain();
    local.clock?.advance(61_000);
    const view = await ask(local).overview(programId);
    expect(view.fresh).toMatchObject({ issues: 1, projectsVisible: 1, projectsTotal: 2 });
    expect(view.progress.map(({ key }) => key)).toEqual(['A']);
    expect(JSON.stringify(view)).not.toMatch(/B-1|Gone soon|Project B/);
    expect((await ask(local).evidence(programId, 'waiting')).total).toBe(0);
    expect((await ask(local).progress(programId)).message).toBeNull();
  });
});

describe('no issues at all', () => {
  it('gives n/a with a reason everywhere, and no figure of nothing', async () => {
    local = await openTiny({ projects: ['A'] });
    const programId = await makeProgram(local, { projectKeys: ['A'] });
    const view = await ask(local).overview(programId);
    expect(view).toMatchObject({ fresh: { issues: 0 }, pull: { phase: 'complete', done: 0, total: 0 }, waiting: [], waitingTotal: 0 });
    expect(valueIn(view, 'progress-issues')).toBeNull();
    const figures = [...view.tiles, ...view.unknowns, ...view.groups.flatMap((group) => group.figures)];
    for (const { measure, value, reason } of figures) expect([measure, (value === null) !== (reason === null)]).toEqual([measure, true]);
    expect(figures.filter(({ unit, value }) => ['ratio', 'percent', 'date', 'per-week', 'working-days'].includes(unit) && value !== null)).toEqual([]);
    for (const { measure } of figures) expect((await ask(local).evidence(programId, measure)).issues).toEqual([]);
  });

  it('of a query that finds nothing makes a program that fills as issues come', async () => {
    local = await openTiny({ projects: ['A'], issues: ['A-1 todo'] });
    const preview = await local.invoke(officer, 'flagship-global', 'previewProgram', { projectKeys: [], jql: 'labels = later' });
    expect(preview).toMatchObject({ ok: true, value: { issues: 0, notes: ['Nothing matches yet. The program will fill as issues come.'] } });
    const programId = await create(local, { jql: 'labels = later' });
    await local.platform.drain();
    expect((await ask(local).overview(programId)).fresh).toMatchObject({ issues: 0, projectsVisible: 0 });
    editIssue(local.site, null, '10001', { labels: ['later'] });
    await local.platform.drain();
    expect((await ask(local).overview(programId)).fresh).toMatchObject({ issues: 1, projectsVisible: 1 });
  });
});
