import type { EntryPoint, Place } from './surface';

/** Which surface, where: what each request to the server names. */
export type SurfaceAt = {
  readonly moduleKey: string;
  readonly entryPoint: EntryPoint;
  readonly place: Place;
  /** Of a modal: another resource of the app, and what its opener gave it. */
  readonly resource?: string;
  readonly modal?: unknown;
};

export type OpenedSurface = { readonly frameUrl: string; readonly context: Readonly<Record<string, unknown>> };

export type Invoked = { readonly body: unknown; readonly consentNeeded: boolean };

const messageOf = async (response: Response): Promise<string> => {
  const text = await response.text();
  try {
    const body: unknown = JSON.parse(text);
    const messages: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'errorMessages') : null;
    if (Array.isArray(messages) && messages.length > 0) return messages.join(' ');
  } catch { /* not JSON: the text itself is the message */ }
  return text === '' ? `The site answered ${response.status}.` : text;
};

const post = async (path: string, body: unknown): Promise<unknown> => {
  const response = await fetch(path, {
    method: 'POST', headers: { 'content-type': 'application/json', 'x-local-page': '1' }, body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await messageOf(response));
  return response.json();
};

export const openSurface = async (at: SurfaceAt): Promise<OpenedSurface> => (await post('/forge/bridge/open', at)) as OpenedSurface;

export const invokeFunction = async (at: SurfaceAt, functionKey: string, payload: unknown): Promise<Invoked> =>
  (await post('/forge/bridge/invoke', { ...at, functionKey, payload })) as Invoked;

export const giveConsent = async (): Promise<void> => { await post('/forge/bridge/consent', {}); };

type ProductRequest = {
  readonly restPath: string;
  readonly fetchRequestInit?: { readonly method?: string; readonly body?: string | null; readonly headers?: readonly (readonly [string, string])[] };
};

/** `requestJira` of the page: as the user who looks at it, and nothing but Jira's REST API. */
export const fetchProduct = async (request: ProductRequest): Promise<unknown> => {
  const address = new URL(request.restPath, window.location.origin);
  if (address.origin !== window.location.origin || !address.pathname.startsWith('/rest/')) throw new Error('Only paths under /rest can be asked for.');
  const init = request.fetchRequestInit ?? {};
  const response = await fetch(address, {
    method: init.method ?? 'GET',
    headers: [...(init.headers ?? []).filter(([name]) => name.toLowerCase() !== 'authorization').map(([name, value]): [string, string] => [name, value]), ['x-local-page', '1']],
    ...(init.body === null || init.body === undefined ? {} : { body: init.body }),
  });
  const headers = Object.fromEntries(response.headers);
  return { status: response.status, statusText: response.statusText, headers, body: await response.text() };
};
