import { get, post, RestError } from '../rest/rest';
import type { FilterJson, IssueJson, SearchJson } from '../rest/shapes';

export const pageSize = 50;

const fields = ['summary', 'status', 'issuetype', 'assignee', 'priority', 'duedate', 'fixVersions', 'updated', 'customfield_10021'];

export type Found = { readonly issues: readonly IssueJson[]; readonly count: number | null; readonly next: string | null };

const nothing: Found = { issues: [], count: null, next: null };

const searchAt = (jql: string, nextPageToken?: string): Promise<SearchJson | null> =>
  post('/rest/api/3/search/jql', { jql, maxResults: pageSize, fields, ...(nextPageToken === undefined ? {} : { nextPageToken }) });

type Parsed = { readonly queries: readonly { readonly errors?: readonly string[] }[] };

/** Whether the query can be run is asked first: then a mistake in it is an answer and not a failed request. */
const demandReadable = async (jql: string): Promise<void> => {
  const parsed = await post<Parsed>('/rest/api/3/jql/parse?validation=strict', { queries: [jql] });
  const errors = parsed?.queries.flatMap((query) => query.errors ?? []) ?? [];
  if (errors.length > 0) throw new RestError(400, errors);
};

/** The first page of what a query finds, and how many there are in all. */
export const findIssues = async (jql: string): Promise<Found> => {
  if (jql.trim() === '') return nothing;
  await demandReadable(jql);
  const [page, counted] = await Promise.all([searchAt(jql), post<{ readonly count: number }>('/rest/api/3/search/approximate-count', { jql })]);
  return { issues: page?.issues ?? [], count: counted?.count ?? null, next: page?.nextPageToken ?? null };
};

export const findMore = async (jql: string, found: Found): Promise<Found> => {
  if (found.next === null) return found;
  const page = await searchAt(jql, found.next);
  return { issues: [...found.issues, ...page?.issues ?? []], count: found.count, next: page?.nextPageToken ?? null };
};

/** The query of a saved filter. */
export const loadFilter = (id: string): Promise<FilterJson> => get(`/rest/api/3/filter/${encodeURIComponent(id)}`);
