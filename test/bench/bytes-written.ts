/**
 * `bytes-written.ts ISSUES HOURS`: what the app writes to its storage while one issue a minute is edited on a generated
 * site that was pulled before: the real events, follow jobs and sweeps, by a clock that goes on only when everything waits
 * for it. Every value that is set counts with its key, whatever it is for. Prints JSON.
 */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createDice, type Dice } from '../local-jira/data/generated/dice';
import { generatedSeed } from '../local-jira/data/generated';
import { quietLogger } from '../local-jira/forge/logger';
import { readManifest } from '../local-jira/forge/manifest';
import { createPlatform, type Platform } from '../local-jira/forge/platform';
import { virtualTime, type VirtualTime } from '../local-jira/forge/virtual-time';
import { createRest } from '../local-jira/rest/app';
import { editIssue, transitionIssue } from '../local-jira/site/issue-edits';
import { memoryJournal } from '../local-jira/site/journal';
import { Site } from '../local-jira/site/site';

const MINUTE_MS = 60_000;
const UNLIMITED = 10_000_000;
const anyNote = { who: null, action: 'site-changed', changes: [], people: [], issues: [] } as const;

const [issues, hours] = [Number(process.argv[2] ?? 50_000), Number(process.argv[3] ?? 24)];
const startAt = Date.parse('2026-11-23T00:00:30Z');

/** Bytes by what their key begins with. */
const counter = () => {
  const bytes = new Map<string, number>();
  const add = (row: unknown): void => {
    const { key, entityName, value } = row as { readonly key: string; readonly entityName?: string; readonly value: unknown };
    const kind = entityName ?? key.split(':')[0] ?? key;
    bytes.set(kind, (bytes.get(kind) ?? 0) + Buffer.byteLength(key) + Buffer.byteLength(JSON.stringify(value)));
  };
  return {
    bytes,
    see: (path: string, body: unknown): null => {
      if (path.endsWith('/set') && !Array.isArray(body)) add(body);
      if (path === '/api/v1/batch/set') for (const row of body as readonly unknown[]) add(row);
      if (path === '/api/v1/transaction') for (const row of (body as { readonly set?: readonly unknown[] }).set ?? []) add(row);
      return null;
    },
  };
};

/** Runs code of the app inside an invocation, while time goes on as it is needed. */
const insideOf = (platform: () => Platform, time: VirtualTime, accountId: string) => {
  let task: (() => Promise<unknown>) | null = null;
  const inside = async <T>(work: () => Promise<T>): Promise<T> => {
    const answers: T[] = [];
    task = async () => { answers.push(await work()); };
    let over = false;
    const invoked = platform().invoke({ at: { moduleKey: 'flagship-global', entryPoint: 'view', place: {} }, functionKey: 'run', payload: {}, accountId });
    void invoked.finally(() => { over = true; });
    for (await time.settle(); !over; await time.pass(1));
    if (answers.length === 0) throw new Error(`The invocation failed: ${JSON.stringify(await invoked)}`);
    return answers[0] as T;
  };
  return { resolveGlobal: async (): Promise<unknown> => (await task?.()) ?? null, inside };
};

/** What people do to one issue: half of it moves on, the rest is due dates and words. */
const editOne = (site: Site, ids: readonly string[], accountId: string, at: number, dice: Dice): void => {
  const below = (limit: number, purpose: number): number => dice(at, purpose) % limit;
  const id = ids[below(ids.length, 1)] ?? '';
  const kind = below(4, 2);
  const statuses = [...site.tables.status.values()];
  if (kind < 2) transitionIssue(site, accountId, id, statuses[below(statuses.length, 3)]?.id ?? '');
  else editIssue(site, accountId, id, kind === 2 ? { duedate: `2027-0${1 + below(9, 3)}-1${below(9, 4)}` } : { summary: `Said otherwise at minute ${at}` });
};

/** All projects in one program, so that none of them is forgotten. Nobody looks at it: what pages keep is not counted here. */
const makeProgram = async (site: Site, ownerId: string): Promise<void> => {
  const [{ createProgram }, { defaultSettings }, { catalog }] = [await import('../../src/store/programs'), await import('../../src/model/default-settings'), await import('../../src/jira/catalog')];
  const projectIds = [...site.projects()].map(({ id }) => Number(id));
  const rules = projectIds.map((id) => ({ kind: 'project' as const, projectId: String(id) }));
  const settings = defaultSettings({ ...await catalog(), teamShare: 0, timeZone: 'Europe/Berlin', rules });
  await createProgram({ name: 'All', ownerId, visibility: 'draft', everyone: 'viewer', grants: [], archivedAt: null, settings, projectIds }, randomUUID(), { ...anyNote, action: 'program-created' });
};

const measure = async (): Promise<unknown> => {
  const time = virtualTime(startAt);
  const journal = memoryJournal();
  const site = await Site.open({ seed: () => ({ ...generatedSeed({ issues, now: startAt }), cloudId: randomUUID() }), journal, now: time.now });
  const accountId = [...site.tables.user.values()][0]?.accountId ?? '';
  const { resolveGlobal, inside } = insideOf(() => platform, time, accountId);
  const platform: Platform = createPlatform({
    site, journal, rest: createRest(site), manifest: readManifest(fileURLToPath(new URL('../../manifest.yml', import.meta.url))), now: time.now, logger: quietLogger,
    loadHandlers: async () => ({ ...await import('../../src/index'), resolveGlobal }), storageUnitsPerMinute: null, eventsPerMinute: null,
  });
  // Reading files takes true time, of which this clock knows nothing.
  await Promise.all([import('../../src/index'), import('../../src/model/default-settings')]);
  await inside(async () => {
    const { getSiteConfig, saveSiteConfig } = await import('../../src/store/site-config');
    const config = await getSiteConfig();
    await saveSiteConfig({ ...config, pointBudgets: { pull: UNLIMITED, events: UNLIMITED } }, config.version, anyNote);
    await makeProgram(site, accountId);
    await (await import('../../src/jobs/request-pull')).requestPull([...site.projects()].map(({ id }) => Number(id)));
  });
  const active = () => inside(async () => (await import('../../src/store/pull-state')).readActivePulls());
  for (let some = await active(); some.length > 0; some = await active()) await time.pass(1_000);
  const seen = counter();
  platform.faults.storage = seen.see;
  const [dice, ids] = [createDice(7), [...site.issues()].map(({ id }) => id)];
  const begun = process.cpuUsage();
  for (let minute = 0; minute < hours * 60; minute++) {
    editOne(site, ids, accountId, minute, dice);
    await time.pass(MINUTE_MS);
    if (minute % 5 === 4) {
      const swept = platform.runScheduled('sweep-schedule');
      let over = false;
      void swept.finally(() => { over = true; });
      for (await time.settle(); !over; await time.pass(1));
    }
  }
  const { user, system } = process.cpuUsage(begun);
  const pointers = await inside(async () => (await import('../../src/store/pointer')).allPointers());
  platform.close();
  const all = [...seen.bytes.values()].reduce((sum, bytes) => sum + bytes, 0);
  return {
    issues, projects: pointers.length, hours, bytes: all, megabytesADay: all * 24 / hours / 1_000_000, processor: (user + system) / 1000,
    byKind: Object.fromEntries([...seen.bytes].sort(([, a], [, b]) => b - a)),
  };
};

void measure().then((measured) => process.stdout.write(`${JSON.stringify(measured)}\n`));
