import { setTimeout as wait } from 'node:timers/promises';
import { NeedsAuthenticationError, asApp, asUser } from '@forge/api';
import type { APIResponse, Route } from '@forge/api';
import { z } from 'zod';
import { BadRequest, BrokenAnswer, ConsentNeeded, JiraUnavailable, MaybeWritten, NotAllowed, NotFound, RateLimited } from './errors';
import { heldBack, holdBack } from './held-back';
import { spend } from './points';
import { pointsOf } from './points-cost';
import { paid } from './purse';
import { timeLeft } from './site';

/** In whose name Jira is asked: the app's, or that of the user who invoked it. */
export type Asker = 'app' | 'user';

/**
 * One call. `reads` is what is said of the answer in errors, such as "a page of issues". `method` is GET without a body
 * and POST with one, unless it is named. `once`: a write of which a second one would leave something twice.
 */
export type Call<T> = {
  readonly as: Asker;
  readonly path: Route;
  readonly method?: 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly once?: true;
  readonly answer: z.ZodType<T>;
  readonly reads: string;
};

const ATTEMPTS = 4;
/** Shorter waits are waited out here; longer ones are the caller's to plan. */
const LONGEST_WAIT_MS = 5_000;
/** Kept free so that a job can still save how far it has come. */
const KEPT_FREE_MS = 4_000;

/** What a write answers that has nothing to say. */
export const nothingWire = z.unknown().transform(() => null);

/**
 * Asks Jira. Waits and asks again, a bounded number of times and only while there is time left, when Jira says 429 or
 * 5xx; then throws `RateLimited` or `JiraUnavailable`. A write that is to happen `once` is asked again after a 429 alone,
 * since Jira did nothing then; after a 5xx or no answer it may have happened: `MaybeWritten`. Every answer is checked
 * against `answer` before anybody sees it: `BrokenAnswer` says where it is not what it should be. Throws `TooMuchAsked`
 * where somebody's page asks, and they have used up what it may.
 */
export const askJira = <T>(call: Call<T>): Promise<T> => paid(() => askUntilAnswered(call));

const askUntilAnswered = async <T>(call: Call<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    await waitForOthers(call);
    const response = await send(call);
    if (response !== null && !response.ok) spend(pointsOf(call.path.value, response.status));
    if (response?.status === 429) noteLimit(call, response);
    if (call.once === true && mayHaveHappened(response)) throw new MaybeWritten(`Jira broke off while it wrote (${call.reads}).`);
    const delay = response === null ? backOff(attempt) : retryDelay(response, attempt);
    if (delay === null && response !== null) return readAnswer(call, response);
    const pause = delay ?? backOff(attempt);
    if (attempt === ATTEMPTS || pause > LONGEST_WAIT_MS || timeLeft() < pause + KEPT_FREE_MS) throw giveUp(call, response, pause);
    await wait(pause);
  }
};

const methodOf = <T>({ method, body }: Call<T>): string => method ?? (body === undefined ? 'GET' : 'POST');

/** What Jira told another call to wait for holds for this one too. */
const waitForOthers = async <T>(call: Call<T>): Promise<void> => {
  const hold = heldBack({ method: methodOf(call), path: call.path.value }, Date.now());
  if (hold === null) return;
  const pause = hold.until - Date.now();
  if (pause > LONGEST_WAIT_MS || timeLeft() < pause + KEPT_FREE_MS) throw new RateLimited(Math.ceil(pause / 1000), hold.reason);
  await wait(Math.max(0, pause));
};

const noteLimit = <T>(call: Call<T>, response: APIResponse): void =>
  holdBack({ method: methodOf(call), path: call.path.value }, response.headers.get('RateLimit-Reason'), Date.now() + 1000 * retryAfter(response));

/** Null where no answer came at all. */
const send = async <T>(call: Call<T>): Promise<APIResponse | null> => {
  const methods = call.as === 'app' ? asApp() : asUser();
  const json = { Accept: 'application/json', 'Content-Type': 'application/json' };
  const init = call.body === undefined
    ? { ...(call.method === undefined ? {} : { method: call.method }), headers: { Accept: json.Accept } }
    : { method: call.method ?? 'POST', headers: json, body: JSON.stringify(call.body) };
  try {
    return await methods.requestJira(call.path, init);
  } catch (error) {
    if (error instanceof NeedsAuthenticationError) throw new ConsentNeeded('The user has not allowed the app to act for them.');
    return null;
  }
};

const mayHaveHappened = (response: APIResponse | null): boolean => response === null || response.status >= 500;

/** Milliseconds to wait before asking again; null where the answer is final. */
const retryDelay = (response: APIResponse, attempt: number): number | null => {
  if (response.status === 429) return retryAfter(response) * 1000;
  return response.status >= 500 ? backOff(attempt) : null;
};

const backOff = (attempt: number): number => 250 * 2 ** (attempt - 1) * (1 + Math.random() / 4);

const retryAfter = (response: APIResponse): number => {
  const seconds = Number(response.headers.get('Retry-After'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 1;
};

const giveUp = <T>(call: Call<T>, response: APIResponse | null, pause: number): Error => {
  if (response?.status === 429) return new RateLimited(Math.ceil(pause / 1000), response.headers.get('RateLimit-Reason'));
  return new JiraUnavailable(`Jira did not answer ${call.reads} (${response === null ? 'no answer' : `status ${response.status}`}).`);
};

const readAnswer = async <T>(call: Call<T>, response: APIResponse): Promise<T> => {
  if (!response.ok) throw await refusal(call, response);
  const answer = await readJson(call, response);
  spend(pointsOf(call.path.value, response.status, answer));
  const parsed = call.answer.safeParse(answer);
  if (!parsed.success) throw new BrokenAnswer(`Jira's answer (${call.reads}) is broken at ${placesOf(parsed.error)}.`);
  return parsed.data;
};

/** Null where the answer is empty, as that of most writes is. */
const readJson = async <T>(call: Call<T>, response: APIResponse): Promise<unknown> => {
  try {
    const text = await response.text();
    return text === '' ? null : JSON.parse(text);
  } catch {
    throw new BrokenAnswer(`Jira's answer (${call.reads}) is not JSON.`);
  }
};

const placesOf = (error: z.ZodError): string => error.issues
  .slice(0, 3)
  .map((issue) => `${issue.path.join('.') || 'its top'} (${issue.message})`)
  .join(', ');

const errorBody = z.object({
  errorMessages: z.array(z.string()).catch([]),
  errors: z.record(z.string(), z.string()).catch({}),
});

const refusal = async <T>(call: Call<T>, response: APIResponse): Promise<Error> => {
  if (response.status === 404 || response.status === 410) return new NotFound(`Jira has nothing there (${call.reads}).`);
  const body = errorBody.safeParse(await response.json().catch(() => null));
  const messages = body.success ? [...body.data.errorMessages, ...Object.values(body.data.errors)] : [];
  if (response.status === 401 || response.status === 403) return new NotAllowed(`Jira does not allow it (${call.reads}).`, messages);
  return new BadRequest(messages);
};
