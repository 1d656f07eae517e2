import { driftRows } from '../../src/view/admin/health/drift';
import { shiftDate, type ShiftedClock } from '../local-jira/forge/shifted-date';
import { addLink, removeLink } from '../local-jira/site/link-edits';
import { linkTypes, standardUsers } from '../local-jira/site/standard-tables';
import { anyNote } from '../store/any-note';
import { anySettings } from '../store/any-settings';
import { openJobs, type OpenJobs } from './open-jobs';

const officer = standardUsers.officer.accountId;
const HOUR_MS = 3_600_000;

let jobs: OpenJobs;
let clock: ShiftedClock;
beforeEach(() => { clock = shiftDate(Date.now()); });
afterEach(() => { clock.restore(); jobs.close(); });

const lines = (project: string, count: number): readonly string[] => Array.from({ length: count }, (_, at) => `${project}-${at + 1} todo`);

/** A program over both projects, pulled and counted once. */
const open = async (links: readonly string[]): Promise<void> => {
  jobs = await openJobs({ projects: ['A', 'B'], issues: [...lines('A', 130), ...lines('B', 20)], links: [...links] });
  const projectIds = ['A', 'B'].map(jobs.projectId);
  await jobs.as(async () => (await import('../../src/store/programs')).createProgram({
    name: 'P', ownerId: 'x', visibility: 'draft', everyone: 'contributor', grants: [], archivedAt: null,
    settings: anySettings(projectIds.map((projectId) => ({ kind: 'project' as const, projectId: String(projectId) }))), projectIds,
  }, 'p', anyNote('program-created')));
  await jobs.pull('A', 'B');
  await sweepFor(2);
};

const sweepFor = async (hours: number): Promise<void> => {
  for (let hour = 0; hour < hours; hour += 1) {
    clock.advance(HOUR_MS + 60_000);
    await jobs.platform.runScheduled('sweep-schedule');
    await jobs.platform.drain();
  }
};

const unheard = (change: () => unknown): void => {
  jobs.platform.faults.trigger = () => 'lose';
  change();
  jobs.platform.faults.trigger = undefined;
};

const add = (type: { readonly id: string }, from: string, to: string) => addLink(jobs.site, officer, type.id, String(jobs.id(from)), String(jobs.id(to)));
const remove = (from: string, to: string): void => {
  const link = [...jobs.site.tables.link.values()].find(({ sourceId, destinationId }) => sourceId === String(jobs.id(from)) && destinationId === String(jobs.id(to)));
  removeLink(jobs.site, officer, link?.id ?? '');
};

const linksIn = async (...projects: readonly string[]): Promise<readonly string[]> => {
  const issues = (await Promise.all(projects.map((project) => jobs.snapshot(project)))).flat();
  return issues.flatMap(({ key, links }) => links.map(({ side, otherKey }) => `${key} ${side} ${otherKey}`)).sort();
};
const drift = () => jobs.as(async () => (await (await import('../../src/store/health')).readHealth(0)).drift.filter(({ kind }) => kind === 'links'));
const spent = () => jobs.as(async () => (await (await import('../../src/store/points')).readSpent('2000')).reduce((sum, { causes }) => sum + (causes['sweep'] ?? 0), 0));

/** Enough links that no walk comes to all of them within days: two rings that each run through a project. */
const many = Array.from({ length: 120 }, (_, at) => `A-${at + 1} blocks A-${(at + 1) % 120 + 1}`);

describe('links of which no event told', () => {
  it('are found within a day by what Jira counts, at both ends, and are told of', async () => {
    await open([...many, 'B-1 blocks B-2']);
    unheard(() => {
      add(linkTypes.blocks, 'A-125', 'B-7');
      add(linkTypes.relates, 'A-3', 'B-9');
      remove('B-1', 'B-2');
    });
    await sweepFor(24);
    expect(await linksIn('B')).toEqual(['B-7 inward A-125', 'B-9 inward A-3']);
    expect((await linksIn('A')).filter((link) => link.includes('B-'))).toEqual(['A-125 outward B-7', 'A-3 outward B-9']);
    const told = driftRows((await drift()).map((one) => ({ ...one, projectId: null })), []).rows;
    expect(told.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^Links of \d+ issues? had come or gone without Jira having said so\./));
  });

  it('are found where one came for another of its kind, by asking of dozens of issues at once whether their links are the same', async () => {
    await open(many);
    await sweepFor(1);
    unheard(() => { remove('A-60', 'A-61'); add(linkTypes.blocks, 'A-60', 'A-70'); remove('A-69', 'A-70'); add(linkTypes.blocks, 'A-69', 'A-61'); });
    const before = await spent();
    await sweepFor(24);
    expect((await linksIn('A')).filter((link) => link.startsWith('A-60 ') || link.startsWith('A-69 outward')))
      .toEqual(['A-60 inward A-59', 'A-60 outward A-70', 'A-69 outward A-61']);
    // An hour costs four, as without them; two of the counts find something, and the links of their issues are read.
    expect(await spent() - before).toBeLessThanOrEqual(24 * 4 + 40 + 2 * 41);
  });

  it('cost little a day where nothing is lost', async () => {
    await open(many);
    await sweepFor(25);
    const before = await spent();
    await sweepFor(24);
    const hourly = 24 * 4;
    expect(await spent() - before).toBeLessThanOrEqual(hourly + 40);
  });
});
