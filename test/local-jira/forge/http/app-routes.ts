import { z } from 'zod';
import type { Caller } from '../../site/caller';
import type { Platform } from '../platform';
import { placeSchema, surfaceSchema, type SurfaceAt } from '../surface-context';
import { frameUrl, type FrameParts } from './frames';
import { json, jsonText, notSignedIn, problem } from './problem';

export type AppParts = FrameParts & {
  readonly platform: Platform;
  /** Where issues are another site's: looks one up before a surface stands on it. */
  readonly lookUp?: (issueKey: string) => Promise<void>;
};

const maxBytes = 2 * 1024 * 1024;

const bodyOf = async <T>(request: Request, shape: z.ZodType<T>): Promise<T | Response> => {
  const text = await request.text();
  if (Buffer.byteLength(text) > maxBytes) return problem(413, 'The request is too large.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return problem(400, 'There was an error parsing JSON. Check that your request body is valid.');
  }
  const parsed = shape.safeParse(value);
  return parsed.success ? parsed.data : problem(400, `Invalid request payload: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
};

const prepare = async ({ lookUp }: AppParts, { place: { issueKey } }: SurfaceAt): Promise<void> => {
  if (issueKey !== undefined) await lookUp?.(issueKey);
};

const ask = async (parts: AppParts, at: SurfaceAt, functionKey: string, payload: unknown, accountId: string | null, whole: boolean): Promise<Response> => {
  await prepare(parts, at);
  const { platform } = parts;
  const answer = await platform.invoke({ at, functionKey, payload, accountId });
  if (!answer.ok) return problem(answer.status, answer.message);
  return jsonText(whole ? `{"body":${answer.text},"consentNeeded":${String(answer.consentNeeded)}}` : answer.text);
};

/** For scripts: a place may be named flat or in the form Forge's own context has. */
const scriptContext = z.looseObject({
  issueKey: z.string().optional(),
  dashboardId: z.string().optional(),
  gadgetId: z.string().optional(),
  issue: z.looseObject({ key: z.string().optional(), id: z.string().optional() }).optional(),
  extension: z.looseObject({
    issue: z.looseObject({ key: z.string().optional(), id: z.string().optional() }).optional(),
    dashboard: z.looseObject({ id: z.string() }).optional(),
    gadget: z.looseObject({ id: z.string() }).optional(),
  }).optional(),
});

const scriptSchema = z.object({ module: z.string(), functionKey: z.string(), payload: z.unknown().optional(), context: scriptContext.nullish() });

const placeOf = (context: z.infer<typeof scriptContext> | null | undefined): SurfaceAt['place'] => {
  const issue = context?.issue ?? context?.extension?.issue;
  const issueKey = context?.issueKey ?? issue?.key ?? issue?.id;
  const dashboardId = context?.dashboardId ?? context?.extension?.dashboard?.id;
  const gadgetId = context?.gadgetId ?? context?.extension?.gadget?.id;
  return placeSchema.parse({
    ...(issueKey === undefined ? {} : { issueKey }), ...(dashboardId === undefined ? {} : { dashboardId }), ...(gadgetId === undefined ? {} : { gadgetId }),
  });
};

const script = async (parts: AppParts, request: Request, accountId: string): Promise<Response> => {
  const body = await bodyOf(request, scriptSchema);
  if (body instanceof Response) return body;
  const at: SurfaceAt = { moduleKey: body.module, entryPoint: 'view', place: placeOf(body.context) };
  return ask(parts, at, body.functionKey, body.payload, accountId, false);
};

const open = async (parts: AppParts, request: Request, accountId: string | null): Promise<Response> => {
  const at = await bodyOf(request, surfaceSchema);
  if (at instanceof Response) return at;
  await prepare(parts, at);
  const found = parts.platform.contextOf(at, accountId);
  if (!found.ok) return problem(found.refusal.status, found.refusal.message);
  const url = frameUrl(parts, found.module, at.entryPoint, at.resource);
  return url === null ? problem(404, 'The app has no such page.') : json({ frameUrl: url, context: found.context });
};

const invokeSchema = surfaceSchema.extend({ functionKey: z.string(), payload: z.unknown().optional() });

const invoke = async (parts: AppParts, request: Request, accountId: string | null): Promise<Response> => {
  const body = await bodyOf(request, invokeSchema);
  if (body instanceof Response) return body;
  const { functionKey, payload, ...at } = body;
  return ask(parts, at, functionKey, payload, accountId, true);
};

/**
 * The calls to the app: `POST /forge/invoke` for scripts, which have to say who they are, and `/forge/bridge/*` for the
 * pages around its frames, which somebody may look at without being signed in.
 */
export const answerApp = async (parts: AppParts, path: string, request: Request, caller: Caller): Promise<Response | null> => {
  if (!path.startsWith('/forge/')) return null;
  if (request.method !== 'POST') return problem(405, 'Method not allowed.', { allow: 'POST' });
  const accountId = caller.kind === 'user' ? caller.accountId : null;
  if (path === '/forge/bridge/open') return open(parts, request, accountId);
  if (path === '/forge/bridge/invoke') return invoke(parts, request, accountId);
  if (caller.kind !== 'user') return notSignedIn();
  switch (path) {
    case '/forge/invoke': return script(parts, request, caller.accountId);
    case '/forge/bridge/consent': parts.platform.consent(caller.accountId); return json({});
    default: return problem(404, 'There is no such call.');
  }
};
