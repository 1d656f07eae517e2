import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { BadRequest, BrokenAnswer, JiraUnavailable, NotAllowed, NotFound, RateLimited } from '../jira/errors';
import { readProject } from '../jira/projects';
import { timeLeft } from '../jira/site';
import { isPulling, readPullState, writePullState } from '../store/pull-state';
import type { PullState } from '../store/pull-state';
import { accounted } from './accounted';
import { afterPull } from './finish-pull';
import { retryWhenAllowed } from './jira-limits';
import { logTrouble } from './log';
import { purgeProject } from './purge';
import { advance } from './pull-phases';
import { pushPulls } from './queues';

const job = z.object({ projectId: z.number().int(), run: z.string(), step: z.number().int() });

const retries = z.object({ retryContext: z.object({ retryCount: z.number().int() }).optional() });

/** The queue gives an event up after its fourth retry; before that, a new one takes its place. */
const LAST_RETRY = 3;

/** What is left when a job stops taking on more: enough to store what it has read. */
const STOP_BEFORE_MS = 25_000;

const MOST_FAILURES = 6;

type PullEvent = { readonly body: unknown; readonly retryContext?: unknown };

/**
 * One job of the pull of a project: goes on where the last one stopped until there is nothing left to do or not
 * enough time to do it in, and then pushes the next one. An echo of an earlier job does nothing.
 */
export const onPull = (event: PullEvent): Promise<InvocationError | undefined> => accounted('pull', () => pull(event), event);

const pull = async (event: PullEvent): Promise<InvocationError | undefined> => {
  const { projectId, run, step } = job.parse(event.body);
  const state = await readPullState(projectId);
  if (state === null || state.run !== run || state.step !== step || !isPulling(state)) return undefined;
  try {
    await goOn(state);
    return undefined;
  } catch (error) {
    const answer = await handle(error, (await readPullState(projectId)) ?? state);
    const retried = retries.parse(event).retryContext?.retryCount ?? 0;
    return answer === undefined || retried < LAST_RETRY ? answer : replace(projectId, answer.retryOptions.retryAfter);
  }
};

const goOn = async (from: PullState): Promise<void> => {
  let state = from;
  do {
    state = { ...await advance(state, () => timeLeft() > STOP_BEFORE_MS), message: null, failures: 0, ...dueIn(0) };
    await writePullState(state);
  } while (isPulling(state) && timeLeft() > STOP_BEFORE_MS);
  if (!isPulling(state)) return afterPull(state.projectId);
  await pushNext(state, 0);
};

/** Pushed before it is noted: a job killed in between is delivered again, and finds the state as it left it. */
const pushNext = async (state: PullState, delaySeconds: number): Promise<void> => {
  const next = { ...state, step: state.step + 1, ...dueIn(delaySeconds) };
  await pushPulls([{ projectId: next.projectId, run: next.run, step: next.step, waitedUntil: next.dueAt }], delaySeconds);
  await writePullState(next);
};

/** A new event with a number of its own, due when the old one would have been. */
const replace = async (projectId: number, delaySeconds: number): Promise<undefined> => {
  const state = await readPullState(projectId);
  if (state !== null) await pushNext(state, delaySeconds);
};

const handle = async (error: unknown, state: PullState): Promise<InvocationError | undefined> => {
  if (error instanceof RateLimited) {
    const seconds = Math.min(900, error.retryAfterSeconds);
    await touch(state, seconds, { message: `Jira asks to wait ${seconds} s; the pull goes on by itself.` });
    return retryWhenAllowed(error);
  }
  if (await isGone(error, state.projectId)) {
    await purgeProject(state.projectId);
    await fail(state, 'A project does not exist any more, or the app may not see it. Nothing of it is shown.');
    return undefined;
  }
  if (error instanceof BrokenAnswer) {
    logTrouble(`The pull of project ${state.projectId} cannot read what Jira tells. ${error.message}`, error);
    await fail(state, 'Jira answered in a form that the app cannot read. What was read before is kept; the pull will be tried again.');
    return undefined;
  }
  return stumble(error, state);
};

/** Jira refuses a query for a project that the app does not see as wrong; whether it is that, the project itself tells. */
const isGone = async (error: unknown, projectId: number): Promise<boolean> => {
  if (!(error instanceof NotFound || error instanceof NotAllowed || error instanceof BadRequest)) return false;
  try {
    await readProject(projectId);
    return false;
  } catch (second) {
    return second instanceof NotFound || second instanceof NotAllowed;
  }
};

const stumble = async (error: unknown, state: PullState): Promise<InvocationError | undefined> => {
  logTrouble(`The pull of project ${state.projectId} stumbled in phase ${state.phase}.`, error);
  const failures = state.failures + 1;
  if (failures >= MOST_FAILURES) {
    await fail(state, 'Jira could not be read several times in a row. What was read before is kept; the pull will be tried again.');
    return undefined;
  }
  const why = error instanceof JiraUnavailable ? 'Jira does not answer at the moment' : 'The last step did not succeed';
  const seconds = Math.min(300, 5 * 2 ** failures);
  await touch(state, seconds, { failures, message: `${why}; the pull tries again by itself.` });
  return retryAfter(seconds, InvocationErrorCode.FUNCTION_RETRY_REQUEST);
};

const retryAfter = (seconds: number, retryReason: InvocationErrorCode): InvocationError =>
  new InvocationError({ retryAfter: seconds, retryReason });

/** `dueSeconds`: after how long the pull goes on. */
const touch = (state: PullState, dueSeconds: number, change: Partial<PullState>): Promise<void> =>
  writePullState({ ...state, ...change, ...dueIn(dueSeconds) });

const dueIn = (seconds: number): Pick<PullState, 'touchedAt' | 'dueAt'> => {
  const now = Date.now();
  return { touchedAt: now, dueAt: now + 1000 * seconds };
};

const fail = (state: PullState, message: string): Promise<void> =>
  touch(state, 0, { phase: 'failed', message, failures: state.failures + 1 });
