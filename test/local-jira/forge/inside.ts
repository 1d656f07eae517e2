import { randomUUID } from 'node:crypto';
import type { Handlers } from './runner';

type Task = () => Promise<void>;

export type Inside = {
  /** The app's handlers, of which the one for pages also runs what a test wants to. */
  readonly over: (handlers: Handlers) => Handlers;
  /** Runs code of the app inside an invocation; `invoke` sends a payload to the app as a page would. */
  readonly run: <T>(work: () => Promise<T>, invoke: (payload: { readonly task: string }) => Promise<unknown>) => Promise<T>;
};

const taskOf = (request: unknown): string => {
  const { call } = request as { readonly call?: { readonly payload?: { readonly task?: unknown } } };
  return typeof call?.payload?.task === 'string' ? call.payload.task : '';
};

/** Lets a test call the rooms of the app as its handlers do: within the platform, with its storage. */
export const openInside = (): Inside => {
  const tasks = new Map<string, Task>();
  return {
    over: (handlers) => {
      const page = handlers['resolveGlobal'] as (...given: readonly unknown[]) => unknown;
      return { ...handlers, resolveGlobal: (...given: readonly unknown[]) => tasks.get(taskOf(given[0]))?.() ?? page(...given) };
    },
    run: async <T>(work: () => Promise<T>, invoke: (payload: { readonly task: string }) => Promise<unknown>) => {
      const task = randomUUID();
      const done: T[] = [];
      const failed: unknown[] = [];
      tasks.set(task, () => work().then((value) => { done.push(value); }, (error: unknown) => { failed.push(error); }));
      await invoke({ task });
      tasks.delete(task);
      if (done.length === 0) throw failed[0] ?? new Error('The invocation did not come to its end.');
      return done[0] as T;
    },
  };
};
