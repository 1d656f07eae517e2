import { longSeconds } from './queue/event-queue';
import type { Manifest } from './manifest';
import type { Outcome, Runner } from './runner';

const everyMs = { fiveMinute: 300_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;

export type Schedules = {
  /** Runs a scheduled trigger now, by its key. Throws where there is none. */
  readonly run: (key: string) => Promise<Outcome>;
  readonly close: () => void;
};

type Parts = { readonly manifest: Manifest; readonly cloudId: string; readonly runner: Runner; readonly byTheClock: boolean; readonly beforeEach: () => void };

export const startSchedules = ({ manifest, cloudId, runner, byTheClock, beforeEach }: Parts): Schedules => {
  const run = (key: string): Promise<Outcome> => {
    const schedule = manifest.schedules.find((row) => row.key === key);
    if (schedule === undefined) throw new Error(`The manifest has no scheduled trigger ${key}.`);
    beforeEach();
    const seconds = manifest.functions.get(schedule.function)?.timeoutSeconds ?? longSeconds;
    return runner.run({
      functionKey: schedule.function, moduleKey: key, accountId: null, depth: 0, limitMs: seconds * 1_000,
      body: { context: { cloudId, moduleKey: key }, contextToken: '' },
    });
  };
  const timers = !byTheClock ? [] : manifest.schedules.map(({ key, interval }) => setInterval(() => void run(key), everyMs[interval]).unref());
  return { run, close: () => { for (const timer of timers) clearInterval(timer); } };
};
