import type { JiraIssue } from '../../src/model/jira-issue';
import type { LoadedProject } from '../../src/store/snapshot';
import type { Pointer } from '../../src/store/pointer';
import { openJobs, openJobsOver, type OpenJobs } from '../jobs/open-jobs';

const SIZE = 30;

let jobs: OpenJobs;
beforeEach(async () => {
  jobs = await openJobs({ projects: ['A', 'B'], issues: [...Array.from({ length: SIZE }, (_, at) => `A-${at + 1} ${at % 2 === 0 ? 'todo' : 'done'}`), 'B-1 todo'], links: ['A-1 blocks A-2', 'B-1 blocks A-3'] });
  await jobs.pull('A', 'B');
});
afterEach(() => jobs.close());

const pointer = (): Promise<Pointer> => jobs.as(async () => {
  const stored = await (await import('../../src/store/pointer')).readPointer(jobs.projectId('A'));
  if (stored === null) throw new Error('no snapshot');
  return stored.pointer;
});

/** As a process would that remembers nothing. */
let cold = 0;
const looked = (): Promise<LoadedProject | undefined> => jobs.as(async () => {
  const { loadOrRequest } = await import('../../src/jobs/load-or-request');
  return (await loadOrRequest(`${jobs.site.cloudId}-${cold += 1}`, [jobs.projectId('A')]))[0];
});

const lose = (id: string, chunk = 0): Promise<void> => jobs.as(async () => (await import('@forge/kvs')).kvs.delete(`blob:${id}:${chunk}`));

const spoil = (id: string): Promise<void> => jobs.as(async () => {
  const { kvs } = await import('@forge/kvs');
  const text = String(await kvs.get(`blob:${id}:0`));
  await kvs.set(`blob:${id}:0`, `${text.slice(0, 24)}${text[24] === 'A' ? 'B' : 'A'}${text.slice(25)}`);
});

const drift = () => jobs.as(async () => (await (await import('../../src/store/health')).readHealth(0)).drift.map(({ kind, issues, projectId }) => ({ kind, issues, projectId })));

const ids = (loaded: LoadedProject | undefined): readonly number[] => (loaded?.segments ?? []).flat().map(({ id }) => id).sort((a, b) => a - b);

const texts = (): Promise<ReadonlyMap<number, string>> => jobs.as(async () => {
  const { loadProject, loadTexts } = await import('../../src/store/snapshot');
  const site = `${jobs.site.cloudId}-${cold += 1}`;
  const loaded = await loadProject(site, jobs.projectId('A'));
  return loaded === null ? new Map() : loadTexts(site, loaded, new Set(ids(loaded)));
});

const edit = async (key: string, dueDate: string): Promise<void> => {
  const { editIssue } = await import('../local-jira/site/issue-edits');
  const { standardUsers } = await import('../local-jira/site/standard-tables');
  editIssue(jobs.site, standardUsers.officer.accountId, String(jobs.id(key)), { duedate: dueDate });
  await jobs.platform.drain();
};

/** After the jobs that are due, and what a sweep would begin. */
const settled = async (): Promise<void> => {
  await jobs.platform.drain();
  await jobs.platform.runScheduled('sweep-schedule');
  await jobs.platform.drain();
};

const asFresh = async (): Promise<void> => {
  const fresh = openJobsOver(jobs.site);
  await fresh.pull('A');
  const plain = (issues: readonly JiraIssue[]) => issues.map((issue) => ({ ...issue, links: [...issue.links].sort((a, b) => a.linkId.localeCompare(b.linkId)) }));
  expect(plain(await jobs.snapshot('A'))).toEqual(plain(await fresh.snapshot('A')));
  fresh.close();
  const after = await looked();
  expect([after?.unread.size, after?.pieces.unknown]).toEqual([0, 0]);
  expect([...await texts()].every(([, text]) => text !== '')).toBe(true);
  expect((await texts()).size).toBe(SIZE);
};

describe('a piece of the snapshot that cannot be read', () => {
  it.each(['lost', 'spoilt'])('leaves out its issues, which are known by their summaries, and is made anew (%s)', async (how) => {
    const [segment] = (await pointer()).segments;
    await (how === 'lost' ? lose : spoil)(segment?.facts.id ?? '');
    const loaded = await looked();
    expect([ids(loaded).length + (loaded?.unread.size ?? 0), loaded?.pieces.unknown]).toEqual([SIZE, 0]);
    expect(loaded?.unread.size).toBeGreaterThan(0);
    expect(await drift()).toEqual([{ kind: 'broken', issues: loaded?.unread.size, projectId: jobs.projectId('A') }]);
    // Nothing is read yet, and still it is said: the pointer keeps it.
    expect((await looked())?.unread).toEqual(loaded?.unread);
    await settled();
    await asFresh();
    expect(await drift()).toHaveLength(1);
  });

  it('that holds changes takes the old state of its issues along, which is not true any more', async () => {
    for (const day of ['2027-03-01', '2027-03-02']) await edit('A-5', day);
    const { deltas } = await pointer();
    expect(deltas.length).toBeGreaterThan(0);
    await lose(deltas.at(-1)?.piece.id ?? '');
    const loaded = await looked();
    expect([...loaded?.unread ?? []]).toEqual([jobs.id('A-5')]);
    expect(ids(loaded)).not.toContain(jobs.id('A-5'));
    expect(ids(await looked())).not.toContain(jobs.id('A-5'));
    await settled();
    await asFresh();
  });

  it('is forgotten with its issue where that is gone by then', async () => {
    await edit('A-6', '2027-03-01');
    await lose((await pointer()).deltas.at(-1)?.piece.id ?? '');
    const { deleteIssue } = await import('../local-jira/site/issue-edits');
    const { standardUsers } = await import('../local-jira/site/standard-tables');
    jobs.platform.faults.trigger = () => 'lose';
    deleteIssue(jobs.site, standardUsers.officer.accountId, String(jobs.id('A-6')));
    jobs.platform.faults.trigger = undefined;
    expect((await looked())?.unread.size).toBe(1);
    await settled();
    expect((await looked())?.unread.size).toBe(0);
    expect(ids(await looked())).toHaveLength(SIZE - 1);
  });

  it('with summaries leaves figures alone, and the summaries are read again', async () => {
    for (const { texts: piece } of (await pointer()).segments) await lose(piece.id);
    expect(ids(await looked())).toHaveLength(SIZE);
    expect((await texts()).size).toBe(0);
    await settled();
    await asFresh();
  });

  it('of which not even the ids are left has its project pulled again, and the rest stays', async () => {
    await edit('A-1', '2027-03-01');
    for (const { facts, texts: piece } of (await pointer()).segments) { await lose(facts.id); await lose(piece.id); }
    const loaded = await looked();
    expect([ids(loaded), loaded?.pieces.unknown]).toEqual([[jobs.id('A-1')], SIZE]);
    await settled();
    await asFresh();
  });

  it('is found by whoever writes first, and costs what they write nothing', async () => {
    const [segment] = (await pointer()).segments;
    const [issue] = (await jobs.snapshot('A')).filter(({ key }) => key === 'A-2');
    if (issue === undefined) throw new Error('no A-2');
    await lose(segment?.facts.id ?? '');
    await jobs.as(async () => (await import('../../src/store/update-snapshot')).updateSnapshot(`${jobs.site.cloudId}-${cold += 1}`, jobs.projectId('A'), { upsert: [{ issue, summary: 'A-2' }] }));
    const after = await looked();
    expect([ids(after), after?.unread.size]).toEqual([[issue.id], SIZE - 1]);
    await settled();
    await asFresh();
  });
});
