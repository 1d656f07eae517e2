import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { JiraIssue } from '../../../src/model/jira-issue';
import type { Handlers } from '../../local-jira/forge/runner';
import { quietLogger } from '../../local-jira/forge/logger';
import { parseManifest } from '../../local-jira/forge/manifest';
import { createPlatform, type Platform, type PlatformOptions } from '../../local-jira/forge/platform';
import type { VirtualTime } from '../../local-jira/forge/virtual-time';
import { createRest, type Rest, type RestOptions } from '../../local-jira/rest/app';
import { memoryJournal, type Journal } from '../../local-jira/site/journal';
import type { Site } from '../../local-jira/site/site';
import type { Process } from './processes';

/** One installation of the whole app on a site, in several processes, under a clock that the story drives. */
export type World = {
  readonly site: Site;
  readonly platform: Platform;
  readonly journal: Journal;
  readonly time: VirtualTime;
  /** Asks a resolver of the global page, as the user of this e-mail address. */
  readonly ask: (email: string, functionKey: string, payload: unknown) => Promise<unknown>;
  /** Runs code inside an invocation, with the modules of the process that serves it. */
  readonly inside: <T>(run: (process: Process) => Promise<T>) => Promise<T>;
  readonly projectId: (key: string) => number;
  readonly close: () => void;
};

export type WorldOptions = Partial<Pick<PlatformOptions, 'storageUnitsPerMinute' | 'eventsPerMinute' | 'orderSeed'>> & {
  readonly site: Site;
  readonly time: VirtualTime;
  readonly processes: readonly Process[];
  /** Which process serves the next invocation. */
  readonly choose: () => number;
  /** How far the clock of each process is off, in milliseconds. */
  readonly skews?: readonly number[];
  readonly rest?: RestOptions;
  /** Stands between the app and Jira. */
  readonly between?: (rest: Rest) => Rest;
};

const manifest = parseManifest(readFileSync(fileURLToPath(new URL('../../../manifest.yml', `file://${__filename}`)), 'utf8'));

/** Handlers of the app of which each invocation is served by a process of its own choosing. */
const servedBy = ({ processes, choose, skews = [], time }: WorldOptions): Handlers => {
  const names = Object.keys(processes[0]?.app ?? {});
  const serve = (name: string) => (body: unknown, second: unknown): unknown => {
    const which = choose() % processes.length;
    const handler: unknown = Reflect.get(processes[which]?.app ?? {}, name);
    if (typeof handler !== 'function') throw new Error(`The app has no ${name}.`);
    return time.skewed(skews[which] ?? 0, () => Reflect.apply(handler, undefined, [body, second]) as unknown);
  };
  return Object.fromEntries(names.map((name) => [name, serve(name)]));
};

type Task = { readonly run: (process: Process) => Promise<unknown>; readonly done: (value: unknown) => void; readonly failed: (error: unknown) => void };

export const openWorld = (options: WorldOptions): World => {
  const { site, time, processes, choose } = options;
  const journal = memoryJournal();
  const rest = createRest(site, options.rest);
  const { storageUnitsPerMinute = null, eventsPerMinute = null, orderSeed = 1 } = options;
  let task: Task | null = null;
  const served = servedBy(options);
  const resolveGlobal = async (body: unknown, second: unknown): Promise<unknown> => {
    const asked = task;
    if (asked === null) return (served['resolveGlobal'] as (body: unknown, second: unknown) => unknown)(body, second);
    task = null;
    const process = processes[choose() % processes.length];
    if (process === undefined) throw new Error('There is no process.');
    await asked.run(process).then(asked.done, asked.failed);
    return null;
  };
  const platform = createPlatform({
    site, journal, manifest, rest: options.between?.(rest) ?? rest, now: time.now, logger: quietLogger,
    loadHandlers: () => Promise.resolve({ ...served, resolveGlobal }), storageUnitsPerMinute, eventsPerMinute, orderSeed,
  });
  const invoke = (email: string, functionKey: string, payload: unknown) => platform.invoke({
    at: { moduleKey: 'flagship-global', entryPoint: 'view', place: {} }, functionKey, payload, accountId: site.userByEmail(email)?.accountId ?? null,
  });
  return {
    site, platform, journal, time,
    ask: async (email, functionKey, payload) => {
      const answer = await whileTimePasses(time, invoke(email, functionKey, payload));
      return answer.ok ? JSON.parse(answer.text) as unknown : { ok: false, error: { code: `status ${answer.status}` } };
    },
    inside: <T>(run: (process: Process) => Promise<T>) => whileTimePasses(time, new Promise<T>((resolve, reject) => {
      task = { run, done: (value) => resolve(value as T), failed: reject };
      void invoke('officer@example.com', 'run', {});
    })),
    projectId: (key) => Number([...site.projects()].find((project) => project.key === key)?.id),
    close: () => { platform.close(); journal.close(); },
  };
};

/** Waits for what is under way, letting as much time go by as it needs. */
const whileTimePasses = async <T>(time: VirtualTime, work: Promise<T>): Promise<T> => {
  let over = false;
  const ended = (): void => { over = true; };
  work.then(ended, ended);
  for (await time.settle(); !over; await time.pass(250)) if (time.now() > 4e12) throw new Error('It never ends.');
  return work;
};

/** Issues by id, each with its summary. */
export type Known = readonly (readonly [JiraIssue, string | undefined])[];

/** What the app knows of a project; null where it has no snapshot of it. */
export const known = (world: World, key: string): Promise<Known | null> =>
  world.inside(async ({ snapshots }) => {
    const loaded = await snapshots.loadProject(world.site.cloudId, world.projectId(key));
    if (loaded === null) return null;
    const issues = loaded.segments.flat().sort((a, b) => a.id - b.id);
    const texts = await snapshots.loadTexts(world.site.cloudId, loaded, new Set(issues.map(({ id }) => id)));
    return issues.map((issue) => [issue, texts.get(issue.id)] as const);
  });
