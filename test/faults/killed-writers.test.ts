import { randomUUID } from 'node:crypto';
import type { JiraIssue } from '../../src/model/jira-issue';
import { openJobsOver } from '../jobs/open-jobs';
import { createIssue, deleteIssue, editIssue, transitionIssue } from '../local-jira/site/issue-edits';
import { addLink, removeLink } from '../local-jira/site/link-edits';
import { memoryJournal } from '../local-jira/site/journal';
import { Site } from '../local-jira/site/site';
import { linkTypes, statuses } from '../local-jira/site/standard-tables';
import { tinySeed } from '../local-jira/site/tiny-seed';
import { shiftDate } from '../local-jira/forge/shifted-date';
import { openProcesses, type Processes } from './processes/open-processes';
import { buildApp } from './processes/spawned';
import { pick, seeded, type Random } from './story/seeded';

/**
 * Two processes of the app share out its jobs and are killed at calls of the storage: while projects are pulled, while
 * changes are followed, while many small pieces become one. `KILLED_RUNS=50` for more, each with other calls.
 */
const RUNS = Number(process.env['KILLED_RUNS'] ?? 2);
const KILLS = 5;
const WAVES = 12;
const AFTER_TAKEN_MS = 11 * 60_000;

jest.setTimeout(RUNS * 60_000);

const keys = ['A', 'B'];

const openSite = (): Promise<Site> => {
  const issues = keys.flatMap((key) => Array.from({ length: 12 }, (_, at) => `${key}-${at + 1} ${pickWord(at)}: Issue ${at + 1} of ${key}`));
  const links = ['A-1 blocks B-1', 'B-2 blocks A-2', 'A-3 blocks A-4', 'B-5 blocks B-6'];
  return Site.open({ seed: () => ({ ...tinySeed({ projects: keys, issues, links }), cloudId: randomUUID() }), journal: memoryJournal(), now: Date.now });
};

const pickWord = (at: number): string => ['todo', 'doing', 'done', 'doing due 2027-01-10'][at % 4] ?? 'todo';

/** What people do meanwhile, each of it told by an event. */
const editSome = (site: Site, random: Random): void => {
  const issues = [...site.issues()];
  const [one, other] = [pick(random, issues), pick(random, issues)];
  const kind = random(6);
  const [link] = [...site.tables.link.values()];
  if (kind === 0) createIssue(site, null, { projectId: one.projectId, typeId: one.typeId, summary: `New ${random(1000)}` });
  else if (kind === 1 && issues.length > 16) deleteIssue(site, null, one.id);
  else if (kind === 2 && one.id !== other.id) addLink(site, null, linkTypes.blocks.id, one.id, other.id);
  else if (kind === 3 && link !== undefined) removeLink(site, null, link.id);
  else if (kind === 4) transitionIssue(site, null, one.id, pick(random, Object.values(statuses)).id);
  else editIssue(site, null, one.id, { duedate: `2027-02-${10 + random(18)}` });
};

/** What a changelog says of the end of a link names its id only where the issue was there when it was read. */
const byKeyAlone = (text: string | null): string | null => (text === null ? null : text.split('|').filter((_, at) => at !== 2).join('|'));

const plain = (issue: JiraIssue): JiraIssue => ({
  ...issue,
  links: [...issue.links].sort((a, b) => a.linkId.localeCompare(b.linkId)),
  history: issue.history.map((change) => (change.field === 'link' ? { ...change, from: byKeyAlone(change.from), to: byKeyAlone(change.to) } : change)),
});

const byId = (issues: readonly JiraIssue[]): readonly JiraIssue[] => [...issues].sort((a, b) => a.id - b.id).map(plain);

/** What an installation knows that pulls the site now, without any trouble. */
const fresh = async (site: Site): Promise<readonly JiraIssue[]> => {
  const jobs = openJobsOver(Object.assign(Object.create(site) as Site, { cloudId: randomUUID(), app: null }));
  try {
    await jobs.pull(...keys);
    return byId((await Promise.all(keys.map((key) => jobs.snapshot(key)))).flat());
  } finally { jobs.close(); }
};

/** Kills at calls drawn at random, until so many processes died; each at a call of the storage. */
const killer = (random: Random) => {
  let left = 0;
  let until = 0;
  return {
    arm: (kills: number): void => { [left, until] = [kills, 1 + random(30)]; },
    fateOf: (path: string): 'before' | 'after' | null => {
      if (left === 0 || path.startsWith('/rest/') || (until -= 1) > 0) return null;
      [left, until] = [left - 1, 1 + random(60)];
      return random(2) === 0 ? 'before' : 'after';
    },
  };
};

const settle = async ({ platform }: Processes, advance: (ms: number) => void): Promise<void> => {
  for (let round = 0; round < 3; round += 1) {
    await platform.drain();
    advance(AFTER_TAKEN_MS);
    await platform.runScheduled('sweep-schedule');
  }
  await platform.drain();
};

const play = async (seed: number): Promise<{ readonly kills: number; readonly told: readonly JiraIssue[]; readonly expected: readonly JiraIssue[] }> => {
  const random = seeded(seed);
  const site = await openSite();
  const deaths = killer(random);
  const clock = shiftDate(Date.now());
  const processes = openProcesses(site, 2, deaths.fateOf);
  const projectIds = [...site.projects()].map(({ id }) => Number(id));
  try {
    await processes.run('begin', { projectIds });
    deaths.arm(KILLS);
    await settle(processes, clock.advance);
    deaths.arm(KILLS);
    for (let wave = 0; wave < WAVES; wave += 1) {
      for (let edit = 0; edit < 3; edit += 1) editSome(site, random);
      await processes.platform.drain();
    }
    deaths.arm(0);
    await settle(processes, clock.advance);
    const kills = processes.spawned.reduce((sum, one) => sum + one.kills, 0);
    return { kills, told: byId(await processes.readCold(projectIds)), expected: await fresh(site) };
  } finally {
    processes.close();
    clock.restore();
  }
};

beforeAll(buildApp);

test.each(Array.from({ length: RUNS }, (_, at) => at + 1))('two processes killed at any call of the storage leave the snapshot as a fresh pull is (%d)', async (seed) => {
  const { kills, told, expected } = await play(seed);
  expect(kills).toBeGreaterThanOrEqual(KILLS);
  expect(told.map(({ key }) => key)).toEqual(expected.map(({ key }) => key));
  expect(told).toEqual(expected);
});
