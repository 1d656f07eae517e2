import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { GadgetCalls, GlobalCalls, IssueCalls } from '../../../src/contract/calls';
import type { Result } from '../../../src/contract/result';
import { createRest } from '../rest/app';
import { memoryJournal, type Journal } from '../site/journal';
import { Site } from '../site/site';
import type { SiteSeed } from '../site/types';
import type { Rest } from './forge-fetch';
import { quietLogger, type Logger } from './logger';
import { readManifest } from './manifest';
import { createPlatform, type Platform, type PlatformOptions } from './platform';
import { shiftDate, type ShiftedClock } from './shifted-date';
import { placeSchema, type SurfaceAt } from './surface-context';

type CallsOf = { readonly 'flagship-global': GlobalCalls; readonly 'flagship-gadget': GadgetCalls; readonly 'flagship-issue': IssueCalls };

type Input<Call> = Call extends { readonly input: infer Value } ? Value : never;
type Output<Call> = Call extends { readonly output: infer Value } ? Value : never;

export type LocalOptions = Partial<Pick<PlatformOptions, 'requireConsent' | 'seed' | 'storageUnitsPerMinute' | 'eventsPerMinute' | 'schedules'>> & {
  readonly siteSeed: SiteSeed;
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
  /** Asks a resolver as the user of this e-mail address. */
  readonly invoke: <Module extends keyof CallsOf, Name extends keyof CallsOf[Module] & string>(
    email: string, module: Module, functionKey: Name, payload: Input<CallsOf[Module][Name]>, place?: Place,
  ) => Promise<Result<Output<CallsOf[Module][Name]>>>;
  /** The same for payloads that no page would send. Throws what the platform itself refuses, with its status. */
  readonly ask: (email: string, module: string, functionKey: string, payload: unknown, place?: Place) => Promise<unknown>;
  readonly close: () => void;
};

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
