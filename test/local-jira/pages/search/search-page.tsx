import { useCallback, useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../rest/rest';
import type { IssueJson, SearchJson } from '../rest/shapes';
import { messagesIn, useLoaded } from '../rest/use-loaded';
import { Messages, WhenLoaded } from '../shell/messages';
import { goTo } from '../shell/route';
import { IssueTable, tableFields } from './issue-table';

const searchAt = (jql: string, nextPageToken?: string): Promise<SearchJson | null> =>
  post('/rest/api/3/search/jql', { jql, maxResults: 50, fields: tableFields.split(','), ...(nextPageToken === undefined ? {} : { nextPageToken }) });

type Found = { readonly issues: readonly IssueJson[]; readonly count: number | null; readonly next: string | null };

const nothing: Found = { issues: [], count: null, next: null };

const find = async (jql: string): Promise<Found> => {
  if (jql.trim() === '') return nothing;
  const [page, counted] = await Promise.all([searchAt(jql), post<{ readonly count: number }>('/rest/api/3/search/approximate-count', { jql })]);
  return { issues: page?.issues ?? [], count: counted?.count ?? null, next: page?.nextPageToken ?? null };
};

/** The first pages of a result; more of them on demand. */
const Results = ({ jql, first }: { readonly jql: string; readonly first: Found }): ReactElement => {
  const [found, setFound] = useState(first);
  const [messages, setMessages] = useState<readonly string[]>([]);
  const more = (token: string): void => {
    searchAt(jql, token).then(
      (page) => setFound(({ issues, count }) => ({ issues: [...issues, ...(page?.issues ?? [])], count, next: page?.nextPageToken ?? null })),
      (error: unknown) => setMessages(messagesIn(error)),
    );
  };
  return (
    <>
      <p className="quiet" role="status">{found.count === null ? 'Write a query, such as project = WEB AND statusCategory != Done.' : `${found.count.toLocaleString()} ${found.count === 1 ? 'issue' : 'issues'}`}</p>
      {found.issues.length > 0 && <IssueTable issues={found.issues} />}
      {found.next !== null && <button type="button" className="button button-default" onClick={() => more(found.next ?? '')}>Show more</button>}
      <Messages messages={messages} />
    </>
  );
};

/** A list of issues by JQL; the query stands in the address, so that a link can lead here. */
export const SearchPage = ({ jql }: { readonly jql: string }): ReactElement => {
  const [text, setText] = useState(jql);
  const { loaded, again } = useLoaded(useCallback(() => find(jql), [jql]));
  const search = (event: FormEvent): void => {
    event.preventDefault();
    if (text === jql) again();
    else goTo(`/issues/?jql=${encodeURIComponent(text)}`);
  };
  return (
    <main className="page">
      <h1>Issues</h1>
      <form className="jql" onSubmit={search} role="search">
        <label className="field">JQL<input value={text} onChange={(event) => setText(event.target.value)} spellCheck={false} autoComplete="off" placeholder="project = WEB ORDER BY updated DESC" /></label>
        <button type="submit" className="button button-primary">Search</button>
      </form>
      <WhenLoaded loaded={loaded} failed="The query could not be run.">{(first) => <Results key={JSON.stringify(first.issues.map(({ key }) => key))} jql={jql} first={first} />}</WhenLoaded>
    </main>
  );
};
