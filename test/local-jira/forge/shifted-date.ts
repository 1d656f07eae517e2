/** A clock that runs as the real one does, from another moment on. Times in ms since 1970. */
export type ShiftedClock = {
  readonly now: () => number;
  readonly offset: () => number;
  readonly advance: (milliseconds: number) => void;
  readonly restore: () => void;
};

/**
 * Makes `Date` of the whole process tell time from `startAt` on. What is built from a given moment, timers and
 * `performance` stay as they are. Only one at a time; `restore` puts the real one back.
 */
export const shiftDate = (startAt: number): ShiftedClock => {
  const RealDate = globalThis.Date;
  let offset = startAt - RealDate.now();
  const now = (): number => RealDate.now() + offset;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  return {
    now,
    offset: () => offset,
    advance: (milliseconds) => { offset += milliseconds; },
    restore: () => { globalThis.Date = RealDate; },
  };
};
