import { createContext, useContext } from 'react';
import { get, post } from '../rest/rest';

/** One of the people one can be on this site. */
export type SiteUser = { readonly accountId: string; readonly email: string; readonly displayName: string };

/** Who one can be, who one is, and the site's own time, which need not be the clock's. */
export type SiteState = { readonly users: readonly SiteUser[]; readonly user: string; readonly now: string };

/** Asks before anything else: the answer brings the cookie by which every later request is this user's. */
export const loadSite = (): Promise<SiteState> => get('/local/site');

/** From now on requests are this user's; everything on the page was the former's, so it begins anew. */
export const becomeUser = async (accountId: string): Promise<void> => {
  await post('/local/user', { accountId });
  window.location.reload();
};

export const SiteContext = createContext<SiteState>({ users: [], user: '', now: '' });

export const useSite = (): SiteState => useContext(SiteContext);
