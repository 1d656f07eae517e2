import type { Caller } from '../site/caller';
import type { Consents } from './consent';
import type { Faults } from './faults';
import { heldRequest } from './held-request';
import { held } from './held-response';
import type { KeyValueStore } from './kvs/key-value-store';
import type { Logger } from './logger';
import type { Meter } from './meter';
import type { EventQueue } from './queue/event-queue';
import { currentInvocation, type ForgeFetch, type Invocation } from './runtime';

export type Rest = (request: Request, caller: Caller) => Promise<Response>;

export type FetchParts = {
  readonly rest: Rest;
  readonly store: KeyValueStore;
  readonly queue: EventQueue;
  readonly consents: Consents;
  readonly meter: Meter;
  readonly faults: Faults;
  readonly logger: Logger;
};

const never = <T>(): Promise<T> => new Promise(() => undefined);

/** The proxy's own refusals carry this header; the client makes an exception of it, whatever the body. */
const proxyError = (status: number, reason: string): Response =>
  new Response(null, { status, headers: { 'forge-proxy-error': reason } });

const callerOf = (descriptor: Readonly<Record<string, unknown>>, invocation: Invocation, consents: Consents): Caller | Response => {
  if (descriptor['provider'] === 'app') return { kind: 'app' };
  if (descriptor['provider'] === 'none') return { kind: 'anonymous' };
  const asked = descriptor['accountId'];
  const accountId = typeof asked === 'string' ? asked : invocation.accountId;
  // Acting for somebody who is not there needs a permission that the manifest does not ask for.
  if (accountId !== null && accountId !== invocation.accountId) return proxyError(403, 'USER_IMPERSONATION_NOT_ALLOWED');
  if (accountId !== null && consents.has(accountId)) return { kind: 'user', accountId };
  // Whom nobody knows, nobody can ask either.
  invocation.consentNeeded = accountId !== null;
  return proxyError(401, 'NEEDS_AUTHENTICATION_ERR');
};

const askJira = async (parts: FetchParts, invocation: Invocation, caller: Caller, path: string, init?: RequestInit): Promise<Response> => {
  const request = heldRequest(new URL(path, 'http://jira.local'), init);
  const { jira } = parts.faults;
  const fault = jira === undefined ? null : await jira(request.clone(), caller, invocation);
  if (fault === 'lost') throw new TypeError('fetch failed');
  const { garble } = parts.faults;
  const response = await held(fault ?? (await parts.rest(garble === undefined ? request : request.clone(), caller)));
  await parts.meter.count(request, response);
  const told = fault !== null || garble === undefined ? response : await garble(request, response, invocation);
  if (told === 'lost') throw new TypeError('fetch failed');
  return told;
};

const askStore = (parts: FetchParts, invocation: Invocation, path: string, init?: RequestInit): Response => {
  const body: unknown = JSON.parse(String(init?.body ?? 'null'));
  const fault = parts.faults.storage?.(path, body, invocation) ?? null;
  const failed = (status: number, code: string): Response =>
    new Response(JSON.stringify({ code, message: 'The storage could not answer.' }), { status, headers: { 'content-type': 'application/json' } });
  if (fault === 'refuse') return failed(429, 'RATE_LIMIT_EXCEEDED');
  if (fault === 'fail-before') return failed(500, 'INTERNAL_SERVER_ERROR');
  const response = parts.store.answer(path, body);
  return fault === 'fail-after' ? failed(500, 'INTERNAL_SERVER_ERROR') : response;
};

const dispatch = async (parts: FetchParts, invocation: Invocation, descriptor: Readonly<Record<string, unknown>>, path: string, init?: RequestInit): Promise<Response> => {
  if (descriptor['type'] === 'kvs') return askStore(parts, invocation, path, init);
  if (descriptor['remote'] === 'stargate') return parts.queue.answer(path, JSON.parse(String(init?.body ?? 'null')), invocation.depth);
  if (descriptor['remote'] !== 'jira') return proxyError(403, 'REMOTE_NOT_ALLOWED');
  const caller = callerOf(descriptor, invocation, parts.consents);
  return caller instanceof Response ? caller : askJira(parts, invocation, caller, path, init);
};

/**
 * What `__forge_fetch__` does: to Jira, to the storage or to the queues, each as the invocation may. An invocation
 * that has ended gets no answer any more, as a function that was stopped would not.
 */
export const createForgeFetch = (parts: FetchParts): ForgeFetch => async (descriptor, path, init) => {
  const invocation = currentInvocation();
  if (invocation.ended !== null) return never();
  if (invocation.answered) parts.logger.warn(`${invocation.functionKey} still asks for ${path} after it has answered; on Forge that may never happen`);
  const kill = parts.faults.kill?.(path, invocation) ?? null;
  if (kill === 'before') invocation.end('killed');
  // A real call takes a moment. Without one, code that relies on order would pass here and fail there, and a long job
  // would keep everything else on this site waiting.
  await new Promise((resolve) => { setImmediate(resolve); });
  if (invocation.ended !== null) return never();
  const response = await dispatch(parts, invocation, descriptor, path, init);
  if (kill === 'after') invocation.end('killed');
  return invocation.ended === null ? response : never();
};
