import type { Faults } from '../faults';
import type { Logger } from '../logger';
import type { Manifest } from '../manifest';
import type { Outcome, Runner } from '../runner';
import { longSeconds, type EventQueue } from './event-queue';
import { retryAnswerSchema, type QueuedEvent } from './queued-event';

const maxRetries = 4;
const maxRetryAfterSeconds = 900;

export type Delivery = {
  /** True where something runs, or is due within so many milliseconds. */
  readonly busy: (withinMs: number) => boolean;
  /** While true, delays are not waited for. */
  readonly hurry: (on: boolean) => void;
  readonly close: () => void;
};

type Parts = {
  readonly queue: EventQueue;
  readonly manifest: Manifest;
  readonly runner: Runner;
  readonly faults: Faults;
  readonly logger: Logger;
  readonly now: () => number;
  /** 0 up to 1: which of the due events goes next. */
  readonly random: () => number;
  readonly parallel: number;
  readonly changed: () => void;
};

const reasonOf: Readonly<Record<'time' | 'killed', string>> = { time: 'FUNCTION_TIME_OUT', killed: 'FUNCTION_PLATFORM_UNKNOWN_ERROR' };

/** How an event goes on after a delivery: null where it does not. A function that throws is not asked again, as on Forge. */
const nextOf = (event: QueuedEvent, outcome: Outcome, now: number): QueuedEvent | null => {
  if (event.retries >= maxRetries || outcome.kind === 'thrown') return null;
  const again = { ...event, retries: event.retries + 1 };
  if (outcome.kind !== 'value') return { ...again, dueAt: now, retryReason: reasonOf[outcome.kind], retryData: null };
  const asked = retryAnswerSchema.safeParse(outcome.value);
  if (!asked.success) return null;
  const options = asked.data.retryOptions;
  const seconds = Math.min(maxRetryAfterSeconds, Math.max(1, options?.retryAfter ?? 1));
  return { ...again, dueAt: now + seconds * 1_000, retryReason: options?.retryReason ?? 'FUNCTION_RETRY_REQUEST', retryData: options?.retryData ?? null };
};

const failed = (outcome: Outcome): boolean => outcome.kind !== 'value' || retryAnswerSchema.safeParse(outcome.value).success;

const eventOf = (event: QueuedEvent): Readonly<Record<string, unknown>> => ({
  queueName: event.queueName, jobId: event.jobId, eventId: event.id, body: event.body,
  ...(event.retries === 0 ? {} : { retryContext: { retryCount: event.retries, retryReason: event.retryReason, retryData: event.retryData } }),
});

/**
 * Delivers events at least once, in no particular order, some at a time, never more of one concurrency key than its
 * limit. An event stays in the queue until its consumer is done, so one that was being worked on when the process
 * ended is delivered again.
 */
export const startDelivery = ({ queue, manifest, runner, faults, logger, now, random, parallel, changed }: Parts): Delivery => {
  const running = new Map<string, QueuedEvent>();
  let timer: NodeJS.Timeout | null = null;
  let hurried = false;
  let open = true;

  const mayRun = (event: QueuedEvent): boolean => {
    const { concurrency } = event;
    if (running.has(event.id)) return false;
    if (concurrency === null) return true;
    const same = [...running.values()].filter((other) => other.queueName === event.queueName && other.concurrency?.key === concurrency.key);
    return same.length < concurrency.limit;
  };
  const run = (event: QueuedEvent): Promise<Outcome> | null => {
    const consumer = manifest.consumers.find(({ queue: name }) => name === event.queueName);
    if (consumer === undefined) return null;
    const seconds = manifest.functions.get(consumer.function)?.timeoutSeconds ?? longSeconds;
    return runner.run({ functionKey: consumer.function, moduleKey: consumer.key, accountId: null, depth: event.depth, limitMs: seconds * 1_000, body: eventOf(event) });
  };
  const deliver = async (event: QueuedEvent): Promise<void> => {
    running.set(event.id, event);
    const double = faults.delivery?.(event.queueName, event.body) === 'double';
    const [outcome] = await Promise.all([run(event), double ? run(event) : null]);
    running.delete(event.id);
    // A closed platform leaves the event where it is: the next start delivers it again.
    if (!open) return;
    const next = outcome === null ? null : nextOf(event, outcome, now());
    if (next !== null && queue.waiting().has(event.id)) queue.keep(next);
    else if (queue.waiting().has(event.id)) queue.settle(event, outcome === null || failed(outcome) ? 'failed' : 'success');
    if (next === null && (outcome === null || failed(outcome))) logger.warn(`An event of the queue ${event.queueName} was given up`);
    pump();
    changed();
  };
  const sleepUntil = (dueAt: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(pump, Math.min(60_000, Math.max(1, dueAt - now())));
    timer.unref();
  };
  function pump(): void {
    while (open && running.size < parallel) {
      const ready = [...queue.waiting().values()].filter(mayRun);
      const due = hurried ? ready : ready.filter(({ dueAt }) => dueAt <= now());
      const event = due[Math.floor(random() * due.length)];
      if (event === undefined) {
        if (ready.length > 0) sleepUntil(ready.reduce((first, { dueAt }) => Math.min(first, dueAt), Infinity));
        return;
      }
      void deliver(event);
    }
  }
  queue.onPush(() => setImmediate(pump));
  setImmediate(pump);
  return {
    busy: (withinMs) => running.size > 0 || [...queue.waiting().values()].some(({ dueAt }) => hurried || dueAt <= now() + withinMs),
    hurry: (on) => {
      hurried = on;
      pump();
    },
    close: () => {
      open = false;
      if (timer !== null) clearTimeout(timer);
    },
  };
};
