import type { Runner } from './runner';
import type { ContextAnswer, SurfaceAt } from './surface-context';

/** Forge's limits of a resolver. */
export const resolverLimits = { ms: 25_000, requestBytes: 500 * 1024, responseBytes: 5 * 1024 * 1024 } as const;

export type InvokeRequest = { readonly at: SurfaceAt; readonly functionKey: string; readonly payload: unknown; /** Null where nobody is signed in. */ readonly accountId: string | null };

/** `text`: what the app answers, as JSON, as it goes over the wire; nothing of the app's own is shared with who asks. */
export type InvokeAnswer =
  | { readonly ok: true; readonly text: string; readonly consentNeeded: boolean }
  | { readonly ok: false; readonly status: 400 | 403 | 404 | 413 | 500 | 504; readonly message: string; readonly consentNeeded: boolean };

const refuse = (status: Extract<InvokeAnswer, { ok: false }>['status'], message: string, consentNeeded = false): InvokeAnswer =>
  ({ ok: false, status, message, consentNeeded });

/** An answer that is nothing is null to a page. */
const textOf = (value: unknown): string => JSON.stringify(value) ?? 'null';

/** What the resolver says of a function it was never given. */
const unknownFunction = (error: unknown, functionKey: string): boolean =>
  error instanceof Error && error.message === `Resolver has no definition for '${functionKey}'.`;

/** Asks a resolver as a surface does: within Forge's limits, the user taken from who is signed in. */
export const invokeResolver = async (
  runner: Runner, contextOf: (at: SurfaceAt, accountId: string | null) => ContextAnswer, request: InvokeRequest,
): Promise<InvokeAnswer> => {
  const { at, functionKey, payload, accountId } = request;
  const found = contextOf(at, accountId);
  if (!found.ok) return refuse(found.refusal.status, found.refusal.message);
  const functionOf = found.module.resolver?.function;
  if (functionOf === undefined) return refuse(404, `The module ${at.moduleKey} has no resolver.`);
  if (Buffer.byteLength(textOf(payload)) > resolverLimits.requestBytes) return refuse(413, 'The payload of an invoke may have 500 KB.');
  const body = { call: { functionKey, payload: payload ?? {} }, context: found.context };
  const outcome = await runner.run({
    functionKey: functionOf, moduleKey: at.moduleKey, accountId, depth: 0, limitMs: resolverLimits.ms,
    // Over the wire it is text; nothing of ours may be shared with the app.
    body: JSON.parse(textOf(body)) as unknown,
  });
  const { consentNeeded } = outcome.invocation;
  if (outcome.kind === 'thrown') {
    return unknownFunction(outcome.error, functionKey)
      ? refuse(404, `The module ${at.moduleKey} has no function ${functionKey}.`)
      : refuse(500, 'The app failed.', consentNeeded);
  }
  if (outcome.kind !== 'value') return refuse(504, 'The app did not answer in time.', consentNeeded);
  const text = textOf(outcome.value);
  if (Buffer.byteLength(text) > resolverLimits.responseBytes) return refuse(413, 'The answer of an invoke may have 5 MB.');
  return { ok: true, text, consentNeeded };
};
