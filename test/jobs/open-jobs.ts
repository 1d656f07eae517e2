import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type * as Events from '../../src/jobs/events';
import type * as Follow from '../../src/jobs/follow';
import type * as Flags from '../../src/jobs/flags/flags';
import type * as Pull from '../../src/jobs/pull';
import type * as Sweep from '../../src/jobs/sweep';
import type { JiraIssue } from '../../src/model/jira-issue';
import { quietLogger } from '../local-jira/forge/logger';
import { parseManifest } from '../local-jira/forge/manifest';
import { createPlatform, type Platform, type PlatformOptions } from '../local-jira/forge/platform';
import { createRest } from '../local-jira/rest/app';
import { memoryJournal, type Journal } from '../local-jira/site/journal';
import { Site } from '../local-jira/site/site';
import { tinySeed, type TinySeedOptions } from '../local-jira/site/tiny-seed';
import { readFileSync } from 'node:fs';

export type OpenJobs = {
  readonly site: Site;
  readonly platform: Platform;
  readonly journal: Journal;
  /** Runs code of the app inside an invocation of its own, as this user. */
  readonly as: <T>(run: () => Promise<T>, email?: string) => Promise<T>;
  /** Pulls projects, waiting for nothing. */
  readonly pull: (...keys: string[]) => Promise<void>;
  /** The same, until all that is left is due later. */
  readonly pullUntilIdle: (...keys: string[]) => Promise<void>;
  /** The snapshot of a project, sorted by id. */
  readonly snapshot: (key: string) => Promise<readonly JiraIssue[]>;
  readonly projectId: (key: string) => number;
  readonly id: (key: string) => number;
  readonly close: () => void;
};

const manifestPath = fileURLToPath(new URL('../../manifest.yml', `file://${__filename}`));

/**
 * The real jobs over a tiny site: the platform delivers their queues, fires the site's events and runs the sweep, as
 * the manifest says; only the pages are missing.
 */
export const openJobs = async (seed: TinySeedOptions, options: Partial<PlatformOptions> = {}): Promise<OpenJobs> => {
  const journal = options.journal ?? memoryJournal();
  const site = await Site.open({ seed: () => ({ ...tinySeed(seed), cloudId: randomUUID() }), journal, now: Date.now });
  return openJobsOver(site, { journal, ...options });
};

const answered = <T>(answer: { readonly value: T } | { readonly error: unknown } | null): T => {
  if (answer === null) throw new Error('The invocation did not come to its end.');
  if ('error' in answer) throw answer.error;
  return answer.value;
};

/** Another installation of the app on a site that is there already, with nothing stored yet. */
export const openJobsOver = (site: Site, options: Partial<PlatformOptions> = {}): OpenJobs => {
  const journal = options.journal ?? memoryJournal();
  const tasks = new Map<string, () => Promise<void>>();
  const run = async ({ call }: { readonly call: { readonly payload: { readonly task: string } } }): Promise<null> => {
    await tasks.get(call.payload.task)?.();
    return null;
  };
  const platform = createPlatform({
    site, journal, rest: createRest(site), manifest: parseManifest(readFileSync(manifestPath, 'utf8')), now: Date.now, logger: quietLogger,
    loadHandlers: async () => {
      const pull: typeof Pull = await import('../../src/jobs/pull');
      const follow: typeof Follow = await import('../../src/jobs/follow');
      const events: typeof Events = await import('../../src/jobs/events');
      const flags: typeof Flags = await import('../../src/jobs/flags/flags');
      const sweep: typeof Sweep = await import('../../src/jobs/sweep');
      return { ...pull, ...follow, ...flags, ...events, ...sweep, resolveGlobal: run };
    },
    storageUnitsPerMinute: null, eventsPerMinute: null, ...options,
  });
  const as: OpenJobs['as'] = async <T>(work: () => Promise<T>, email = 'officer@example.com'): Promise<T> => {
    const task = randomUUID();
    let answer: { readonly value: T } | { readonly error: unknown } | null = null;
    tasks.set(task, async () => {
      try {
        answer = { value: await work() };
      } catch (error) {
        answer = { error };
        throw error;
      }
    });
    const accountId = site.userByEmail(email)?.accountId ?? '';
    await platform.invoke({ at: { moduleKey: 'flagship-global', entryPoint: 'view', place: {} }, functionKey: 'run', payload: { task }, accountId });
    tasks.delete(task);
    return answered(answer);
  };
  const projectId = (key: string): number => Number([...site.tables.project.values()].find((project) => project.key === key)?.id);
  const request = (keys: readonly string[]) =>
    as(async () => (await import('../../src/jobs/request-pull')).requestPull(keys.map(projectId)));
  return {
    site, platform, journal, as, projectId,
    id: (key) => Number(site.issueByKey(key)?.id),
    pull: async (...keys) => {
      await request(keys);
      await platform.drain();
    },
    pullUntilIdle: async (...keys) => {
      await request(keys);
      await platform.idle(5);
    },
    snapshot: (key) => as(async () => {
      const { loadProject } = await import('../../src/store/snapshot');
      const loaded = await loadProject(site.cloudId, projectId(key));
      const { wholeIssue } = await import('../../src/model/whole-issue');
      return (loaded?.segments ?? []).flat().map(wholeIssue).sort((a, b) => a.id - b.id);
    }),
    close: () => { platform.close(); journal.close(); },
  };
};
