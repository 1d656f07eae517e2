/** A refusal in the form Jira's REST API has for all of them. */
export const problem = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify({ errorMessages: [message], errors: {} }), { status, headers: { 'content-type': 'application/json', ...headers } });

/** Asks for a user's e-mail and a token, as basic authentication does, without making a browser open its own window. */
export const notSignedIn = (): Response =>
  problem(401, 'You are not authenticated. Authentication required to perform this operation.', { 'www-authenticate': 'OAuth realm="local"' });

export const json = (body: unknown, headers: Readonly<Record<string, string>> = {}): Response => jsonText(JSON.stringify(body), headers);

/** The same where the text is at hand. */
export const jsonText = (text: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(text, { status: 200, headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers } });
