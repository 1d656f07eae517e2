import { shiftDate, type ShiftedClock } from '../local-jira/forge/shifted-date';
import { editIssue } from '../local-jira/site/issue-edits';
import { standardUsers } from '../local-jira/site/standard-tables';
import { anyNote } from '../store/any-note';
import { anySettings } from '../store/any-settings';
import { openJobs, type OpenJobs } from './open-jobs';

jest.setTimeout(180_000);

const officer = standardUsers.officer.accountId;

let jobs: OpenJobs;
let clock: ShiftedClock;
let calls: string[] = [];
let ran = new Set<unknown>();
beforeEach(() => { clock = shiftDate(Date.parse('2026-11-23T14:10:00Z')); });
afterEach(() => { clock.restore(); jobs.close(); });

const open = async (issues: number): Promise<void> => {
  jobs = await openJobs({ projects: ['A'], issues: Array.from({ length: issues }, (_, at) => `A-${at + 1} todo`) });
  await jobs.as(async () => (await import('../../src/store/programs')).createProgram({
    name: 'P', ownerId: 'x', visibility: 'draft', everyone: 'contributor', grants: [], archivedAt: null,
    settings: anySettings([{ kind: 'project', projectId: String(jobs.projectId('A')) }]), projectIds: [jobs.projectId('A')],
  }, 'p', anyNote('program-created')));
  await jobs.pull('A');
  [calls, ran] = [[], new Set()];
  jobs.platform.faults.jira = ({ url }, _, invocation) => {
    calls.push(new URL(url).pathname.replace('/rest/api/3/', ''));
    ran.add(invocation);
    return null;
  };
};

const dueOn = (day: string): void => {
  for (const { id } of [...jobs.site.issues()]) editIssue(jobs.site, officer, id, { duedate: day });
};

const dues = async (): Promise<ReadonlySet<number | null>> => new Set((await jobs.snapshot('A')).map(({ due }) => due));
const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

it('a storm of 5,000 events takes some dozen jobs and calls, and loses nothing', async () => {
  await open(1_000);
  for (const day of ['2027-01-11', '2027-01-12', '2027-01-13', '2027-01-14', '2027-01-15']) dueOn(day);
  await jobs.platform.drain();
  expect([...await dues()]).toEqual([dayNumber('2027-01-15')]);
  // Delays are passed over here: with them the jobs are fewer.
  expect(ran.size).toBeLessThanOrEqual(60);
  expect(calls.length).toBeLessThanOrEqual(120);
});

it('changes on points that are used up wait for the next hour, and none is lost', async () => {
  await open(120);
  await jobs.as(async () => {
    const { getSiteConfig, saveSiteConfig } = await import('../../src/store/site-config');
    const config = await getSiteConfig();
    await saveSiteConfig({ ...config, pointBudgets: { ...config.pointBudgets, events: 100 } }, config.version, anyNote('site-changed'));
  });
  dueOn('2027-01-15');
  await jobs.platform.idle(3);
  const spent = async (): Promise<readonly number[]> => jobs.as(async () =>
    (await (await import('../../src/store/points')).readSpent('2026-11-23')).map(({ causes }) => causes.events ?? 0));
  expect((await dues()).has(null)).toBe(true);
  expect(Math.max(...await spent())).toBeLessThanOrEqual(100);
  for (let hour = 0; hour < 6 && (await dues()).has(null); hour += 1) {
    clock.advance(3_600_000);
    await jobs.platform.runScheduled('sweep-schedule');
    await jobs.platform.idle(3);
  }
  expect([...await dues()]).toEqual([dayNumber('2027-01-15')]);
  expect(Math.max(...await spent())).toBeLessThanOrEqual(100);
});
