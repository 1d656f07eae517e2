import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes, randomUUID } from 'node:crypto';

/** One run of one function of the app: who asks, what may be used, and how long it has. */
export type Invocation = {
  readonly id: string;
  readonly traceId: string;
  readonly moduleKey: string;
  readonly functionKey: string;
  /** The user who asks; null where nobody does (events, schedules, queues). */
  readonly accountId: string | null;
  /** How many queue events led to this one. */
  readonly depth: number;
  readonly startedAt: number;
  readonly limitMs: number;
  /** Set when the platform stopped listening: out of time, or killed. Nothing it does counts from then on. */
  ended: 'time' | 'killed' | null;
  readonly whenEnded: Promise<'time' | 'killed'>;
  readonly end: (why: 'time' | 'killed') => void;
  /** Set when its function has answered: what it still does, Forge may never carry out. */
  answered: boolean;
  /** Set when the user had not yet allowed the app to act for them. */
  consentNeeded: boolean;
};

export type Environment = {
  readonly appId: string;
  readonly appVersion: string;
  readonly environmentId: string;
  readonly installationId: string;
  readonly cloudId: string;
  readonly scopes: readonly string[];
  readonly licensed: () => boolean;
};

export type ForgeFetch = (descriptor: Readonly<Record<string, unknown>>, path: string, init?: RequestInit) => Promise<Response>;

export const license = (active: boolean): Readonly<Record<string, unknown>> => ({
  active, isActive: active, billingPeriod: 'MONTHLY', capabilitySet: null, ccpEntitlementId: null, ccpEntitlementSlug: null,
  isEvaluation: false, modes: null, subscriptionEndDate: null, supportEntitlementNumber: null, trialEndDate: null, type: 'COMMERCIAL',
});

const current = new AsyncLocalStorage<{ readonly invocation: Invocation; readonly environment: Environment; readonly fetch: ForgeFetch }>();

const metrics = {
  counter: () => ({ incr: () => undefined, incrBy: () => undefined }),
  timing: () => ({ measure: () => ({ stop: () => undefined }) }),
};

/** What the app's packages read of an invocation, by the names they read it by. */
const runtimeOf = (invocation: Invocation, environment: Environment): Readonly<Record<string, unknown>> => ({
  appContext: {
    appId: environment.appId,
    appVersion: environment.appVersion,
    environmentId: environment.environmentId,
    environmentType: 'DEVELOPMENT',
    invocationId: invocation.id,
    installationId: environment.installationId,
    moduleKey: invocation.moduleKey,
    functionKey: invocation.functionKey,
    license: license(environment.licensed()),
    installation: { ari: { installationId: environment.installationId }, contexts: [{ cloudId: environment.cloudId }] },
    permissions: { scopes: environment.scopes, external: {} },
  },
  lambdaContext: { getRemainingTimeInMillis: () => Math.max(0, invocation.startedAt + invocation.limitMs - performance.now()) },
  contextAri: `ari:cloud:jira::site/${environment.cloudId}`,
  aaid: invocation.accountId ?? undefined,
  externalAuth: [],
  tracing: { traceId: invocation.traceId, spanId: invocation.traceId.slice(0, 16) },
  container: { appCodeDir: process.cwd() },
  realtime: {},
  proxy: { token: 'local' },
  metrics,
});

const localFetch: ForgeFetch = (descriptor, path, init) => {
  const store = current.getStore();
  if (store === undefined) return Promise.reject(new Error('Forge runtime not found.'));
  return store.fetch(descriptor, path, init);
};

/**
 * Puts the two globals in place that the @forge packages look for. They answer for whichever invocation is running in
 * the asking code's own async context; outside one there is none, as on Forge. May be called again: nothing changes.
 */
export const installGlobals = (): void => {
  Object.defineProperty(globalThis, '__forge_runtime__', {
    configurable: true,
    get: () => {
      const store = current.getStore();
      return store === undefined ? undefined : runtimeOf(store.invocation, store.environment);
    },
  });
  Object.defineProperty(globalThis, '__forge_fetch__', { configurable: true, value: localFetch });
};

export const newInvocation = (of: Pick<Invocation, 'moduleKey' | 'functionKey' | 'accountId' | 'depth' | 'limitMs'>): Invocation => {
  let tell: (why: 'time' | 'killed') => void = () => undefined;
  const whenEnded = new Promise<'time' | 'killed'>((resolve) => { tell = resolve; });
  const invocation: Invocation = {
    ...of, id: randomUUID(), traceId: randomBytes(16).toString('hex'), startedAt: performance.now(),
    ended: null, whenEnded, answered: false, consentNeeded: false,
    end: (why) => {
      invocation.ended ??= why;
      tell(why);
    },
  };
  return invocation;
};

export const runInvocation = <T>(invocation: Invocation, environment: Environment, fetch: ForgeFetch, run: () => Promise<T>): Promise<T> =>
  current.run({ invocation, environment, fetch }, run);

export const currentInvocation = (): Invocation => {
  const store = current.getStore();
  if (store === undefined) throw new Error('No function of the app is running.');
  return store.invocation;
};
