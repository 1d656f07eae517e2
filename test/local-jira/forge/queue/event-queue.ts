import { randomUUID } from 'node:crypto';
import type { Journal } from '../../site/journal';
import { heldResponse, jsonHeaders } from '../held-response';
import type { Manifest } from '../manifest';
import { jobSchema, pushSchema, queuedEventSchema, type QueuedEvent } from './queued-event';

const table = 'forge.queue';

/** Forge's limits of a push. */
const maxEvents = 50;
const maxPushBytes = 200 * 1024;
const maxLongBytes = 100 * 1024;
const maxDepth = 1_000;
export const longSeconds = 55;

type Job = { readonly queueName: string; success: number; failed: number; cancelled: boolean };

/** The events that wait, and the jobs they belong to. Who delivers them takes them out and says how it went. */
export type EventQueue = {
  /** Answers one request of the events API. `depth`: how many events led to the invocation that asks. */
  readonly answer: (path: string, body: unknown, depth: number) => Response;
  readonly waiting: () => ReadonlyMap<string, QueuedEvent>;
  /** Puts an event back, to be delivered again. */
  readonly keep: (event: QueuedEvent) => void;
  /** Takes an event out for good. */
  readonly settle: (event: QueuedEvent, outcome: 'success' | 'failed') => void;
  readonly onPush: (listener: () => void) => void;
};

type Parts = { readonly journal: Journal; readonly manifest: Manifest; readonly now: () => number; readonly eventsPerMinute: number | null };

const json = (status: number, body: unknown): Response =>
  heldResponse(JSON.stringify(body), { status, headers: jsonHeaders });

const restore = (journal: Journal): Map<string, QueuedEvent> => {
  const waiting = new Map<string, QueuedEvent>();
  journal.replay((name, id, row) => {
    if (name !== table) return;
    const event = queuedEventSchema.safeParse(row);
    if (event.success) waiting.set(id, event.data);
    else waiting.delete(id);
  });
  return waiting;
};

export const openEventQueue = ({ journal, manifest, now, eventsPerMinute }: Parts): EventQueue => {
  const waiting = restore(journal);
  const jobs = new Map<string, Job>();
  const minute = { at: 0, events: 0 };
  let pushed: () => void = () => undefined;
  for (const { jobId, queueName } of waiting.values()) jobs.set(jobId, { queueName, success: 0, failed: 0, cancelled: false });

  const keep = (event: QueuedEvent): void => {
    waiting.set(event.id, event);
    journal.put(table, event.id, event);
    pushed();
  };
  const isLong = (queueName: string): boolean => {
    const consumer = manifest.consumers.find(({ queue }) => queue === queueName);
    return (manifest.functions.get(consumer?.function ?? '')?.timeoutSeconds ?? 0) > longSeconds;
  };
  /** The refusal of a push; null where it may go in. */
  const refusal = (push: ReturnType<typeof pushSchema.parse>, depth: number): Response | null => {
    if (!manifest.consumers.some(({ queue }) => queue === push.queueName)) return json(404, { message: `The manifest has no consumer of the queue ${push.queueName}.` });
    if (depth >= maxDepth) return json(405, { message: 'Events led to events too many times.' });
    if (push.payload.length > maxEvents) return json(413, { errorMessage: `A push may have ${maxEvents} events.` });
    if (Buffer.byteLength(JSON.stringify(push.payload)) > maxPushBytes) return json(413, { errorMessage: `A push may have ${maxPushBytes / 1024} KB.` });
    if (isLong(push.queueName) && push.payload.some((event) => Buffer.byteLength(JSON.stringify(event)) > maxLongBytes)) {
      return json(413, { errorMessage: `An event for a long function may have ${maxLongBytes / 1024} KB.` });
    }
    const at = Math.floor(performance.now() / 60_000);
    if (at !== minute.at) Object.assign(minute, { at, events: 0 });
    if (eventsPerMinute !== null && minute.events + push.payload.length > eventsPerMinute) return json(429, { message: 'Too many events.' });
    minute.events += push.payload.length;
    return null;
  };
  const publish = (body: unknown, depth: number): Response => {
    const parsed = pushSchema.safeParse(body);
    if (!parsed.success) return json(400, { message: 'The push is not well formed.', errors: parsed.error.issues.map(({ message }) => message) });
    const refused = refusal(parsed.data, depth);
    if (refused !== null) return refused;
    const { queueName, jobId, payload } = parsed.data;
    jobs.set(jobId, { queueName, success: 0, failed: 0, cancelled: false });
    for (const event of payload) {
      keep({
        id: randomUUID(), queueName, jobId, body: event.body, concurrency: event.concurrency ?? null,
        dueAt: now() + (event.delayInSeconds ?? 0) * 1_000, depth: depth + 1, retries: 0, retryReason: null, retryData: null,
      });
    }
    return heldResponse('', { status: 201 });
  };
  const drop = (event: QueuedEvent): void => {
    waiting.delete(event.id);
    journal.remove(table, event.id);
  };
  const jobOf = (body: unknown): { readonly jobId: string; readonly job: Job } | null => {
    const parsed = jobSchema.safeParse(body);
    const job = parsed.success ? jobs.get(parsed.data.jobId) : undefined;
    return parsed.success && job?.queueName === parsed.data.queueName ? { jobId: parsed.data.jobId, job } : null;
  };
  const stats = (body: unknown): Response => {
    const found = jobOf(body);
    if (found === null) return json(404, { message: 'The job was not found.' });
    const inProgress = [...waiting.values()].filter(({ jobId }) => jobId === found.jobId).length;
    return json(200, { success: found.job.success, inProgress, failed: found.job.failed });
  };
  const cancel = (body: unknown): Response => {
    const found = jobOf(body);
    if (found === null) return json(404, { message: 'The job was not found.' });
    found.job.cancelled = true;
    for (const event of [...waiting.values()]) if (event.jobId === found.jobId) drop(event);
    return heldResponse('', { status: 204 });
  };
  return {
    answer: (path, body, depth) => {
      if (path.startsWith('/webhook/queue/publish/')) return publish(body, depth);
      if (path.startsWith('/webhook/queue/stats/')) return stats(body);
      return path.startsWith('/webhook/queue/cancel/') ? cancel(body) : json(404, { message: `There is no ${path}.` });
    },
    waiting: () => waiting,
    keep: (event) => { if (jobs.get(event.jobId)?.cancelled !== true) keep(event); },
    settle: (event, outcome) => {
      drop(event);
      const job = jobs.get(event.jobId);
      if (job !== undefined) job[outcome] += 1;
    },
    onPush: (listener) => { pushed = listener; },
  };
};
