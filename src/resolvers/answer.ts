import type { z } from 'zod';
import type { Problem, Result } from '../contract/result';
import { problemOf } from './problem';
import { isUnlicensed, type Viewer, viewerOf } from './viewer';

type Request = { readonly payload?: unknown; readonly context: object };

/** Long enough for any message of ours; a payload that is quoted in one may be as long as it likes. */
const LONGEST_MESSAGE = 300;

const cut = (text: string): string => (text.length <= LONGEST_MESSAGE ? text : `${text.slice(0, LONGEST_MESSAGE)}...`);

const refused = (error: Problem): { ok: false; error: Problem } => ({ ok: false, error });

/** The first thing that is wrong with a payload, with the path to it. */
const badInput = (error: z.ZodError): Problem => {
  const [issue] = error.issues;
  const field = cut(issue?.path.join('.') ?? '');
  const message = `${field === '' ? 'The request' : `"${field}"`}: ${cut(issue?.message ?? 'has the wrong shape')}. Nothing was changed.`;
  return { code: 'bad-input', message, ...(field === '' ? {} : { detail: { field } }) };
};

/**
 * A resolver of one call: finds out who asks, parses what they sent and answers a `Result`, whatever happens.
 * `handle` gets input that has the right shape and a viewer whose identity comes from the platform.
 */
export const answer = <Input, Output>(
  call: string,
  input: z.ZodType<Input>,
  handle: (input: Input, viewer: Viewer) => Promise<Output>,
) => async ({ payload, context }: Request): Promise<Result<Output>> => {
  if (isUnlicensed(context)) {
    return refused({ code: 'unlicensed', message: 'Flagship has no active licence on this site. A Jira administrator can renew it under Manage apps; your programs are kept.' });
  }
  const viewer = viewerOf(context);
  if (viewer === null) return refused({ code: 'not-allowed', message: 'Sign in to Jira to see programs.' });
  const parsed = input.safeParse(payload ?? {});
  if (!parsed.success) return refused(badInput(parsed.error));
  try {
    return { ok: true, value: await handle(parsed.data, viewer) };
  } catch (error) {
    return refused(problemOf(error, call));
  }
};
