import { randomUUID } from 'node:crypto';
import { shiftDate, type ShiftedClock } from '../local-jira/forge/shifted-date';
import { createRest } from '../local-jira/rest/app';
import { laggingIndex } from '../local-jira/rest/issue-index';
import { createIssue, deleteIssue, editIssue } from '../local-jira/site/issue-edits';
import { deleteProject, editProject } from '../local-jira/site/project-edits';
import { memoryJournal } from '../local-jira/site/journal';
import { Site } from '../local-jira/site/site';
import { issueTypes, standardUsers } from '../local-jira/site/standard-tables';
import { tinySeed } from '../local-jira/site/tiny-seed';
import { anyNote } from '../store/any-note';
import { anySettings } from '../store/any-settings';
import { openJobs, openJobsOver, type OpenJobs } from './open-jobs';

const officer = standardUsers.officer.accountId;
const HOUR_MS = 3_600_000;

let jobs: OpenJobs;
let clock: ShiftedClock;
let asked: string[] = [];
beforeEach(() => { clock = shiftDate(Date.now()); });
afterEach(() => { clock.restore(); jobs.close(); });

type Open = { readonly over?: OpenJobs; readonly issues?: readonly string[]; readonly links?: readonly string[]; readonly projects?: readonly string[]; readonly jql?: string };

/** A program over whole projects, pulled, with nothing waiting. */
const open = async ({ over, issues = [], links = [], projects = ['A', 'B'], jql }: Open): Promise<void> => {
  jobs = over ?? await openJobs({ projects: [...projects], issues: [...issues], links: [...links] });
  const rules = [...projects.map((key) => ({ kind: 'project' as const, projectId: String(jobs.projectId(key)) })), ...(jql === undefined ? [] : [{ kind: 'jql' as const, jql }])];
  await jobs.as(async () => {
    const { createProgram } = await import('../../src/store/programs');
    await createProgram({
      name: 'P', ownerId: 'x', visibility: 'draft', everyone: 'contributor', grants: [], archivedAt: null, settings: anySettings(rules), projectIds: projects.map(jobs.projectId),
    }, 'p', anyNote('program-created'));
    await (await import('../../src/jobs/members')).recompileAll();
  });
  await jobs.pull(...projects);
  await sweep();
  asked = [];
  jobs.platform.faults.jira = (request, _, { functionKey }) => {
    asked.push(`${functionKey} ${new URL(request.url).pathname.replace('/rest/api/3/', '')}`);
    return null;
  };
};

const sweep = async (): Promise<void> => {
  await jobs.platform.runScheduled('sweep-schedule');
  await jobs.platform.drain();
};

const hourLater = async (): Promise<void> => {
  clock.advance(HOUR_MS + 60_000);
  await sweep();
};

const silently = (change: () => unknown): void => {
  jobs.platform.faults.trigger = () => 'lose';
  change();
  jobs.platform.faults.trigger = undefined;
};

const idOf = (key: string): string => jobs.site.issueByKey(key)?.id ?? '';
const keys = async (project: string): Promise<readonly string[]> => (await jobs.snapshot(project)).map(({ key }) => key);
const linksOf = async (project: string): Promise<number> => (await jobs.snapshot(project)).reduce((sum, { links }) => sum + links.length, 0);
const drift = (kind: string) => jobs.as(async () => (await (await import('../../src/store/health')).readHealth(0)).drift.filter((one) => one.kind === kind));

const lines = (project: string, count: number): readonly string[] => Array.from({ length: count }, (_, at) => `${project}-${at + 1} todo`);

