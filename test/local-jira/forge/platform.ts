import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Journal } from '../site/journal';
import type { Site } from '../site/site';
import { openConsents, type Consents } from './consent';
import type { Faults } from './faults';
import { createForgeFetch, type Rest } from './forge-fetch';
import { invokeResolver, type InvokeAnswer, type InvokeRequest } from './invoke';
import { openKeyValueStore } from './kvs/key-value-store';
import type { Logger } from './logger';
import type { Manifest } from './manifest';
import { startMeter, type MeterReading } from './meter';
import { startDelivery } from './queue/delivery';
import { queryExtensions } from './query-extensions';
import { openEventQueue } from './queue/event-queue';
import { createRunner, type Handlers, type Outcome } from './runner';
import { installGlobals, type Environment } from './runtime';
import { startSchedules } from './schedules';
import { surfaceContext, type ContextAnswer, type IssuePlace, type SurfaceAt } from './surface-context';
import { startTriggers } from './triggers';

export type PlatformOptions = {
  readonly site: Site;
  readonly rest: Rest;
  readonly journal: Journal;
  readonly manifest: Manifest;
  /** Imports the app; called once, at the first function that runs, when the globals are in place. */
  readonly loadHandlers: () => Promise<Handlers>;
  readonly now: () => number;
  readonly logger: Logger;
  /** Where the site's pages are, once that is known. */
  readonly siteUrl?: () => string;
  /** Where issues are not the site's own; see `surfaceContext`. */
  readonly placeOf?: (issueKey: string) => IssuePlace | null;
  /** Ask each user first, as Forge does; otherwise everybody has allowed the app from the beginning. */
  readonly requireConsent?: boolean;
  /** Run scheduled triggers by the clock, not only when asked to. */
  readonly schedules?: boolean;
  /** Decides the order of deliveries. */
  readonly orderSeed?: number;
  /** Events of queues that are delivered at once, 12 unless told. */
  readonly parallel?: number;
  /** Null for a limit that is not to be enforced. Defaults are Forge's. */
  readonly storageUnitsPerMinute?: number | null;
  readonly eventsPerMinute?: number | null;
};

export type Platform = {
  readonly manifest: Manifest;
  readonly faults: Faults;
  readonly invoke: (request: InvokeRequest) => Promise<InvokeAnswer>;
  readonly contextOf: (at: SurfaceAt, accountId: string | null) => ContextAnswer;
  readonly runScheduled: (key: string) => Promise<Outcome>;
  readonly consent: (accountId: string) => void;
  readonly consents: Consents;
  readonly licensed: () => boolean;
  readonly setLicensed: (licensed: boolean) => void;
  /** Removes stored values that have outlived their time to live; Forge does so at a time of its own choosing. */
  readonly expireStorage: () => number;
  readonly meter: () => MeterReading & { readonly storage: { readonly read: number; readonly written: number } };
  /** Resolves when nothing runs and no event is due within so many seconds (5 unless told). */
  readonly idle: (withinSeconds?: number) => Promise<void>;
  /** Delivers everything that waits, delays or not, until nothing does. */
  readonly drain: () => Promise<void>;
  /** Stops timers and deliveries and cuts off what runs; what waits, and what was cut off, stays in the journal. */
  readonly close: () => void;
};

const installationId = '5d1c3c22-4c0f-4f0e-9b0b-2f6d8a3f9a01';
const environmentId = '7f9a3a52-6b7e-4d43-8f6f-0c54a1f0b3de';

const randomFrom = (seed: number): (() => number) => {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
};

const hourMs = 3_600_000;

/** In an hour's last seconds the app begins nothing that costs points: what is hurried then would be given up before it is over. */
const pastHoursEnd = async (now: () => number): Promise<void> => {
  const left = hourMs - now() % hourMs;
  if (left <= 12_000) await new Promise((resolve) => { setTimeout(resolve, left); });
};

/** A Forge platform in this process for one installation of the app on one site. */
export const createPlatform = (options: PlatformOptions): Platform => {
  const { site, rest, journal, manifest, loadHandlers, now, logger } = options;
  installGlobals();
  let licensed = true;
  const environment: Environment = {
    appId: manifest.appId, appVersion: '1.0.0', environmentId, installationId, cloudId: site.cloudId, scopes: manifest.scopes, licensed: () => licensed,
  };
  const faults: Faults = {};
  const meter = startMeter();
  const consents = openConsents(journal, options.requireConsent ?? false);
  const store = openKeyValueStore({ journal, installationId, entities: manifest.entities, now, logger, unitsPerMinute: options.storageUnitsPerMinute === undefined ? 4_000 : options.storageUnitsPerMinute });
  const queue = openEventQueue({ journal, manifest, now, eventsPerMinute: options.eventsPerMinute === undefined ? 500 : options.eventsPerMinute });
  let loaded: Promise<Handlers> | null = null;
  const runner = createRunner({
    manifest, environment, logger,
    handlers: () => (loaded ??= loadHandlers()),
    fetch: createForgeFetch({ rest, store, queue, consents, meter, faults, logger }),
  });

  site.app = queryExtensions(manifest, environment, runner);

  const watchers = new Set<() => void>();
  const changed = (): void => { for (const watcher of [...watchers]) watcher(); };
  const random = randomFrom(options.orderSeed ?? 1);
  const triggers = startTriggers({ onEvent: (listener) => site.onEvent(listener), cloudId: site.cloudId, manifest, runner, faults, random, changed });
  const delivery = startDelivery({ queue, manifest, runner, faults, logger, now, random, parallel: options.parallel ?? 12, changed });
  const schedules = startSchedules({ manifest, cloudId: site.cloudId, runner, byTheClock: options.schedules ?? false, beforeEach: () => { store.expire(); } });

  const busy = (withinMs: number): boolean => triggers.busy() || runner.running() > 0 || delivery.busy(withinMs);
  const quiet = async (withinMs: number): Promise<void> => {
    while (busy(withinMs)) {
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          watchers.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, 25);
        watchers.add(wake);
      });
    }
  };
  const contextOf = (at: SurfaceAt, accountId: string | null): ContextAnswer =>
    surfaceContext({ site, manifest, environment, siteUrl: options.siteUrl ?? (() => 'http://127.0.0.1'), ...(options.placeOf === undefined ? {} : { placeOf: options.placeOf }) }, at, accountId);

  return {
    manifest,
    faults,
    invoke: (request) => invokeResolver(runner, contextOf, request),
    contextOf,
    runScheduled: (key) => schedules.run(key),
    consent: (accountId) => consents.give(accountId),
    consents,
    licensed: () => licensed,
    setLicensed: (value) => { licensed = value; },
    expireStorage: () => store.expire(),
    meter: () => ({ ...meter.reading(), storage: store.units() }),
    idle: (withinSeconds = 5) => quiet(withinSeconds * 1_000),
    drain: async () => {
      await pastHoursEnd(now);
      delivery.hurry(true);
      try {
        await quiet(0);
      } finally {
        delivery.hurry(false);
      }
    },
    close: () => {
      triggers.close();
      delivery.close();
      schedules.close();
      runner.close();
    },
  };
};
