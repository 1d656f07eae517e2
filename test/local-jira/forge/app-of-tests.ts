import { memoryJournal, type Journal } from '../site/journal';
import { Site } from '../site/site';
import { tinySeed } from '../site/tiny-seed';
import type { Rest } from './forge-fetch';
import { quietLogger } from './logger';
import { parseManifest } from './manifest';
import { createPlatform, type Platform, type PlatformOptions } from './platform';
import type { Handlers } from './runner';

/** The manifest of an app that only the platform's own tests have: four surfaces, two queues, a trigger, a schedule, an entity. */
const manifestText = `
app:
  id: ari:cloud:ecosystem::app/test
  storage:
    entities:
      - name: record
        attributes:
          version: { type: integer }
          name: { type: string }
          group: { type: string }
        indexes:
          - name: by-name
            range: [name]
          - name: by-group
            partition: [group]
            range: [version]
permissions:
  scopes: [storage:app]
modules:
  jira:globalPage:
    - { key: page, title: Page, resource: main, resolver: { function: page } }
  jira:issueContext:
    - { key: panel, title: Panel, label: Panel, resource: main, resolver: { function: page } }
  jira:issueAction:
    - { key: action, title: Act, resource: main, resolver: { function: page } }
  jira:adminPage:
    - { key: admin, title: Settings, resource: main, resolver: { function: page } }
  consumer:
    - { key: work-consumer, queue: work, function: work }
    - { key: long-consumer, queue: long, function: long }
  trigger:
    - { key: issue-events, function: event, events: [avi:jira:updated:issue], filter: { ignoreSelf: true } }
  scheduledTrigger:
    - { key: every-five, function: sweep, interval: fiveMinute }
  function:
    - { key: page, handler: index.page }
    - { key: work, handler: index.work }
    - { key: long, handler: index.long, timeoutSeconds: 300 }
    - { key: event, handler: index.event }
    - { key: sweep, handler: index.sweep }
resources:
  - { key: main, path: dist/static }
`;

export type TestPlatform = {
  readonly site: Site;
  readonly platform: Platform;
  readonly journal: Journal;
  /** Runs a piece of code as the resolver of the page, as this user (the officer unless told), and gives its answer. */
  readonly as: <T>(run: () => Promise<T>, email?: string) => Promise<T>;
};

const noRest: Rest = () => Promise.resolve(new Response('{}', { status: 200 }));

/** A platform over a tiny site, for an app whose handlers the test writes with the real @forge packages. */
export const openTestPlatform = async (handlers: Handlers, options: Partial<PlatformOptions> = {}): Promise<TestPlatform> => {
  const journal = options.journal ?? memoryJournal();
  const site = await Site.open({ seed: () => tinySeed({ projects: ['A'], issues: ['A-1', 'A-2'] }), journal, now: Date.now });
  let task: (() => Promise<unknown>) | null = null;
  let failure: { readonly error: unknown } | null = null;
  let value: unknown;
  const page = async (): Promise<void> => {
    try {
      value = await task?.();
    } catch (error) {
      failure = { error };
      throw error;
    }
  };
  const platform = createPlatform({
    site, journal, rest: noRest, manifest: parseManifest(manifestText), now: Date.now, logger: quietLogger,
    loadHandlers: () => Promise.resolve({ page, ...handlers }), ...options,
  });
  const as: TestPlatform['as'] = async (run, email = 'officer@example.com') => {
    task = run;
    failure = null;
    const accountId = site.userByEmail(email)?.accountId ?? '';
    const answer = await platform.invoke({ at: { moduleKey: 'page', entryPoint: 'view', place: {} }, functionKey: 'run', payload: {}, accountId });
    if (failure !== null) throw (failure as { readonly error: unknown }).error;
    if (!answer.ok) throw new Error(`${answer.status}: ${answer.message}`);
    return value as Awaited<ReturnType<typeof run>>;
  };
  return { site, platform, journal, as };
};
