import { type Handlers, makeResolver } from '@forge/resolver';
import type { Result } from '../contract/result';
import type { Cause } from '../jira/points';
import { accounted } from '../jobs/accounted';

type CallTypes = Record<string, { readonly input: unknown; readonly output: unknown }>;

/** The contract's calls in the form the resolver package types its functions by; every call answers a `Result`. */
type Definitions<Calls extends CallTypes> = {
  [Name in keyof Calls & string]: (payload: Calls[Name]['input']) => Result<Calls[Name]['output']>;
};

/**
 * A resolver of these calls and of no others: the package alone would also find what every object inherits, and answer
 * a call named `constructor`. Throws, as the package does, where there is no such call. `cause` is what its questions
 * to Jira are put down to.
 */
export const resolverOf = <Calls extends CallTypes>(calls: Handlers<Definitions<Calls>>, cause: Cause = 'pages'): ReturnType<typeof makeResolver> => {
  const resolve = makeResolver<Definitions<Calls>>(calls);
  return async (request, runtime) => {
    const { functionKey } = request.call;
    if (!Object.hasOwn(calls, functionKey)) throw new Error(`Resolver has no definition for '${functionKey}'.`);
    return accounted(cause, async () => resolve(request, runtime));
  };
};
