/**
 * `pull.ts ISSUES`: the first pull of a generated site, the largest project of which holds 30 %, by the real jobs. A page of
 * issues takes 150 ms by a clock that goes on only when everything waits for it: what the machine takes to play Jira, the
 * platform and the app at once, which on a real site are many machines, is told apart, as time of the processor. Prints
 * JSON.
 */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { generatedSeed } from '../local-jira/data/generated';
import { quietLogger } from '../local-jira/forge/logger';
import { readManifest } from '../local-jira/forge/manifest';
import { createPlatform, type Platform } from '../local-jira/forge/platform';
import { virtualTime, type VirtualTime } from '../local-jira/forge/virtual-time';
import { createRest } from '../local-jira/rest/app';
import { memoryJournal } from '../local-jira/site/journal';
import { Site } from '../local-jira/site/site';

const PAGE_MS = 150;
const SLOTS = 8;
const STEP_MS = 10;
const UNLIMITED = 10_000_000;

const issues = Number(process.argv[2] ?? 50_000);
const startAt = Date.parse('2026-11-23T12:00:30Z');

/** The real one: a page is taken to be waited for once nothing was asked of Jira or the storage for so many milliseconds. */
const realTimeout = globalThis.setTimeout;
const QUIET_MS = 2;

let asked = 0;
const quiet = async (): Promise<void> => {
  for (let before = -1; before !== asked;) {
    before = asked;
    await new Promise((resolve) => { realTimeout(resolve, QUIET_MS); });
  }
};

const passStep = async (time: VirtualTime): Promise<void> => {
  await quiet();
  await time.pass(STEP_MS);
};

type Task = () => Promise<unknown>;

/** Runs code of the app inside an invocation, while time goes on as it is needed. */
const insideOf = (platform: () => Platform, time: VirtualTime, accountId: string) => {
  let task: Task | null = null;
  const resolveGlobal = async (): Promise<unknown> => (await task?.()) ?? null;
  const inside = async <T>(work: () => Promise<T>): Promise<T> => {
    const answers: T[] = [];
    task = async () => { answers.push(await work()); };
    let over = false;
    const invoked = platform().invoke({ at: { moduleKey: 'flagship-global', entryPoint: 'view', place: {} }, functionKey: 'run', payload: {}, accountId });
    void invoked.finally(() => { over = true; });
    for (await time.settle(); !over; await passStep(time));
    if (answers.length === 0) throw new Error(`The invocation failed: ${JSON.stringify(await invoked)}`);
    return answers[0] as T;
  };
  return { resolveGlobal, inside };
};

const anyNote = { who: null, action: 'site-changed', changes: [], people: [], issues: [] } as const;

const measure = async (): Promise<unknown> => {
  const time = virtualTime(startAt);
  const journal = memoryJournal();
  const site = await Site.open({ seed: () => ({ ...generatedSeed({ issues, now: startAt }), cloudId: randomUUID() }), journal, now: time.now });
  const rest = createRest(site);
  const { resolveGlobal, inside } = insideOf(() => platform, time, [...site.tables.user.values()][0]?.accountId ?? '');
  const platform: Platform = createPlatform({
    site, journal, rest, manifest: readManifest(fileURLToPath(new URL('../../manifest.yml', import.meta.url))), now: time.now, logger: quietLogger,
    loadHandlers: async () => ({ ...await import('../../src/index'), resolveGlobal }), storageUnitsPerMinute: null, eventsPerMinute: null, parallel: 2 * SLOTS,
  });
  await inside(async () => {
    const { getSiteConfig, saveSiteConfig } = await import('../../src/store/site-config');
    const config = await getSiteConfig();
    await saveSiteConfig({ ...config, pointBudgets: { pull: UNLIMITED, events: UNLIMITED } }, config.version, anyNote);
  });
  const pages = { asked: 0, lastAt: 0, jobs: 0, most: 0 };
  platform.faults.storage = () => { asked += 1; return null; };
  platform.faults.jira = async (request) => {
    asked += 1;
    if (!request.url.includes('/search/jql') || (await request.clone().text()).includes('issue.property')) return null;
    pages.asked += 1;
    pages.jobs += 1;
    pages.most = Math.max(pages.most, pages.jobs);
    await new Promise((resolve) => { setTimeout(resolve, PAGE_MS); });
    pages.jobs -= 1;
    pages.lastAt = time.now();
    return null;
  };
  const before = process.cpuUsage();
  const begun = time.now();
  await inside(async () => (await import('../../src/jobs/request-pull')).requestPull([...site.projects()].map(({ id }) => Number(id))));
  const active = () => inside(async () => (await import('../../src/store/pull-state')).readActivePulls());
  for (let some = await active(); some.length > 0; some = await active()) for (let steps = 0; steps < 100; steps++) await passStep(time);
  const { user, system } = process.cpuUsage(before);
  const read = { ...pages };
  const spent = await inside(async () => (await import('../../src/store/points')).readSpent('2000'));
  const sumOf = (cause: string): number => spent.reduce((sum, { causes }) => sum + (causes[cause] ?? 0), 0);
  const pointers = await inside(async () => (await import('../../src/store/pointer')).allPointers());
  const ideal = Math.ceil(read.asked / SLOTS) * PAGE_MS;
  platform.close();
  return {
    issues, projects: pointers.length, stored: pointers.reduce((sum, pointer) => sum + pointer.issues, 0), pages: read.asked, most: read.most,
    took: read.lastAt - begun, ideal, ratio: (read.lastAt - begun) / ideal, fewest: Math.ceil(Math.ceil(issues / 100) / SLOTS) * PAGE_MS,
    pull: sumOf('pull'), backfill: sumOf('backfill'), processor: (user + system) / 1000, written: platform.meter().storage.written, storageRead: platform.meter().storage.read,
  };
};

void measure().then((measured) => process.stdout.write(`${JSON.stringify(measured)}\n`));
