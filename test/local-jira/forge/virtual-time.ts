import { AsyncLocalStorage } from 'node:async_hooks';
import timersPromises from 'node:timers/promises';

/** A clock that stands still until it is told to go on, for everything in this process that asks for the time or waits. */
export type VirtualTime = {
  /** The true time of the world, ms since 1970; `Date` tells the same, but for those whose clock is wrong. */
  readonly now: () => number;
  /** Lets so much time go by: whatever becomes due meanwhile happens at its moment, in order. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Lets nothing but what needs no time happen. */
  readonly settle: () => Promise<void>;
  /** Moves the clock without letting anything happen in between, as for a machine that slept. */
  readonly jump: (milliseconds: number) => void;
  /** Runs work whose own clock is so much ahead (or behind: negative). */
  readonly skewed: <T>(milliseconds: number, work: () => T) => T;
  readonly restore: () => void;
};

type Timer = { readonly id: number; at: number; readonly every: number | null; readonly run: () => void };

type Callback = (...args: readonly unknown[]) => void;

/** Turns of the event loop without anything new in them until all is taken to be waiting for time. */
const QUIET_TURNS = 3;

const skew = new AsyncLocalStorage<number>();

class Handle {
  constructor(readonly id: number) {}
  ref(): this { return this; }
  unref(): this { return this; }
  hasRef(): boolean { return false; }
  [Symbol.toPrimitive](): number { return this.id; }
}

const idOf = (handle: unknown): number => (handle instanceof Handle ? handle.id : typeof handle === 'number' ? handle : -1);

/** Timers by the moment they are due, and among those of one moment by the order they were set in. */
const timetable = (now: () => number) => {
  const timers = new Map<number, Timer>();
  let last = 0;
  return {
    set: (callback: Callback, delay: unknown, args: readonly unknown[], repeated: boolean): Handle => {
      const wait = Math.max(1, Number(delay) || 0);
      last += 1;
      timers.set(last, { id: last, at: now() + wait, every: repeated ? wait : null, run: () => callback(...args) });
      return new Handle(last);
    },
    clear: (handle: unknown): void => { timers.delete(idOf(handle)); },
    next: (): Timer | null => {
      let first: Timer | null = null;
      for (const timer of timers.values()) if (first === null || timer.at < first.at) first = timer;
      return first;
    },
    fire: (timer: Timer): void => {
      if (timer.every === null) timers.delete(timer.id);
      else timer.at = Math.max(timer.at, now()) + timer.every;
      timer.run();
    },
  };
};

const virtualDate = (real: DateConstructor, now: () => number): DateConstructor => {
  const own = (): number => now() + (skew.getStore() ?? 0);
  return new Proxy(real, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [own()] : args, newTarget) as Date,
    apply: () => new real(own()).toString(),
    get: (target, key) => (key === 'now' ? own : Reflect.get(target, key)),
  });
};

/** Counts what was put off to the next turn of the event loop and has not had it, so that one can tell when all is quiet. */
const countedImmediates = (real: typeof setImmediate) => {
  let pending = 0;
  const counted = (callback: Callback, ...args: readonly unknown[]) => {
    pending += 1;
    return real(() => {
      pending -= 1;
      callback(...args);
    });
  };
  return { counted, pending: () => pending };
};

/**
 * Puts a virtual clock in the place of this process's: `Date`, `performance`, timers and their promises. Only one at a
 * time; `restore` puts the real ones back.
 */
export const virtualTime = (startAt: number): VirtualTime => {
  const real = { Date, performance, setTimeout, clearTimeout, setInterval, clearInterval, setImmediate, wait: timersPromises.setTimeout };
  let at = startAt;
  const now = (): number => at;
  const table = timetable(now);
  const immediates = countedImmediates(real.setImmediate);
  const set = (repeated: boolean) => (callback: Callback, delay?: unknown, ...args: readonly unknown[]) => table.set(callback, delay, args, repeated);
  Object.assign(globalThis, {
    Date: virtualDate(real.Date, now), setTimeout: set(false), setInterval: set(true), clearTimeout: table.clear, clearInterval: table.clear, setImmediate: immediates.counted,
  });
  Object.defineProperty(globalThis, 'performance', { configurable: true, writable: true, value: { now: () => at - startAt + 1, timeOrigin: startAt } });
  timersPromises.setTimeout = <T>(delay?: number, value?: T): Promise<T> => new Promise((resolve) => { table.set(() => resolve(value as T), delay, [], false); });
  const settle = async (): Promise<void> => {
    for (let quiet = 0; quiet < QUIET_TURNS;) {
      const busy = immediates.pending();
      await new Promise<void>((resolve) => { real.setImmediate(resolve); });
      quiet = busy === 0 && immediates.pending() === 0 ? quiet + 1 : 0;
    }
  };
  return {
    now, settle,
    jump: (milliseconds) => { at += milliseconds; },
    skewed: (milliseconds, work) => skew.run(milliseconds, work),
    pass: async (milliseconds) => {
      const until = at + milliseconds;
      for (;;) {
        await settle();
        const next = table.next();
        if (next === null || next.at > until) break;
        at = Math.max(at, next.at);
        table.fire(next);
      }
      at = Math.max(at, until);
    },
    restore: () => {
      timersPromises.setTimeout = real.wait;
      Object.assign(globalThis, { Date: real.Date, setTimeout: real.setTimeout, clearTimeout: real.clearTimeout, setInterval: real.setInterval, clearInterval: real.clearInterval, setImmediate: real.setImmediate });
      Object.defineProperty(globalThis, 'performance', { configurable: true, writable: true, value: real.performance });
    },
  };
};
