import type { JiraIssue } from '../../src/model/jira-issue';
import { openJobs, openJobsOver, type OpenJobs } from '../jobs/open-jobs';
import { shiftDate, type ShiftedClock } from '../local-jira/forge/shifted-date';
import { createIssue, deleteIssue, editIssue, moveIssue } from '../local-jira/site/issue-edits';
import { addLink } from '../local-jira/site/link-edits';
import { memoryJournal, type Journal } from '../local-jira/site/journal';
import { linkTypes, standardUsers } from '../local-jira/site/standard-tables';

const officer = standardUsers.officer.accountId;
const HOUR_MS = 60 * 60_000;

let clock: ShiftedClock;
let jobs: OpenJobs;
beforeEach(async () => {
  clock = shiftDate(Date.parse('2026-11-23T09:00:00Z'));
  jobs = await openJobs({
    projects: ['A', 'B'], issues: [...Array.from({ length: 12 }, (_, at) => `A-${at + 1} todo`), 'B-1 todo', 'B-2 done'], links: ['A-1 blocks B-1'],
  });
  await jobs.as(async () => {
    const { createProgram } = await import('../../src/store/programs');
    const { defaultSettings } = await import('../../src/model/default-settings');
    const projectIds = ['A', 'B'].map(jobs.projectId);
    const { catalog } = await import('../../src/jira/catalog');
    const settings = defaultSettings({ ...await catalog(), teamShare: 0, timeZone: 'UTC', rules: projectIds.map((id) => ({ kind: 'project' as const, projectId: String(id) })) });
    await createProgram({ name: 'P', ownerId: officer, visibility: 'draft', everyone: 'viewer', grants: [], archivedAt: null, settings, projectIds }, 'p', { who: null, action: 'program-created', changes: [], people: [], issues: [], projects: [] });
  });
});
afterEach(() => {
  jobs.close();
  clock.restore();
});

/** Another start of the app over what of its storage is left, with every queue empty. */
const reopened = (kept: (table: string, key: string) => boolean): OpenJobs => {
  const journal: Journal = memoryJournal();
  jobs.journal.replay((table, key, row) => { if (row !== undefined && table.startsWith('kvs/') && kept(table, key)) journal.put(table, key, row); });
  return openJobsOver(jobs.site, { journal });
};

/** As many sweeps as an hour and a half has, and what they begin. */
const swept = async (over: OpenJobs): Promise<void> => {
  for (let sweep = 0; sweep < 18; sweep++) {
    await over.platform.runScheduled('sweep-schedule');
    await over.platform.drain();
    clock.advance(5 * 60_000);
  }
};

const plain = (issues: readonly JiraIssue[]) => issues.map((issue) => ({ ...issue, links: [...issue.links].sort((a, b) => a.linkId.localeCompare(b.linkId)) }));

const isAsFresh = async (over: OpenJobs): Promise<void> => {
  const fresh = openJobsOver(jobs.site);
  await fresh.pull('A', 'B');
  for (const key of ['A', 'B']) expect(plain(await over.snapshot(key))).toEqual(plain(await fresh.snapshot(key)));
  expect((await over.snapshot('A')).length).toBeGreaterThan(5);
  fresh.close();
};

/** Pieces that are stored, and those that pointers name. */
const pieces = async (over: OpenJobs): Promise<readonly (readonly string[])[]> => {
  const stored = new Set<string>();
  over.journal.replay((table, key, row) => {
    if (!table.endsWith('/plain') || !key.startsWith('blob:')) return;
    if (row === undefined) stored.delete(key); else stored.add(key);
  });
  const named = await over.as(async () => {
    const { allPointers, blobsOf } = await import('../../src/store/pointer');
    return (await allPointers()).flatMap(blobsOf).flatMap(({ id, chunks }) => Array.from({ length: chunks }, (_, at) => `blob:${id}:${at}`));
  });
  return [[...stored].sort(), [...named].sort()];
};

/** What happens on a site while nobody tells the app. */
const meanwhile = (): void => {
  jobs.platform.faults.trigger = () => 'lose';
  const [a, b] = ['A', 'B'].map((key) => String(jobs.projectId(key)));
  const issue = (key: string) => String(jobs.id(key));
  editIssue(jobs.site, officer, issue('A-1'), { duedate: '2027-02-03' });
  editIssue(jobs.site, officer, issue('A-2'), { summary: 'Said otherwise' });
  deleteIssue(jobs.site, officer, issue('A-3'));
  moveIssue(jobs.site, officer, issue('A-4'), b ?? '');
  createIssue(jobs.site, officer, { projectId: a, typeId: jobs.site.issueByKey('A-5')?.typeId, summary: 'New' } as Parameters<typeof createIssue>[2]);
  addLink(jobs.site, officer, linkTypes.blocks.id, issue('A-5'), issue('B-2'));
  jobs.platform.faults.trigger = undefined;
};

describe('an app that was away for days', () => {
  it.each([false, true])('finds all that happened meanwhile (what it last compared is lost: %s)', async (lost) => {
    await jobs.pull('A', 'B');
    await jobs.platform.runScheduled('sweep-schedule');
    await jobs.platform.drain();
    clock.advance(2 * HOUR_MS);
    meanwhile();
    clock.advance(5 * 24 * HOUR_MS);
    const again = reopened((_, key) => !(lost && key === 'sweep'));
    await swept(again);
    await isAsFresh(again);
    again.close();
  });

  it('goes on with pulls of which no job is left', async () => {
    await jobs.as(async () => (await import('../../src/jobs/request-pull')).requestPull(['A', 'B'].map(jobs.projectId)));
    const again = reopened(() => true);
    clock.advance(HOUR_MS);
    await swept(again);
    await isAsFresh(again);
    again.close();
  });
});

describe('a storage of which part is gone', () => {
  it.each([1, 2, 3, 4])('is made whole again, with nothing left that nobody names (seed %i)', async (seed) => {
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await jobs.pull('A', 'B');
    for (const key of ['A-6', 'A-7', 'A-8']) editIssue(jobs.site, officer, String(jobs.id(key)), { duedate: '2027-01-01' });
    await jobs.platform.drain();
    let at = 0;
    // The records of people are kept: what is lost of those, nothing can read again.
    const again = reopened((table) => table.endsWith('entity/program') || (at += 1, (Math.imul(at, 0x9e3779b1) >>> (seed + 8)) % 2 === 0));
    clock.advance(HOUR_MS);
    // Whoever looks finds what is lost; this process remembers what was there, another does not.
    await again.as(async () => (await import('../../src/jobs/load-or-request')).loadOrRequest(`cold-${seed}`, ['A', 'B'].map(jobs.projectId)));
    await swept(again);
    await isAsFresh(again);
    clock.advance(3 * HOUR_MS);
    await again.platform.runScheduled('sweep-schedule');
    const [stored, named] = await pieces(again);
    expect(stored).toEqual(expect.arrayContaining([...named ?? []]));
    again.close();
    quiet.mockRestore();
  });

  it('that is whole holds, in the end, the pieces that pointers name and no others', async () => {
    await jobs.pull('A', 'B');
    for (let day = 10; day < 30; day++) {
      editIssue(jobs.site, officer, String(jobs.id(`A-${1 + (day % 9)}`)), { duedate: `2027-01-${day}` });
      await jobs.platform.drain();
    }
    clock.advance(3 * HOUR_MS);
    await jobs.platform.runScheduled('sweep-schedule');
    const [stored, named] = await pieces(jobs);
    expect(stored).toEqual(named);
  });
});
