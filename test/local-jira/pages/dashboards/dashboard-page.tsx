import { useCallback, useState, type ReactElement } from 'react';
import { get, post, put } from '../rest/rest';
import type { DashboardJson, GadgetJson } from '../rest/shapes';
import { messagesIn, useLoaded } from '../rest/use-loaded';
import { useSite } from '../shell/current-user';
import { Link } from '../shell/link';
import { Messages, WhenLoaded } from '../shell/messages';
import { GadgetCard, type PlacedGadget } from './gadget-card';
import { permissionsOf, shareOf, Sharing } from './sharing';

type Shown = { readonly dashboard: DashboardJson; readonly gadgets: readonly PlacedGadget[] };

const withConfig = async (dashboardId: string, gadget: GadgetJson): Promise<PlacedGadget> => {
  const { keys } = await get<{ readonly keys: readonly unknown[] }>(`/rest/api/3/dashboard/${dashboardId}/items/${gadget.id}/properties`);
  return { ...gadget, configured: keys.length > 0 };
};

const load = async (id: string): Promise<Shown> => {
  const path = `/rest/api/3/dashboard/${encodeURIComponent(id)}`;
  const [dashboard, { gadgets }] = await Promise.all([get<DashboardJson>(path), get<{ readonly gadgets: readonly GadgetJson[] }>(`${path}/gadget`)]);
  return { dashboard, gadgets: await Promise.all(gadgets.map((gadget) => withConfig(id, gadget))) };
};

/** Two, and a third where something stands in it. */
const columnsOf = (gadgets: readonly PlacedGadget[]): readonly number[] => (gadgets.some(({ position }) => position.column > 1) ? [0, 1, 2] : [0, 1]);

const inColumn = (gadgets: readonly PlacedGadget[], column: number): readonly PlacedGadget[] =>
  gadgets.filter(({ position }) => position.column === column).sort((a, b) => a.position.row - b.position.row);

type AddGadgetProps = { readonly id: string; readonly column: number; readonly onChanged: () => void };

const AddGadget = ({ id, column, onChanged }: AddGadgetProps): ReactElement => {
  const [messages, setMessages] = useState<readonly string[]>([]);
  const add = (): void => {
    post(`/rest/api/3/dashboard/${id}/gadget`, { moduleKey: 'flagship-gadget', position: { row: 99, column } }).then(onChanged, (error: unknown) => setMessages(messagesIn(error)));
  };
  return <><button type="button" className="button button-default" onClick={add}>Add the Flagship gadget</button><Messages messages={messages} /></>;
};

type ArrangedProps = { readonly shown: Shown; readonly onChanged: () => void };

/** Two columns or three; one in which nothing stands offers to add a gadget there. */
const Arranged = ({ shown: { dashboard, gadgets }, onChanged }: ArrangedProps): ReactElement => (
  <div className={columnsOf(gadgets).length === 3 ? 'dashboard dashboard-three' : 'dashboard'}>
    {columnsOf(gadgets).map((column) => {
      const here = inColumn(gadgets, column);
      return (
        <div key={column} className="dashboard-column">
          {here.map((gadget) => <GadgetCard key={gadget.id} dashboardId={dashboard.id} gadget={gadget} neighbours={here} writable={dashboard.isWritable} onChanged={onChanged} />)}
          {here.length === 0 && dashboard.isWritable && <div className="gadget-empty"><AddGadget id={dashboard.id} column={column} onChanged={onChanged} /></div>}
        </div>
      );
    })}
  </div>
);

/** The name, and for the owner who sees it. */
const Head = ({ shown: { dashboard, gadgets }, onChanged }: ArrangedProps): ReactElement => {
  const { user } = useSite();
  const [messages, setMessages] = useState<readonly string[]>([]);
  const { id, name, owner, isWritable } = dashboard;
  const share = (chosen: ReturnType<typeof shareOf>): void => {
    put(`/rest/api/3/dashboard/${id}`, { name, sharePermissions: permissionsOf(chosen), editPermissions: [] }).then(onChanged, (error: unknown) => setMessages(messagesIn(error)));
  };
  return (
    <div className="page-head">
      <h1>{name}</h1>
      {isWritable && gadgets.length > 1 && <AddGadget id={id} column={0} onChanged={onChanged} />}
      {owner?.accountId === user && <Sharing share={shareOf(dashboard)} onShare={share} />}
      <Messages messages={messages} />
    </div>
  );
};

/** A dashboard with the app's gadgets, as many as one likes, each set up for itself. */
export const DashboardPage = ({ id }: { readonly id: string }): ReactElement => {
  const { loaded, again } = useLoaded(useCallback(() => load(id), [id]));
  return (
    <main className="page">
      <nav className="crumbs" aria-label="Breadcrumbs"><Link href="/jira/dashboards">Dashboards</Link></nav>
      <WhenLoaded loaded={loaded} failed="This dashboard could not be loaded.">
        {(shown) => (
          <>
            <Head shown={shown} onChanged={again} />
            {shown.gadgets.length === 0 && !shown.dashboard.isWritable && <p className="quiet">No gadget stands here yet.</p>}
            <Arranged shown={shown} onChanged={again} />
          </>
        )}
      </WhenLoaded>
    </main>
  );
};
