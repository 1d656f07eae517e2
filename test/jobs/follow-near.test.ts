import { createIssue, deleteIssue, editIssue } from '../local-jira/site/issue-edits';
import { memoryJournal } from '../local-jira/site/journal';
import { issueTypes, standardUsers } from '../local-jira/site/standard-tables';
import { anyNote } from '../store/any-note';
import { anySettings } from '../store/any-settings';
import { openJobs, openJobsOver, type OpenJobs } from './open-jobs';

const officer = standardUsers.officer.accountId;
const keys = ['A', 'B', 'C', 'D'];

let jobs: OpenJobs;
afterEach(() => jobs.close());

/** Projects that a program has, read, and swept once. */
const open = async (): Promise<void> => {
  jobs = await openJobs({ projects: keys, issues: keys.flatMap((key) => [`${key}-1 todo`, `${key}-2 todo`]), links: ['A-1 blocks B-1'] });
  await jobs.as(async () => (await import('../../src/store/programs')).createProgram({
    name: 'P', ownerId: 'x', visibility: 'draft', everyone: 'contributor', grants: [], archivedAt: null,
    settings: anySettings(keys.map((key) => ({ kind: 'project' as const, projectId: String(jobs.projectId(key)) }))), projectIds: keys.map(jobs.projectId),
  }, 'p', anyNote('program-created')));
  await jobs.pull(...keys);
  await jobs.platform.runScheduled('sweep-schedule');
  await jobs.platform.drain();
};

/** The app in a process that knows nothing yet, over what is stored. */
const inAnotherProcess = (): void => {
  jest.resetModules();
  const journal = memoryJournal();
  jobs.journal.replay((table, key, row) => { if (row !== undefined && table.startsWith('kvs/')) journal.put(table, key, row); });
  jobs.close();
  jobs = openJobsOver(jobs.site, { journal });
};

/** Keys of the projects whose snapshots another process looks up to follow a change. */
const lookedUp = async (change: () => unknown): Promise<readonly string[]> => {
  inAnotherProcess();
  const found = new Set<string>();
  jobs.platform.faults.storage = (path, body, { functionKey }) => {
    const rows = Array.isArray(body) ? body as readonly { readonly key: string; readonly entityName?: string }[] : [];
    const ids = path.endsWith('/batch/get') && functionKey === 'follow' ? rows.filter(({ entityName }) => entityName === 'snapshot') : [];
    for (const { key } of ids) found.add(keys.find((one) => key === `project:${jobs.projectId(one)}`) ?? key);
    return null;
  };
  change();
  await jobs.platform.drain();
  jobs.platform.faults.storage = undefined;
  return [...found].sort();
};

const idOf = (key: string): string => String(jobs.id(key));
const inSnapshot = async (key: string): Promise<readonly string[]> => (await jobs.snapshot(key)).map((issue) => issue.key).sort();

describe('a change that concerns one project', () => {
  it('is followed without looking at the others', async () => {
    await open();
    expect(await lookedUp(() => editIssue(jobs.site, officer, idOf('A-1'), { duedate: '2027-01-01' }))).toEqual(['A']);
    expect((await jobs.snapshot('A')).map(({ due }) => due !== null)).toEqual([true, false]);
    const made = { projectId: String(jobs.projectId('C')), typeId: issueTypes.task.id, summary: 'New' } as Parameters<typeof createIssue>[2];
    expect(await lookedUp(() => createIssue(jobs.site, officer, made))).toEqual(['C']);
    expect(await inSnapshot('C')).toEqual(['C-1', 'C-2', 'C-3']);
  });
});

describe('a change that may concern any project', () => {
  it('is followed through all of them', async () => {
    await open();
    expect(await lookedUp(() => deleteIssue(jobs.site, officer, idOf('A-2')))).toEqual(keys);
    expect(await inSnapshot('A')).toEqual(['A-1']);
  });
});
