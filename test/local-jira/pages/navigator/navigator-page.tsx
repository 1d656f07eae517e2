import { useCallback, useEffect, useState, type ReactElement } from 'react';
import type { FilterJson, IssueJson } from '../rest/shapes';
import { messagesIn, useLoaded } from '../rest/use-loaded';
import { useSite } from '../shell/current-user';
import { Messages, WhenLoaded } from '../shell/messages';
import { goTo } from '../shell/route';
import { BulkEdit } from './bulk-edit';
import { FilterMenu, SaveFilter } from './filters';
import { findIssues, findMore, loadFilter, type Found } from './find-issues';
import { JqlBox } from './jql-box';
import { ordered, orderOf } from './ordering';
import { ResultTable } from './result-table';

const countText = ({ count, issues }: Found): string => {
  if (count === null) return 'Write a query, such as project = WEB AND statusCategory != Done.';
  const all = `${count.toLocaleString()} ${count === 1 ? 'issue' : 'issues'}`;
  return count > issues.length ? `${all}, the first ${issues.length.toLocaleString()} shown` : all;
};

type ResultsProps = { readonly jql: string; readonly first: Found; readonly search: (jql: string) => void; readonly again: () => void };

/** What was found, with what can be done with it. */
const Results = ({ jql, first, search, again }: ResultsProps): ReactElement => {
  const [found, setFound] = useState(first);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [changing, setChanging] = useState<readonly IssueJson[] | null>(null);
  const [messages, setMessages] = useState<readonly string[]>([]);
  const { user } = useSite();
  useEffect(() => setFound(first), [first]);
  const choose = (keys: readonly string[], on: boolean): void => setChosen((before) => new Set(on ? [...before, ...keys] : [...before].filter((key) => !keys.includes(key))));
  const more = (): void => { findMore(jql, found).then(setFound, (error: unknown) => setMessages(messagesIn(error))); };
  const picked = found.issues.filter(({ key }) => chosen.has(key));
  return (
    <>
      <div className="page-head">
        <p className="quiet" role="status">{countText(found)}{picked.length > 0 && ` · ${picked.length} chosen`}</p>
        {picked.length > 0 && changing === null && user !== null && <button type="button" className="button button-default" onClick={() => setChanging(picked)}>Change the chosen issues</button>}
      </div>
      {changing !== null && <BulkEdit issues={changing} onDone={again} onClose={() => setChanging(null)} />}
      {found.issues.length > 0 && <ResultTable issues={found.issues} order={orderOf(jql)} onOrder={(order) => search(ordered(jql, order))} chosen={chosen} onChoose={choose} />}
      {found.count === 0 && <p className="quiet">No issue that you may see fits this query.</p>}
      {found.next !== null && <div><button type="button" className="button button-default" onClick={more}>Show more</button></div>}
      <Messages messages={messages} />
    </>
  );
};

type ListProps = { readonly jql: string; readonly filter: FilterJson | null };

const IssueList = ({ jql, filter }: ListProps): ReactElement => {
  const { user } = useSite();
  const { loaded, again } = useLoaded(useCallback(() => findIssues(jql), [jql]));
  const search = (text: string): void => {
    if (text === jql) again();
    else goTo(`/issues/?jql=${encodeURIComponent(text)}${filter === null ? '' : `&filter=${filter.id}`}`);
  };
  const shown = loaded.state === 'ready' ? loaded.value : null;
  return (
    <main className="page">
      <div className="page-head">
        <h1>{filter === null ? 'Issues' : <bdi>{filter.name}</bdi>}</h1>
        <div className="head-actions"><FilterMenu />{user !== null && jql.trim() !== '' && loaded.state === 'ready' && <SaveFilter jql={jql} filter={filter} mine={filter?.owner?.accountId === user} />}</div>
      </div>
      <JqlBox jql={jql} messages={loaded.state === 'failed' ? loaded.messages : []} onSearch={search} />
      {shown === null ? loaded.state === 'loading' && <WhenLoaded loaded={loaded}>{() => null}</WhenLoaded> : <Results key={jql} jql={jql} first={shown} search={search} again={again} />}
    </main>
  );
};

const OfFilter = ({ id, jql }: { readonly id: string; readonly jql: string | null }): ReactElement => {
  const { loaded } = useLoaded(useCallback(() => loadFilter(id), [id]));
  if (loaded.state !== 'ready') return <main className="page"><h1>Issues</h1><WhenLoaded loaded={loaded} failed="This filter could not be opened.">{() => null}</WhenLoaded></main>;
  return <IssueList key={jql ?? loaded.value.jql} jql={jql ?? loaded.value.jql} filter={loaded.value} />;
};

/** Issues by JQL. The query, or the filter that holds it, stands in the address, so that a link can lead here. */
export const NavigatorPage = ({ jql, filterId }: { readonly jql: string; readonly filterId?: string }): ReactElement =>
  (filterId === undefined ? <IssueList jql={jql} filter={null} /> : <OfFilter id={filterId} jql={jql === '' ? null : jql} />);