describe('a sweep', () => {
  it('asks one question where nothing happens', async () => {
    await open({ issues: lines('A', 3) });
    clock.advance(5 * 60_000);
    await sweep();
    expect(asked).toEqual(['sweep search/jql']);
  });

  it('reads nothing again that an event has told, and finds what none did', async () => {
    await open({ issues: lines('A', 3) });
    editIssue(jobs.site, officer, idOf('A-1'), { duedate: '2027-01-15' });
    await jobs.platform.drain();
    silently(() => editIssue(jobs.site, officer, idOf('A-2'), { duedate: '2027-01-15' }));
    clock.advance(2 * 60_000);
    editIssue(jobs.site, officer, idOf('A-3'), { duedate: null });
    await sweep();
    expect(asked.filter((call) => call.endsWith('bulkfetch'))).toHaveLength(2);
    expect((await jobs.snapshot('A')).map(({ due }) => due !== null)).toEqual([true, true, false]);
    expect((await drift('changed')).map(({ issues }) => issues)).toEqual([1]);
  });

  it('calls nothing lost that a pull has read since', async () => {
    await open({ issues: lines('A', 3) });
    silently(() => editIssue(jobs.site, officer, idOf('A-2'), { duedate: '2027-01-15' }));
    clock.advance(60_000);
    await jobs.as(async () => (await import('../../src/jobs/request-pull')).requestPull([jobs.projectId('A')], true));
    await jobs.platform.drain();
    clock.advance(60_000);
    await sweep();
    expect([(await jobs.snapshot('A')).map(({ due }) => due !== null), await drift('changed')]).toEqual([[false, true, false], []]);
  });

  it('is not told again, where much is followed, of what it knows, and finds what no event told all the same', async () => {
    await open({ issues: lines('A', 80) });
    const spent = () => jobs.as(async () =>
      (await (await import('../../src/store/points')).readSpent('2000')).reduce((sum, { causes }) => sum + (causes.sweep ?? 0), 0));
    for (let at = 1; at <= 70; at += 1) editIssue(jobs.site, officer, idOf(`A-${at}`), { duedate: '2027-01-15' });
    await jobs.platform.drain();
    clock.advance(2 * 60_000);
    silently(() => { for (const key of ['A-3', 'A-75']) editIssue(jobs.site, officer, idOf(key), { duedate: '2027-02-20' }); });
    clock.advance(2 * 60_000);
    const before = await spent();
    await jobs.platform.runScheduled('sweep-schedule');
    expect([await spent() - before, (await drift('changed')).map(({ issues }) => issues)]).toEqual([3, [2]]);
    await jobs.platform.drain();
    const due = new Map((await jobs.snapshot('A')).map((issue) => [issue.key, issue.due]));
    expect([due.get('A-3'), due.get('A-3') === due.get('A-1')]).toEqual([due.get('A-75'), false]);
  });

  it('finds deletions and new issues that nobody told of, by counting halves', async () => {
    await open({ issues: [...lines('A', 180), ...lines('B', 40)] });
    silently(() => {
      deleteIssue(jobs.site, officer, idOf('A-77'));
      const made = createIssue(jobs.site, officer, { projectId: String(jobs.projectId('B')), typeId: issueTypes.task.id, summary: 'New' } as Parameters<typeof createIssue>[2]);
      jobs.site.put('issue', { ...made, updated: '2020-01-01T00:00:00.000+0000' });
      deleteIssue(jobs.site, officer, idOf('A-180'));
      deleteIssue(jobs.site, officer, idOf('A-90'));
    });
    await hourLater();
    expect((await keys('A')).filter((key) => ['A-77', 'A-90', 'A-180'].includes(key))).toEqual([]);
    expect(await keys('B')).toContain('B-41');
    expect(asked.filter((call) => call.startsWith('sweep search/approximate-count')).length).toBeLessThan(15);
    asked = [];
    await hourLater();
    expect((await drift('count')).map(({ issues }) => issues).sort()).toEqual([1, 3]);
    expect(asked.filter((call) => call === 'sweep search/approximate-count')).toHaveLength(1);
  });

  it('calls nothing drift of which Jira\u2019s index had not heard yet, and reads it once more to be sure', async () => {
    let lags = false;
    const journal = memoryJournal();
    const site = await Site.open({ seed: () => ({ ...tinySeed({ projects: ['A', 'B'], issues: lines('A', 60) }), cloudId: randomUUID() }), journal, now: Date.now });
    const index = laggingIndex(site, () => (lags ? 10 * 60_000 : 0));
    await open({ over: openJobsOver(site, { journal, rest: createRest(site, { index }) }) });
    clock.advance(HOUR_MS + 60_000);
    lags = true;
    createIssue(jobs.site, officer, { projectId: String(jobs.projectId('A')), typeId: issueTypes.task.id, summary: 'New' } as Parameters<typeof createIssue>[2]);
    deleteIssue(jobs.site, officer, idOf('A-7'));
    deleteIssue(jobs.site, officer, idOf('A-8'));
    await jobs.platform.drain();
    asked = [];
    await sweep();
    expect(asked.filter((call) => call === 'follow issue/bulkfetch').length).toBeGreaterThan(0);
    for (let turn = 0; turn < 3; turn += 1) {
      clock.advance(5 * 60_000);
      await sweep();
    }
    expect(await drift('count')).toEqual([]);
    expect(await keys('A')).toHaveLength(59);
  });

  it('asks a query whose issues change with the day for its count, and for its issues only where that differs', async () => {
    await open({ issues: ['A-1 todo due 2027-06-01', 'A-2 todo'], jql: 'updated >= -2h' });
    const members = async () => jobs.as(async () =>
      [...(await (await import('../../src/store/membership')).readCompiled('p', { kind: 'jql', jql: 'updated >= -2h' }))?.ids ?? []].length);
    silently(() => editIssue(jobs.site, officer, idOf('A-1'), { duedate: '2027-01-15' }));
    await sweep();
    expect(await members()).toBe(1);
    clock.advance(2 * HOUR_MS);
    await hourLater();
    expect(await members()).toBe(0);
  });
});

