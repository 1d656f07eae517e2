import type { Problem, ProblemCode } from '../contract/result';

/** An answer that a person should read: what happened, what is safe and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(readonly code: ProblemCode, message: string, readonly detail?: Problem['detail']) {
    super(message);
  }
}

/** Says nothing about whether such a program exists: a viewer must not learn that from a refusal. */
export const noSuchProgram = (): Refusal =>
  new Refusal('not-found', 'There is no such program, or it is not shared with you. Ask its owner to publish it, or choose another one from the list.');
