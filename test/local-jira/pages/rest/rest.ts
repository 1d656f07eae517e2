/** What Jira answered instead of a result, in its own words. */
export class RestError extends Error {
  constructor(readonly status: number, readonly messages: readonly string[]) { super(messages.join(' ')); }
}

const textsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.filter((text): text is string => typeof text === 'string');
  return typeof value === 'object' && value !== null ? Object.values(value).filter((text): text is string => typeof text === 'string') : [];
};

const messagesOf = (status: number, body: string): string[] => {
  try {
    const parsed: unknown = JSON.parse(body);
    const { errorMessages, errors } = (typeof parsed === 'object' && parsed !== null ? parsed : {}) as { errorMessages?: unknown; errors?: unknown };
    const found = [...textsIn(errorMessages), ...textsIn(errors)];
    if (found.length > 0) return found;
  } catch { /* What is no JSON is no message for a person either. */ }
  return [`Jira answered ${status}.`];
};

/** Any request as the current user; throws what Jira says instead of an answer. */
export const send = async (method: string, path: string, body?: unknown): Promise<Response> => {
  const response = await fetch(path, {
    method,
    headers: { accept: 'application/json', 'x-local-page': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new RestError(response.status, messagesOf(response.status, await response.text()));
  return response;
};

/** Reads a resource of Jira's REST API as the current user. The type is what the API describes. */
export const get = async <T>(path: string): Promise<T> => (await send('GET', path)).json() as Promise<T>;

export const post = async <T>(path: string, body: unknown): Promise<T | null> => {
  const text = await (await send('POST', path, body)).text();
  return text === '' ? null : (JSON.parse(text) as T);
};

export const put = async (path: string, body: unknown): Promise<void> => { await send('PUT', path, body); };

export const remove = async (path: string): Promise<void> => { await send('DELETE', path); };
