import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Whose Jira it is, and with what to sign. The token is sent to that site alone, and is neither kept nor logged. */
export type RemoteAccount = { readonly url: URL; readonly email: string; readonly token: string };

/** The one person that the whole of the local pages is, on a site that is only read. */
export type RemotePerson = { readonly accountId: string; readonly email: string; readonly displayName: string; readonly timeZone: string; readonly admin: boolean };

export type RemoteJira = {
  /** Without a slash at its end. */
  readonly url: string;
  readonly cloudId: string;
  readonly person: RemotePerson;
  /** Sends a request for a path below `/rest/`, signed. Throws where no answer comes. */
  readonly send: (request: Request) => Promise<Response>;
};

/** What a person can do something about, in one line. */
export class RemoteProblem extends Error {
  override readonly name = 'RemoteProblem';
}

/** As long as a call from a function may take at most. */
const ANSWER_WITHIN_MS = 25_000;

const sender = ({ url, email, token }: RemoteAccount) => async (request: Request): Promise<Response> => {
  const { pathname, search } = new URL(request.url);
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const response = await fetch(new URL(pathname + search, url), {
    method: request.method,
    headers: {
      accept: 'application/json', authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`,
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
    },
    ...(hasBody ? { body: await request.text() } : {}),
    // Jira's own REST leads nowhere else; a page to sign in on is no answer.
    redirect: 'manual', signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  return withoutCookies(response);
};

/** The body is unpacked by now, and cookies of the site are nobody's business here. */
const withoutCookies = (response: Response): Response => {
  const headers = new Headers(response.headers);
  for (const name of ['set-cookie', 'content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
  return new Response(response.status === 204 ? null : response.body, { status: response.status, headers });
};

type Send = RemoteJira['send'];

const myself = z.object({ accountId: z.string(), displayName: z.string(), emailAddress: z.string().optional(), timeZone: z.string().optional() });
const permissions = z.object({ permissions: z.object({ ADMINISTER: z.object({ havePermission: z.boolean() }) }) });
const tenant = z.object({ cloudId: z.string() });

const read = async <T>(send: Send, path: string, shape: z.ZodType<T>): Promise<T | number> => {
  const response = await send(new Request(new URL(path, 'http://jira.local')));
  if (!response.ok) return response.status;
  const parsed = shape.safeParse(await response.json().catch(() => null));
  return parsed.success ? parsed.data : 0;
};

const personOf = async (send: Send, { url, email }: RemoteAccount): Promise<RemotePerson> => {
  const found = await read(send, '/rest/api/3/myself', myself).catch(() => {
    throw new RemoteProblem(`${url.host} cannot be reached. Check the address, and that this machine may ask it.`);
  });
  if (found === 401 || found === 403) throw new RemoteProblem(`${url.host} does not take the e-mail and the token. Check JIRA_EMAIL and JIRA_API_TOKEN.`);
  if (typeof found === 'number') throw new RemoteProblem(`${url.host} does not answer as a Jira Cloud site does${found === 0 ? '' : ` (status ${found})`}. Check the address.`);
  const admin = await read(send, '/rest/api/3/mypermissions?permissions=ADMINISTER', permissions);
  return {
    accountId: found.accountId, email: found.emailAddress ?? email, displayName: found.displayName, timeZone: found.timeZone ?? 'Etc/UTC',
    admin: typeof admin !== 'number' && admin.permissions.ADMINISTER.havePermission,
  };
};

/** The site's own id, which Jira Cloud tells everybody; one made from the address elsewhere. */
const cloudIdOf = async (send: Send, { url }: RemoteAccount): Promise<string> => {
  const found = await read(send, '/_edge/tenant_info', tenant).catch(() => 0);
  return typeof found === 'number' ? createHash('sha256').update(url.host).digest('hex').slice(0, 32) : found.cloudId;
};

/** Signs in. Throws `RemoteProblem` where that cannot be done, with what to look at. */
export const connect = async (account: RemoteAccount): Promise<RemoteJira> => {
  const send = sender(account);
  const person = await personOf(send, account);
  return { url: account.url.origin, cloudId: await cloudIdOf(send, account), person, send };
};
