import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { RateLimited } from '../jira/errors';
import { timeLeft } from '../jira/site';
import { readSlot, type Used, writeSlot } from '../store/pull-slots';
import { readActivePulls } from '../store/pull-state';
import type { PullState } from '../store/pull-state';
import { isStorageBusy } from '../store/storage-busy';
import { accounted } from './accounted';
import { LONGEST_DELAY_S, waitedUntil } from './jira-limits';
import { logLine, logTrouble } from './log';
import { nextDue, slotsOf } from './pull/pieces';
import { planPulls } from './pull/plan';
import { Pace } from './pull/pace';
import { OutOfPoints, Purse } from './pull/purse';
import type { Means } from './pull/read-range';
import { doWork } from './pull/work';
import { pushPulls } from './queues';
import { wakeSlots } from './wake-slots';

const job = z.object({ slot: z.number().int(), step: z.number().int() });

const retries = z.object({ retryContext: z.object({ retryCount: z.number().int() }).optional() });

/** The queue gives an event up after its fourth retry; before that, a new one takes its place. */
const LAST_RETRY = 3;

/** What is left when a job stops taking on more: enough to store what it has read. */
const STOP_BEFORE_MS = 25_000;

/** No job goes on for longer: the next one sees what has been asked for meanwhile. */
const LONGEST_JOB_MS = 45_000;

const TROUBLE_S = 10;

/** The storage grants so much a minute: the last retry comes in another one. */
const STORAGE_BUSY_S = 20;

type PullEvent = { readonly body: unknown; readonly retryContext?: unknown };

/**
 * One job of the pulls of all projects, in one of their slots: goes on where the last one stopped until there is nothing
 * left to do or its time is up, and then pushes the next one. An echo of an earlier job does nothing.
 */
export const onPull = (event: PullEvent): Promise<InvocationError | undefined> => accounted('pull', () => pull(event), event);

const pull = async (event: PullEvent): Promise<InvocationError | undefined> => {
  const { slot, step } = job.parse(event.body);
  try {
    const { step: current, used } = await readSlot(slot);
    if (current !== step) return undefined;
    const over = waitedUntil(event);
    const pace = new Pace(used, over);
    const dueAt = await workIn(slot, pace, over);
    if (dueAt !== null) await pushNext(slot, step, dueAt, pace.used());
    return undefined;
  } catch (error) {
    const retried = retries.parse(event).retryContext?.retryCount ?? 0;
    if (isStorageBusy(error)) {
      logLine(`The storage asks to wait: the pulls in slot ${slot} go on in ${STORAGE_BUSY_S} s.`);
      return tryAgain(slot, step, retried, STORAGE_BUSY_S);
    }
    logTrouble(`A job of the pulls in slot ${slot} failed and is tried again.`, error);
    return tryAgain(slot, step, retried, TROUBLE_S * 2 ** retried);
  }
};

/** Answers when the rest is due, in milliseconds; null where nothing is left. */
const workIn = async (slot: number, pace: Pace, over: number): Promise<number | null> => {
  const purse = new Purse();
  const until = Date.now() + LONGEST_JOB_MS;
  const means = { purse, pace, mayGoOn: () => Date.now() < until && timeLeft() > STOP_BEFORE_MS };
  try {
    const active = await pace.during(readActivePulls);
    const begun = slot === 0 ? await beginWaiting(active, means, over) : [];
    await doWork(slot, [...active, ...begun], means, over);
    // Looked at once more: what others asked for in the meantime is not missed.
    const due = nextDue(slot, await readActivePulls());
    return due === null ? null : Math.max(due, pace.waitsUntil() ?? due);
  } catch (error) {
    if (error instanceof OutOfPoints) return error.nextAt;
    if (error instanceof RateLimited) return Date.now() + 1000 * error.retryAfterSeconds;
    throw error;
  } finally {
    await purse.close();
  }
};

/** One slot plans for all, so that no two do. */
const beginWaiting = async (active: readonly PullState[], means: Means, over: number): Promise<readonly PullState[]> => {
  const waiting = active.filter((state) => state.phase === 'waiting' && state.dueAt <= Math.max(Date.now(), over));
  const begun = await planPulls(waiting, active.filter(({ phase }) => phase !== 'waiting'), means);
  await wakeSlots(slotsOf(begun).filter((slot) => slot !== 0));
  return begun;
};

/** Pushed before it is noted: a job killed in between is delivered again, and finds the slot as it left it. */
const pushNext = async (slot: number, step: number, dueAt: number, used: readonly Used[]): Promise<void> => {
  const seconds = Math.min(LONGEST_DELAY_S, Math.max(0, Math.ceil((dueAt - Date.now()) / 1000)));
  const due = Date.now() + 1000 * seconds;
  await pushPulls([{ slot, step: step + 1, waitedUntil: due }], seconds);
  await writeSlot({ slot, step: step + 1, dueAt: due, used });
};

/** The storage or the queue is in trouble: what is stored is where the next attempt goes on. */
const tryAgain = async (slot: number, step: number, retried: number, seconds: number): Promise<InvocationError | undefined> => {
  if (retried >= LAST_RETRY) {
    try {
      await pushNext(slot, step, Date.now() + 1000 * seconds, []);
      return undefined;
    } catch (error) {
      logTrouble(`The pulls in slot ${slot} stop here; the sweep goes on with them.`, error);
    }
  }
  return new InvocationError({ retryAfter: seconds, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
};
