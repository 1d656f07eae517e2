import type { Logger } from './logger';
import type { FunctionModule, Manifest } from './manifest';
import { newInvocation, runInvocation, type Environment, type ForgeFetch, type Invocation } from './runtime';

/** The app's own exports, as `src/index.ts` has them. */
export type Handlers = Readonly<Record<string, unknown>>;

export type Run = {
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly accountId: string | null;
  readonly depth: number;
  readonly limitMs: number;
  readonly body: unknown;
};

export type Outcome =
  | { readonly kind: 'value'; readonly value: unknown; readonly invocation: Invocation }
  | { readonly kind: 'thrown'; readonly error: unknown; readonly invocation: Invocation }
  | { readonly kind: 'time' | 'killed'; readonly invocation: Invocation };

export type Runner = {
  readonly run: (run: Run) => Promise<Outcome>;
  readonly running: () => number;
  /** Cuts off what runs: as when the machine that it ran on is switched off. */
  readonly close: () => void;
};

type Handler = (body: unknown, second: unknown) => unknown;

const handlerOf = (handlers: Handlers, { key, handler }: FunctionModule): Handler => {
  const name = handler.slice(handler.indexOf('.') + 1);
  const found = handlers[name];
  if (typeof found !== 'function') throw new Error(`The function ${key} names the handler ${handler}, which src/index.ts does not export.`);
  return (body, second) => Reflect.apply(found, undefined, [body, second]);
};

const secondOf = (environment: Environment, invocation: Invocation): Readonly<Record<string, unknown>> => ({
  principal: invocation.accountId === null ? undefined : { accountId: invocation.accountId },
  installContext: `ari:cloud:jira::site/${environment.cloudId}`,
  installation: { ari: { installationId: environment.installationId }, contexts: [{ cloudId: environment.cloudId }] },
  license: environment.licensed() ? { isActive: true, active: true } : { isActive: false, active: false },
});

type Parts = {
  readonly manifest: Manifest;
  readonly environment: Environment;
  readonly handlers: () => Promise<Handlers>;
  readonly fetch: ForgeFetch;
  readonly logger: Logger;
};

/** Runs functions of the app as Forge does: each in a context of its own, with a time limit, and cut off when it is over. */
export const createRunner = ({ manifest, environment, handlers, fetch, logger }: Parts): Runner => {
  const running = new Set<Invocation>();
  const attempt = async (run: Run, invocation: Invocation): Promise<Outcome> => {
    const module = manifest.functions.get(run.functionKey);
    if (module === undefined) throw new Error(`The manifest has no function ${run.functionKey}.`);
    const handler = handlerOf(await handlers(), module);
    const timer = setTimeout(() => invocation.end('time'), run.limitMs);
    try {
      const value = runInvocation(invocation, environment, fetch, async () => handler(run.body, secondOf(environment, invocation)));
      const outcome = value.then((answer): Outcome => ({ kind: 'value', value: answer, invocation }));
      return await Promise.race([outcome, invocation.whenEnded.then((kind): Outcome => ({ kind, invocation }))]);
    } finally {
      clearTimeout(timer);
      invocation.answered = true;
    }
  };
  return {
    running: () => running.size,
    run: async (run) => {
      const invocation = newInvocation(run);
      running.add(invocation);
      try {
        return await attempt(run, invocation);
      } catch (error) {
        logger.warn(`The function ${run.functionKey} failed`, error);
        return { kind: 'thrown', error, invocation };
      } finally {
        running.delete(invocation);
      }
    },
    close: () => { for (const invocation of running) invocation.end('killed'); },
  };
};
