import { type Handlers, makeResolver } from '@forge/resolver';
import type { Result } from '../contract/result';

type CallTypes = Record<string, { readonly input: unknown; readonly output: unknown }>;

/** The contract's calls in the form the resolver package types its functions by; every call answers a `Result`. */
type Definitions<Calls extends CallTypes> = {
  [Name in keyof Calls & string]: (payload: Calls[Name]['input']) => Result<Calls[Name]['output']>;
};

/**
 * A resolver of these calls and of no others: the package alone would also find what every object inherits, and answer
 * a call named `constructor`. Throws, as the package does, where there is no such call.
 */
export const resolverOf = <Calls extends CallTypes>(calls: Handlers<Definitions<Calls>>): ReturnType<typeof makeResolver> => {
  const resolve = makeResolver<Definitions<Calls>>(calls);
  return async (request, runtime) => {
    const { functionKey } = request.call;
    if (!Object.hasOwn(calls, functionKey)) throw new Error(`Resolver has no definition for '${functionKey}'.`);
    return resolve(request, runtime);
  };
};
