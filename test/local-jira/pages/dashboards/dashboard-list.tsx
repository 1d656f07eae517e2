import { useCallback, useState, type FormEvent, type ReactElement } from 'react';
import { get, post } from '../rest/rest';
import type { DashboardJson, PageJson } from '../rest/shapes';
import { messagesIn, useLoaded } from '../rest/use-loaded';
import { Link } from '../shell/link';
import { Messages, WhenLoaded } from '../shell/messages';
import { useSite } from '../shell/current-user';
import { goTo } from '../shell/route';
import { permissionsOf, Sharing, type Share } from './sharing';

const loadDashboards = (): Promise<PageJson<DashboardJson>> => get('/rest/api/3/dashboard/search?maxResults=100');

const NewDashboard = (): ReactElement => {
  const [name, setName] = useState('');
  const [share, setShare] = useState<Share>('private');
  const [messages, setMessages] = useState<readonly string[]>([]);
  const create = (event: FormEvent): void => {
    event.preventDefault();
    post<DashboardJson>('/rest/api/3/dashboard', { name, sharePermissions: permissionsOf(share), editPermissions: [] }).then(
      (made) => { if (made !== null) goTo(`/jira/dashboards/${made.id}`); },
      (error: unknown) => setMessages(messagesIn(error)),
    );
  };
  return (
    <form className="inline-form" onSubmit={create}>
      <label className="field">New dashboard<input value={name} required maxLength={255} onChange={(event) => setName(event.target.value)} placeholder="Name" /></label>
      <Sharing share={share} onShare={setShare} />
      <button type="submit" className="button button-primary">Create</button>
      <Messages messages={messages} />
    </form>
  );
};

export const DashboardList = (): ReactElement => {
  const { loaded } = useLoaded(useCallback(loadDashboards, []));
  const { user } = useSite();
  return (
    <main className="page page-narrow">
      <h1>Dashboards</h1>
      <WhenLoaded loaded={loaded} failed="The dashboards could not be loaded.">
        {({ values }) => (
          <>
            {values.length === 0 && <p className="quiet">There is no dashboard yet. Make one, and put the Flagship gadget on it.</p>}
            <ul className="cards">
              {values.map(({ id, name, owner }) => (
                <li key={id} className="card"><Link href={`/jira/dashboards/${id}`}>{name}</Link><small>{owner === undefined ? '' : `Owner: ${owner.displayName}`}</small></li>
              ))}
            </ul>
          </>
        )}
      </WhenLoaded>
      {user !== null && <NewDashboard />}
    </main>
  );
};
