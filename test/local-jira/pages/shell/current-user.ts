import { createContext, useContext } from 'react';
import { get, post } from '../rest/rest';

/** One of the people one can be on this site. */
export type SiteUser = { readonly accountId: string; readonly email: string; readonly displayName: string; readonly admin: boolean };

/** A module of the app as its manifest declares it: `flagship-issue`, `jira:issueContext`. */
export type AppModule = { readonly key: string; readonly type: string; readonly title: string };

/**
 * Who one can be, who one is (null: nobody), what the app brings, and the site's own time, which need not be the clock's.
 * `readFrom`: the other site that is read, and as whom; null where the site is this machine's own.
 */
export type SiteState = {
  readonly users: readonly SiteUser[];
  readonly user: string | null;
  readonly modules: readonly AppModule[];
  readonly now: string;
  readonly readFrom: { readonly url: string; readonly as: string } | null;
};

/** Asks before anything else: the answer brings the cookie by which every later request is this user's. */
export const loadSite = (): Promise<SiteState> => get('/local/site');

/** From now on requests are this user's, or nobody's; everything on the page was the former's, so it begins anew. */
export const becomeUser = async (accountId: string | null): Promise<void> => {
  await post('/local/user', { accountId });
  window.location.reload();
};

export const SiteContext = createContext<SiteState>({ users: [], user: null, modules: [], now: '', readFrom: null });

export const useSite = (): SiteState => useContext(SiteContext);

/** Modules of the app of one type, as in the manifest. */
export const useModules = (type: string): readonly AppModule[] => useSite().modules.filter((module) => module.type === type);

export const useIsAdmin = (): boolean => {
  const { users, user } = useSite();
  return users.some(({ accountId, admin }) => accountId === user && admin);
};
