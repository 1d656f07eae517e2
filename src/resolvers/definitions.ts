import type { Result } from '../contract/result';

/** The contract's calls in the form the resolver package types its functions by; every call answers a `Result`. */
export type Definitions<Calls extends Record<string, { readonly input: unknown; readonly output: unknown }>> = {
  [Name in keyof Calls & string]: (payload: Calls[Name]['input']) => Result<Calls[Name]['output']>;
};
