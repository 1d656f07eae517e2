import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { JiraIssue } from '../../src/model/jira-issue';
import { createIssue, deleteIssue, editIssue, moveIssue, transitionIssue } from '../local-jira/site/issue-edits';
import { addLink, removeLink } from '../local-jira/site/link-edits';
import { linkTypes, standardUsers, statuses } from '../local-jira/site/standard-tables';
import type { Site } from '../local-jira/site/site';
import { refusal } from './jira-faults';
import { openJobs, openJobsOver, type OpenJobs } from './open-jobs';

const officer = standardUsers.officer.accountId;

type Random = (below: number) => number;

const randomFrom = (seed: number): Random => {
  const generator = xoroshiro128plus(seed);
  return (below) => (generator.next() >>> 0) % below;
};

const pick = <T>(random: Random, values: readonly T[]): T => {
  const value = values[random(values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
};

/** One edit of the site, of any kind a person can make. */
const edit = (site: Site, random: Random): void => {
  const issues = [...site.issues()];
  const one = pick(random, issues);
  const other = pick(random, issues);
  const project = pick(random, [...site.projects()]).id;
  const links = [...site.tables.link.values()];
  const kinds: readonly (() => unknown)[] = [
    () => transitionIssue(site, officer, one.id, pick(random, Object.values(statuses)).id),
    () => editIssue(site, officer, one.id, { duedate: `2027-01-${String(10 + random(20))}` }),
    () => editIssue(site, officer, one.id, { summary: `Summary ${random(1000)}` }),
    () => createIssue(site, officer, { projectId: project, typeId: one.typeId, summary: 'New' } as Parameters<typeof createIssue>[2]),
    () => (issues.length > 6 ? deleteIssue(site, officer, one.id) : null),
    () => moveIssue(site, officer, one.id, project),
    () => (one.id === other.id ? null : addLink(site, officer, pick(random, [linkTypes.blocks, linkTypes.depends]).id, one.id, other.id)),
    () => (links.length > 0 ? removeLink(site, officer, pick(random, links).id) : null),
  ];
  pick(random, kinds)();
};

const told = async (jobs: OpenJobs, key: string): Promise<readonly (readonly [JiraIssue, string | undefined])[]> => {
  const issues = await jobs.snapshot(key);
  const texts = await jobs.as(async () => {
    const { loadProject, loadTexts } = await import('../../src/store/snapshot');
    const loaded = await loadProject(jobs.site.cloudId, jobs.projectId(key));
    return loaded === null ? null : loadTexts(jobs.site.cloudId, loaded, new Set(issues.map((issue) => issue.id)));
  });
  return issues.map((issue) => [sorted(issue), texts?.get(issue.id)]);
};

/** Ends of links that were gone when a changelog was read have no id in it any more: told by key alone on both sides. */
const sorted = (issue: JiraIssue): JiraIssue => ({
  ...issue,
  links: [...issue.links].sort((a, b) => a.linkId.localeCompare(b.linkId)),
  history: issue.history.map((change) => (change.field !== 'link' ? change : { ...change, from: keyed(change.from), to: keyed(change.to) })),
});

const keyed = (text: string | null): string | null => text === null ? null : text.split('|').filter((_, at) => at !== 2).join('|');

/** Trouble of every kind, at random. */
const trouble = (jobs: OpenJobs, random: Random): void => {
  jobs.platform.faults.trigger = () => pick(random, [null, null, 'lose', 'double'] as const);
  jobs.platform.faults.delivery = () => pick(random, [null, null, 'double'] as const);
  jobs.platform.faults.kill = (_, invocation) => (['pull', 'follow'].includes(invocation.functionKey) && random(60) === 0 ? pick(random, ['before', 'after'] as const) : null);
  jobs.platform.faults.jira = () => (random(25) === 0 ? refusal(429, 30) : null);
};

const calm = (jobs: OpenJobs): void => {
  jobs.platform.faults.trigger = undefined;
  jobs.platform.faults.delivery = undefined;
  jobs.platform.faults.kill = undefined;
  jobs.platform.faults.jira = undefined;
};

/** What the clock would bring: jobs that were killed are given up, pulls that stopped go on, and the sweep runs. */
const settle = async (jobs: OpenJobs): Promise<void> => {
  for (let round = 0; round < 2; round++) {
    await jobs.platform.drain();
    await jobs.as(async () => {
      await (await import('../../src/store/dirty')).giveBackTaken(Date.now() + 1);
      const { revivePulls } = await import('../../src/jobs/sweep-steps');
      const projects = [jobs.projectId('A'), jobs.projectId('B')];
      await revivePulls(projects, Date.now() + 60 * 60_000);
      // A deletion whose event got lost leaves nothing that was updated: a pull that begins after it finds it.
      if (round === 1) await (await import('../../src/jobs/request-pull')).requestPull(projects, true);
    });
    await jobs.platform.runScheduled('sweep-schedule');
    await jobs.platform.drain();
  }
};

describe('once all is quiet', () => {
  it.each([1, 2, 3, 4, 5, 6])('the snapshot equals a fresh pull, whatever happened (seed %i)', async (seed) => {
    const random = randomFrom(seed);
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const jobs = await openJobs({
      projects: ['A', 'B', 'OUT'], issues: ['A-1 todo', 'A-2 doing parent A-1', 'A-3 done', 'B-1 todo', 'B-2 todo', 'OUT-1 todo', 'OUT-2 doing'],
      links: ['A-1 blocks B-1', 'OUT-1 blocks A-2', 'B-2 depends on A-3'],
    }, { orderSeed: seed });
    trouble(jobs, random);
    const pulled = jobs.pull('A', 'B');
    for (let count = 0; count < 40; count++) {
      edit(jobs.site, random);
      if (random(6) === 0) await jobs.platform.drain();
      if (random(15) === 0) await jobs.platform.runScheduled('sweep-schedule');
    }
    await pulled;
    calm(jobs);
    await settle(jobs);
    const fresh = openJobsOver(jobs.site);
    await fresh.pull('A', 'B');
    for (const key of ['A', 'B']) expect(await told(jobs, key)).toEqual(await told(fresh, key));
    expect((await told(fresh, 'A')).length + (await told(fresh, 'B')).length).toBeGreaterThan(0);
    fresh.close();
    jobs.close();
    log.mockRestore();
  });
});
