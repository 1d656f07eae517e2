import type { z } from 'zod';
import type { Problem, Result } from '../contract/result';
import { payingFrom, TooMuchAsked } from '../jira/purse';
import { type CallDeed, demand } from './demand';
import { onceMoreIfBusy } from './once-more';
import { problemOf } from './problem';
import { forgetOwn } from './ready/own-view';
import { refusedWords } from './viewer-budget/held-words';
import { purseOf } from './viewer-budget/purse-of';
import { onlyLooks, useOf } from './viewer-budget/use-of';
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

type Handle<Input, Output> = (input: Input, viewer: Viewer) => Promise<Output>;

/** A resolver of one call, with what it takes to make it. */
export type Answering<Output> = ((request: Request) => Promise<Result<Output>>) & { readonly deed: CallDeed };

/**
 * A resolver of one call: finds out who asks, parses what they sent, sees whether they may, and answers a `Result`,
 * whatever happens. `handle` gets input that has the right shape and a viewer whose identity comes from the platform,
 * and who may do the deed in the program that the input names.
 */
export const answer = <Input, Output>(call: string, deed: CallDeed, input: z.ZodType<Input>, handle: Handle<Input, Output>): Answering<Output> =>
  Object.assign(answering(call, deed, input, handle), { deed });

const answering = <Input, Output>(
  call: string, deed: CallDeed, input: z.ZodType<Input>, handle: Handle<Input, Output>,
) => async ({ payload, context }: Request): Promise<Result<Output>> => {
  if (isUnlicensed(context)) {
    return refused({ code: 'unlicensed', message: 'Flagship has no active licence on this site. A Jira administrator can renew it under Manage apps; your programs are kept.' });
  }
  const viewer = viewerOf(context);
  if (viewer === null) return refused({ code: 'not-allowed', message: 'Sign in to Jira to see programs.' });
  const parsed = input.safeParse(payload ?? {});
  if (!parsed.success) return refused(badInput(parsed.error));
  const use = useOf(call, deed);
  const looks = onlyLooks(call, deed);
  // Each attempt has a viewer of its own: what an earlier one had begun to read for it is not taken over.
  const attempt = async (asking: Viewer): Promise<Result<Output>> => payingFrom(await purseOf(asking, use), async () => {
    await demand(deed, parsed.data, asking);
    const value = await handle(parsed.data, asking);
    if (!looks) forgetOwn(asking);
    return { ok: true, value };
  });
  try {
    return await (looks ? onceMoreIfBusy(() => attempt({ ...viewer })) : attempt(viewer));
  } catch (error) {
    return refused(error instanceof TooMuchAsked ? { code: 'busy', message: refusedWords(error.until, viewer) } : problemOf(error, call));
  }
};
