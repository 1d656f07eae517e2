import { shiftDate, type ShiftedClock } from '../local-jira/forge/shifted-date';
import { linkTypes, standardUsers } from '../local-jira/site/standard-tables';
import { addLink } from '../local-jira/site/link-edits';
import { anyNote } from '../store/any-note';
import { openJobs, openJobsOver, type OpenJobs } from './open-jobs';

let clock: ShiftedClock;
let first: OpenJobs;
beforeEach(() => { clock = shiftDate(Date.parse('2026-11-23T09:00:00Z')); });
afterEach(() => { clock.restore(); first.close(); });

const makeProgram = (jobs: OpenJobs) => jobs.as(async () => {
  const { createProgram } = await import('../../src/store/programs');
  const { defaultSettings } = await import('../../src/model/default-settings');
  const { catalog } = await import('../../src/jira/catalog');
  const projectIds = ['A', 'B'].map(jobs.projectId);
  const settings = defaultSettings({ ...await catalog(), teamShare: 0, timeZone: 'UTC', rules: projectIds.map((id) => ({ kind: 'project' as const, projectId: String(id) })) });
  await createProgram({ name: 'P', ownerId: 'x', visibility: 'published', everyone: 'contributor', grants: [], archivedAt: null, settings, projectIds }, 'p', anyNote('program-created'));
});

const sweepFor = async (jobs: OpenJobs, hours: number): Promise<void> => {
  for (let sweep = 0; sweep < 2 * hours; sweep += 1) {
    await jobs.platform.runScheduled('sweep-schedule');
    await jobs.platform.drain();
    clock.advance(30 * 60_000);
  }
};

/** Keys of the issues that carry a flag in Jira. */
const flagged = (): readonly string[] => [...first.site.tables.property.values()]
  .filter(({ key }) => key === 'flagship').map(({ issueId }) => first.site.issueByKey('B-1')?.id === issueId ? 'B-1' : issueId);

describe('an app that was uninstalled and is installed again', () => {
  it('begins with nothing, takes away what the earlier one left in Jira, and has all again once a program is made', async () => {
    first = await openJobs({ projects: ['A', 'B'], issues: ['A-1 doing', 'A-2 todo', 'B-1 doing', 'B-2 done'], links: ['A-1 blocks B-1'] });
    await makeProgram(first);
    await first.pull('A', 'B');
    await sweepFor(first, 1);
    expect(flagged()).toEqual(['B-1']);
    first.platform.close();
    // While nobody listens, work goes on.
    addLink(first.site, standardUsers.officer.accountId, linkTypes.blocks.id, String(first.id('A-2')), String(first.id('B-1')));
    const again = openJobsOver(first.site);
    await sweepFor(again, 3);
    expect(flagged()).toEqual([]);
    expect(await again.as(async () => (await import('../../src/store/pointer')).allPointers())).toEqual([]);
    await makeProgram(again);
    await sweepFor(again, 3);
    const links = (await again.snapshot('B')).flatMap((issue) => issue.links.map(({ otherKey }) => `${issue.key} waits for ${otherKey}`));
    expect(links.sort()).toEqual(['B-1 waits for A-1', 'B-1 waits for A-2']);
    expect(flagged()).toEqual(['B-1']);
    again.close();
  });
});
