import { useEffect, useState } from 'react';

export type Route =
  | { readonly page: 'home' | 'dashboards' | 'projects' | 'global' | 'switches' }
  | { readonly page: 'admin'; readonly moduleKey: string }
  | { readonly page: 'dashboard'; readonly id: string }
  | { readonly page: 'issue'; readonly key: string }
  | { readonly page: 'search'; readonly jql: string; readonly filterId?: string }
  | { readonly page: 'board'; readonly id: string; readonly view: 'board' | 'backlog' }
  | { readonly page: 'versions'; readonly projectKey: string }
  | { readonly page: 'nothing'; readonly path: string };

const part = (text: string): string => { try { return decodeURIComponent(text); } catch { return text; } };

/** Where the app's page begins; what follows belongs to the app. */
export const appBase = '/jira/apps/flagship';

/** Where an admin page of the app begins, among Jira's settings. */
export const adminBase = (moduleKey: string): string => `/jira/settings/apps/${moduleKey}`;

export const switchesPath = '/switches';

/** The list of what belongs to a project's releases, as Jira addresses it. */
export const versionsPath = (projectKey: string): string => `/projects/${projectKey}?selectedItem=com.atlassian.jira.jira-projects-plugin:release-page`;

export const boardPath = (projectKey: string, boardId: number, view: 'board' | 'backlog' = 'board'): string =>
  `/jira/software/c/projects/${projectKey}/boards/${boardId}${view === 'board' ? '' : '/backlog'}`;

const searchOf = (query: URLSearchParams): Route => {
  const filterId = query.get('filter');
  return { page: 'search', jql: query.get('jql') ?? '', ...(filterId === null || filterId === '' ? {} : { filterId }) };
};

export const routeOf = (path: string, query: string): Route => {
  const [, dashboard] = /^\/jira\/dashboards\/([^/]+)\/?$/.exec(path) ?? [];
  if (dashboard !== undefined) return { page: 'dashboard', id: part(dashboard) };
  const [, issue] = /^\/browse\/([^/]+)\/?$/.exec(path) ?? [];
  if (issue !== undefined) return { page: 'issue', key: part(issue) };
  const [, project] = /^\/(?:jira\/)?projects\/([^/]+)\/?$/.exec(path) ?? [];
  if (project !== undefined && (new URLSearchParams(query).get('selectedItem') ?? '').endsWith('release-page')) return { page: 'versions', projectKey: part(project) };
  const [, board, backlog] = /^\/jira\/software\/(?:c\/)?projects\/[^/]+\/boards\/(\d+)(\/backlog)?\/?$/.exec(path) ?? [];
  if (board !== undefined) return { page: 'board', id: board, view: backlog === undefined ? 'board' : 'backlog' };
  if (project !== undefined) return { page: 'search', jql: `project = "${part(project).replace(/["\\]/g, '')}" ORDER BY updated DESC` };
  if (path === appBase || path.startsWith(`${appBase}/`)) return { page: 'global' };
  const [, admin] = /^\/jira\/settings\/apps\/([\w-]+)(?:\/|$)/.exec(path) ?? [];
  if (admin !== undefined) return { page: 'admin', moduleKey: admin };
  if (path === switchesPath) return { page: 'switches' };
  if (path === '/') return { page: 'home' };
  if (path === '/jira/dashboards') return { page: 'dashboards' };
  if (path === '/projects' || path === '/jira/projects') return { page: 'projects' };
  if (path === '/issues' || path === '/issues/') return searchOf(new URLSearchParams(query));
  return { page: 'nothing', path };
};

const listeners = new Set<() => void>();

/** Goes to an address of the site in this tab; `instead` leaves no way back to the one before. */
export const goTo = (address: string, instead = false): void => {
  if (instead) window.history.replaceState(null, '', address);
  else window.history.pushState(null, '', address);
  window.scrollTo(0, 0);
  for (const listener of listeners) listener();
};

const current = (): Route => routeOf(window.location.pathname, window.location.search);

export const useRoute = (): Route => {
  const [route, setRoute] = useState(current);
  useEffect(() => {
    const moved = (): void => setRoute(current());
    listeners.add(moved);
    window.addEventListener('popstate', moved);
    return () => { listeners.delete(moved); window.removeEventListener('popstate', moved); };
  }, []);
  return route;
};
