import { useCallback, useState, type FormEvent, type ReactElement } from 'react';
import { get, post, remove, send } from '../rest/rest';
import type { FilterJson } from '../rest/shapes';
import { messagesIn, useLoaded } from '../rest/use-loaded';
import { useSite } from '../shell/current-user';
import { Menu, type MenuItem } from '../shell/menu';
import { Messages } from '../shell/messages';
import { goTo } from '../shell/route';

const loadAll = async (): Promise<readonly FilterJson[]> =>
  (await get<{ readonly values: readonly FilterJson[] }>('/rest/api/3/filter/search?maxResults=100&expand=jql,owner,favourite&orderBy=is_favourite')).values;

/** Every filter one may use, to be opened; those one starred, and one's own, come first. */
export const FilterMenu = (): ReactElement => {
  const { loaded } = useLoaded(useCallback(loadAll, []));
  const { user } = useSite();
  const all = loaded.state === 'ready' ? loaded.value : [];
  const mine = ({ favourite, owner }: FilterJson): boolean => favourite === true || owner?.accountId === user;
  const filters = [...all.filter(mine), ...all.filter((filter) => !mine(filter))];
  const items: MenuItem[] = filters.map(({ id, name, jql, favourite }) => ({
    key: id, label: <span className="menu-lines"><span>{favourite ? '★ ' : ''}<bdi>{name}</bdi></span><small className="one-line">{jql}</small></span>, onChoose: () => goTo(`/issues/?filter=${id}`),
  }));
  return <Menu label="Saved filters" look="default" items={items} disabled={items.length === 0}>Filters <span aria-hidden="true">▾</span></Menu>;
};

type SaveProps = { readonly jql: string; readonly filter: FilterJson | null; readonly mine: boolean };

/** Keeps the query under a name; one's own filter can be changed to it. */
export const SaveFilter = ({ jql, filter, mine }: SaveProps): ReactElement => {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [messages, setMessages] = useState<readonly string[]>([]);
  const failed = (error: unknown): void => setMessages(messagesIn(error));
  const create = (event: FormEvent): void => {
    event.preventDefault();
    post<FilterJson>('/rest/api/3/filter', { name, jql, sharePermissions: shared ? [{ type: 'authenticated' }] : [] }).then((made) => { if (made !== null) goTo(`/issues/?filter=${made.id}`); }, failed);
  };
  const change = (): void => { if (filter !== null) send('PUT', `/rest/api/3/filter/${filter.id}`, { name: filter.name, jql }).then(() => goTo(`/issues/?filter=${filter.id}`), failed); };
  const drop = (): void => { if (filter !== null) remove(`/rest/api/3/filter/${filter.id}`).then(() => goTo(`/issues/?jql=${encodeURIComponent(jql)}`), failed); };
  return (
    <>
      {filter !== null && mine && filter.jql !== jql && <button type="button" className="button button-default" onClick={change}>Save to the filter</button>}
      {filter !== null && mine && <button type="button" className="button button-default" onClick={drop}>Delete the filter</button>}
      <button type="button" className="button button-default" aria-expanded={open} onClick={() => setOpen(!open)}>Save as filter</button>
      {open && (
        <form className="inline-form" onSubmit={create}>
          <label className="field">Name of the filter<input value={name} required maxLength={255} autoFocus onChange={(event) => setName(event.target.value)} /></label>
          <label className="check"><input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} /> Share with everybody who is signed in</label>
          <button type="submit" className="button button-primary">Save</button>
        </form>
      )}
      <Messages messages={messages} title="The filter was not saved." />
    </>
  );
};
