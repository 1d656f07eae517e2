import type { Answering } from '../answer';
import type { Result } from '../../contract/result';
import { demand } from '../demand';
import { problemOf } from '../problem';
import { isUnlicensed, viewerOf } from '../viewer';

type Handler = Answering<unknown>;

/** Why the call is refused; null where it is not. Who is not signed in, or has no licence, every handler refuses by itself. */
const refusalOf = async (call: string, context: object): Promise<Result<never> | null> => {
  const viewer = viewerOf(context);
  if (viewer === null || isUnlicensed(context)) return null;
  try {
    await demand('administer', {}, viewer);
    return null;
  } catch (error) {
    return { ok: false, error: problemOf(error, call) };
  }
};

const guarded = (call: string, handle: Handler): Handler => (handle.deed === 'administer' ? handle : Object.assign(
  async (request: Parameters<Handler>[0]) => await refusalOf(call, request.context) ?? handle(request),
  { deed: 'administer' } as const,
));

/**
 * The same calls for administrators of Jira alone: whatever else a call takes, Jira is asked anew, in the name of who
 * calls, whether they are one, before anything else is done.
 */
export const forAdministrators = <Calls extends object>(calls: Calls): Calls =>
  Object.fromEntries(Object.entries(calls).map(([call, handle]) => [call, guarded(call, handle as Handler)])) as Calls;
