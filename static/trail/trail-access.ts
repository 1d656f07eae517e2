import type { TrailCalls } from '../../src/contract/calls';
import type { Result } from '../../src/contract/result';

/** Whose trail is looked at, `site` being that of the administrators, and who is asked: each surface has a resolver of its own. */
export type TrailAccess = {
  readonly programId: string;
  readonly ask: { readonly [Name in keyof TrailCalls]: (input: TrailCalls[Name]['input']) => Promise<Result<TrailCalls[Name]['output']>> };
};
