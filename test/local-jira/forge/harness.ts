import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { AdminCalls, GadgetCalls, GlobalCalls, IssueCalls } from '../../../src/contract/calls';
import type { Result } from '../../../src/contract/result';
import { createRest } from '../rest/app';
import { memoryJournal, type Journal } from '../site/journal';
import { Site } from '../site/site';
import type { SiteSeed } from '../site/types';
import type { Rest } from './forge-fetch';
import { openInside } from './inside';
import { quietLogger, type Logger } from './logger';
import { readManifest } from './manifest';
import { createPlatform, type Platform, type PlatformOptions } from './platform';
import { shiftDate, type ShiftedClock } from './shifted-date';
import { placeSchema, type SurfaceAt } from './surface-context';

type CallsOf = {
  readonly 'flagship-global': GlobalCalls;
  readonly 'flagship-gadget': GadgetCalls;
  readonly 'flagship-issue': IssueCalls;
  readonly 'flagship-raise': IssueCalls;
  readonly 'flagship-admin': AdminCalls;
};

type Input<Call> = Call extends { readonly input: infer Value } ? Value : never;
type Output<Call> = Call extends { readonly output: infer Value } ? Value : never;

export type LocalOptions = Partial<Pick<PlatformOptions, 'requireConsent' | 'orderSeed' | 'storageUnitsPerMinute' | 'eventsPerMinute' | 'schedules'>> & {
  readonly seed: SiteSeed;
  /** ISO moment from which this process's clock runs until `close`; the real one where it is absent. */
  readonly now?: string;
  readonly journal?: Journal;
  readonly logger?: Logger;
  /** Keep the seed's cloudId; otherwise each opening has one of its own, so that no memory of the app is shared. */
  readonly keepCloudId?: boolean;
};

export type Place = SurfaceAt['place'];

export type Local = {
  readonly site: Site;
  readonly rest: Rest;
  readonly platform: Platform;
  readonly journal: Journal;
  /** Null where `now` was not given. */
  readonly clock: ShiftedClock | null;
  /** Asks a resolver as the user of this e-mail address; `anonymous`: as somebody who is not signed in. */
  readonly invoke: <Module extends keyof CallsOf, Name extends keyof CallsOf[Module] & string>(
    email: string, module: Module, functionKey: Name, payload: Input<CallsOf[Module][Name]>, place?: Place,
  ) => Promise<Result<Output<CallsOf[Module][Name]>>>;
  /** The same for payloads that no page would send. Throws what the platform itself refuses, with its status. */
  readonly ask: (email: string, module: string, functionKey: string, payload: unknown, place?: Place) => Promise<unknown>;
  /** Runs code of the app inside an invocation of its own, as this user: for what is to be there before a test begins. */
  readonly inside: <T>(email: string, work: () => Promise<T>) => Promise<T>;
  readonly close: () => void;
};

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const placeOf = (place: Place | undefined): Place => placeSchema.parse(place ?? {});

/**
 * A local Jira with the real app on it, in memory: what every integration test starts from. The app is imported here,
 * after the platform's globals are in place, since its packages read them when they load.
 */
export const openLocal = async (options: LocalOptions): Promise<Local> => {
  const clock = options.now === undefined ? null : shiftDate(Date.parse(options.now));
  const now = (): number => Date.now();
  const journal = options.journal ?? memoryJournal();
  const begun: SiteSeed = options.keepCloudId === true ? options.seed : { ...options.seed, cloudId: randomUUID() };
  const site = await Site.open({ seed: () => begun, journal, now });
  const rest: Rest = createRest(site);
  const { requireConsent, orderSeed, storageUnitsPerMinute, eventsPerMinute, schedules } = options;
  const inside = openInside();
  const platform = createPlatform({
    site, rest, journal, now,
    manifest: readManifest(root('manifest.yml')),
    loadHandlers: async () => inside.over({ ...(await import('../../../src/index')) }),
    logger: options.logger ?? quietLogger,
    ...(requireConsent === undefined ? {} : { requireConsent }),
    ...(orderSeed === undefined ? {} : { orderSeed }),
    ...(storageUnitsPerMinute === undefined ? {} : { storageUnitsPerMinute }),
    ...(eventsPerMinute === undefined ? {} : { eventsPerMinute }),
    ...(schedules === undefined ? {} : { schedules }),
  });
  const ask: Local['ask'] = async (email, module, functionKey, payload, place) => {
    const user = site.userByEmail(email);
    if (user === undefined && email !== 'anonymous') throw new Error(`The site has no user ${email}.`);
    const at: SurfaceAt = { moduleKey: module, entryPoint: 'view', place: placeOf(place) };
    const answer = await platform.invoke({ at, functionKey, payload, accountId: user?.accountId ?? null });
    if (!answer.ok) throw new Error(`${answer.status}: ${answer.message}`);
    return JSON.parse(answer.text) as unknown;
  };
  return {
    site, rest, platform, journal, clock, ask,
    inside: (email, work) => inside.run(work, (payload) => ask(email, 'flagship-global', 'inside', payload)),
    // The contract says what each function answers, and the app is compiled against the same contract.
    invoke: (email, module, functionKey, payload, place) => ask(email, module, functionKey, payload, place) as never,
    close: () => {
      platform.close();
      journal.close();
      clock?.restore();
    },
  };
};