describe('what a pull noted of the issues it met', () => {
  it('is forgotten in the hour after it is over, though a job that was late left it behind', async () => {
    await open({ issues: lines('A', 3) });
    const seen = () => jobs.as(async () => (await import('../../src/store/seen')).readSeen(jobs.projectId('A'), 0, 'over'));
    await jobs.as(async () => {
      const { key, value } = (await import('../../src/store/seen')).seenToStore(jobs.projectId('A'), 0, 'over', [10_001]);
      await (await import('@forge/kvs')).kvs.set(key, value);
    });
    expect([...await seen()]).toEqual([10_001]);
    await hourLater();
    expect([...await seen()]).toEqual([]);
  });
});

describe('a project that the app loses', () => {
  it('leaves at the next sweep, with what others say of it, and comes back whole', async () => {
    await open({ issues: [...lines('A', 2), ...lines('B', 2)], links: ['A-1 blocks B-1'] });
    jobs.site.denyApp(String(jobs.projectId('B')));
    await sweep();
    expect([await keys('B'), await linksOf('A')]).toEqual([[], 0]);
    expect((await drift('gone')).map(({ issues }) => issues)).toEqual([2]);
    jobs.site.allowApp(String(jobs.projectId('B')));
    await hourLater();
    expect([await keys('B'), await linksOf('A'), await linksOf('B')]).toEqual([['B-1', 'B-2'], 1, 1]);
  });

  it('leaves with its event where it is archived or deleted, and comes back when it is restored', async () => {
    await open({ issues: [...lines('A', 2), ...lines('B', 2)], links: ['A-1 blocks B-1'] });
    editProject(jobs.site, officer, String(jobs.projectId('B')), { archived: true });
    await jobs.platform.drain();
    expect([await keys('B'), await linksOf('A')]).toEqual([[], 0]);
    editProject(jobs.site, officer, String(jobs.projectId('B')), { archived: false });
    await jobs.platform.drain();
    expect([await keys('B'), await linksOf('A')]).toEqual([['B-1', 'B-2'], 1]);
    deleteProject(jobs.site, officer, String(jobs.projectId('B')));
    await jobs.platform.drain();
    expect([asked.some((call) => call.startsWith('sweep')), await linksOf('A')]).toEqual([false, 0]);
  });

  it('has its new key with its event, and so have links to it', async () => {
    await open({ issues: [...lines('A', 2), ...lines('B', 2)], links: ['A-1 blocks B-1'] });
    editProject(jobs.site, officer, String(jobs.projectId('B')), { key: 'NEW' });
    await jobs.platform.drain();
    expect(await keys('NEW')).toEqual(['NEW-1', 'NEW-2']);
    expect((await jobs.snapshot('A')).flatMap(({ links }) => links.map(({ otherKey }) => otherKey))).toEqual(['NEW-1']);
  });
});
