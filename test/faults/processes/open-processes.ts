import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JiraIssue } from '../../../src/model/jira-issue';
import { quietLogger } from '../../local-jira/forge/logger';
import { parseManifest } from '../../local-jira/forge/manifest';
import { createPlatform, type Platform } from '../../local-jira/forge/platform';
import type { Handlers } from '../../local-jira/forge/runner';
import type { ForgeFetch } from '../../local-jira/forge/runtime';
import { createRest } from '../../local-jira/rest/app';
import { memoryJournal } from '../../local-jira/site/journal';
import type { Site } from '../../local-jira/site/site';
import { Spawned, type FateOf } from './spawned';

/** The app on a site, its jobs shared out among processes of their own. */
export type Processes = {
  readonly platform: Platform;
  readonly spawned: readonly Spawned[];
  /** Runs a handler in whichever process comes next, inside an invocation. */
  readonly run: (handler: string, body: unknown) => Promise<unknown>;
  /** What a process that remembers nothing reads from the storage. */
  readonly readCold: (projectIds: readonly number[]) => Promise<readonly JiraIssue[]>;
  readonly close: () => void;
};

const manifest = parseManifest(readFileSync(join(__dirname, '../../../manifest.yml'), 'utf8'));
const names = [...manifest.functions.values()].map(({ handler }) => handler.slice(handler.indexOf('.') + 1));

/** What the platform does for the invocation that is running now, whenever it is asked. */
const platformHere = (): ForgeFetch => {
  const here = AsyncLocalStorage.snapshot();
  const fetch = Reflect.get(globalThis, '__forge_fetch__') as ForgeFetch;
  return (...asked) => here(() => fetch(...asked));
};

export const openProcesses = (site: Site, count: number, fateOf: FateOf): Processes => {
  const spawned = Array.from({ length: count }, () => new Spawned(fateOf));
  let turn = 0;
  const served = (name: string) => (body: unknown): unknown => {
    turn += 1;
    return spawned[turn % count]?.run(name, body, site.cloudId, platformHere());
  };
  let task: (() => Promise<unknown>) | null = null;
  const handlers: Handlers = { ...Object.fromEntries(names.map((name) => [name, served(name)])), resolveGlobal: async () => (await task?.()) ?? null };
  const platform = createPlatform({
    site, journal: memoryJournal(), rest: createRest(site), manifest, now: Date.now, logger: quietLogger, loadHandlers: () => Promise.resolve(handlers),
    storageUnitsPerMinute: null, eventsPerMinute: null,
  });
  const inside = async (work: () => Promise<unknown>): Promise<unknown> => {
    task = work;
    const answer = await platform.invoke({ at: { moduleKey: 'flagship-global', entryPoint: 'view', place: {} }, functionKey: 'run', payload: {}, accountId: site.userByEmail('officer@example.com')?.accountId ?? null });
    if (!answer.ok) throw new Error(answer.message);
    return JSON.parse(answer.text) as unknown;
  };
  return {
    platform, spawned,
    run: (handler, body) => inside(async () => served(handler)(body)),
    readCold: async (projectIds) => {
      const cold = new Spawned(() => null);
      try {
        return await inside(() => cold.run('readIssues', { projectIds }, site.cloudId, platformHere())) as readonly JiraIssue[];
      } finally { cold.stop(); }
    },
    close: () => { platform.close(); for (const one of spawned) one.stop(); },
  };
};
