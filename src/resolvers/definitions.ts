import { type Handlers, makeResolver, type Request, type ResolverFunction } from '@forge/resolver';
import type { Problem, Result } from '../contract/result';
import type { Cause } from '../jira/points';
import { siteId } from '../jira/site';
import { accounted } from '../jobs/accounted';
import { isRestoring } from '../store/restore/mark';
import type { CallDeed } from './demand';
import { problemOf, restoreRunning } from './problem';

type CallTypes = Record<string, { readonly input: unknown; readonly output: unknown }>;

/** The contract's calls in the form the resolver package types its functions by; every call answers a `Result`. */
type Definitions<Calls extends CallTypes> = {
  [Name in keyof Calls & string]: (payload: Calls[Name]['input']) => Result<Calls[Name]['output']>;
};

/** What it takes to make each call of a surface. */
export type Deeds = Readonly<Record<string, CallDeed>>;

/** Answers the calls of a surface, and says what each of them takes. */
export type Resolver = ReturnType<typeof makeResolver> & { readonly deeds: Deeds };

type WithDeeds<Calls extends CallTypes> = { readonly [Name in keyof Calls & string]: { readonly deed: CallDeed } };

/** Calls that are answered while what the app keeps is put back, and all others are not. */
const whileRestoring: ReadonlySet<string> = new Set(['restoreState']);

/** Why no call can be answered at this moment; null where none is kept from it. */
const whyNotNow = async (call: string): Promise<Problem | null> => {
  try {
    return await isRestoring(siteId(), Date.now()) ? restoreRunning() : null;
  } catch (error) {
    return problemOf(error, call);
  }
};

/**
 * A resolver of these calls and of no others: the package alone would also find what every object inherits, and answer
 * a call named `constructor`. Throws, as the package does, where there is no such call. `cause` is what its questions
 * to Jira are put down to, or what each call's are.
 */
export const resolverOf = <Calls extends CallTypes>(calls: Handlers<Definitions<Calls>> & WithDeeds<Calls>, cause: Cause | ((call: string) => Cause) = 'pages'): Resolver => {
  const resolve: ReturnType<typeof makeResolver> = async (request, runtime) => {
    const { functionKey } = request.call;
    if (!Object.hasOwn(calls, functionKey)) throw new Error(`Resolver has no definition for '${functionKey}'.`);
    const refusal = whileRestoring.has(functionKey) ? null : await whyNotNow(functionKey);
    if (refusal !== null) return { ok: false, error: refusal };
    return accounted(typeof cause === 'string' ? cause : cause(functionKey), () => answered(functionKey, calls[functionKey] as ResolverFunction, request, runtime));
  };
  const named = Object.entries<{ readonly deed: CallDeed }>(calls);
  return Object.assign(resolve, { deeds: Object.fromEntries(named.map(([name, { deed }]) => [name, deed])) });
};

type Asked = Parameters<ReturnType<typeof makeResolver>>;

/**
 * What a call answers to a request of the platform. Who asks, the package says; of what its functions answer it makes a
 * copy, by way of text, which takes longer than all else where a large view is ready, and the platform makes text of it
 * anyway: so the answer goes past it.
 */
const answered = async (name: string, call: ResolverFunction, ...asked: Asked): Promise<unknown> => {
  let answer: unknown;
  await makeResolver({ [name]: async (request: Request) => { answer = await call(request); } })(...asked);
  return answer;
};
