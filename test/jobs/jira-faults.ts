/** Answers that Jira gives when it is in trouble, and what its callers asked for. */
export const refusal = (status: 400 | 429 | 503, retryAfter: number | null): Response => new Response(
  JSON.stringify({ errorMessages: status === 400 ? ['The page token is not valid.'] : [], errors: {} }),
  { status, headers: { 'Content-Type': 'application/json', ...(retryAfter === null ? {} : { 'Retry-After': String(retryAfter), 'RateLimit-Reason': 'jira-burst-based' }) } },
);

const searchBody = async (request: Request): Promise<{ readonly jql: string; readonly nextPageToken?: string } | null> =>
  (request.url.includes('/search/jql') ? JSON.parse(await request.clone().text()) as { jql: string } : null);

/** The query and the page token of a search; both null for any other call. */
export const oldest = async (request: Request): Promise<{ readonly jql: string | null; readonly token: string | null }> => {
  const body = await searchBody(request);
  return { jql: body?.jql ?? null, token: body?.nextPageToken ?? null };
};

/** Numbers the pages of open issues that are asked for, from 1; 0 for any other call. */
export const searches = () => {
  let page = 0;
  return {
    note: async (request: Request): Promise<number> => {
      const body = await searchBody(request);
      return body !== null && body.jql.includes('!= Done') ? ++page : 0;
    },
  };
};
