import { useEffect, useState, type ReactElement } from 'react';
import { AdminPage } from '../app/admin-page';
import { GlobalPage } from '../app/global-page';
import { DashboardList } from '../dashboards/dashboard-list';
import { Home } from '../dashboards/home';
import { DashboardPage } from '../dashboards/dashboard-page';
import { IssuePage } from '../issue/issue-page';
import { ReadIssuePage } from '../issue/read-issue-page';
import { BoardPage } from '../boards/board-page';
import { NavigatorPage } from '../navigator/navigator-page';
import { ProjectList } from '../projects/project-list';
import { SwitchesPage } from '../switches/switches-page';
import { VersionsPage } from '../versions/versions-page';
import { SiteContext, useSite, type SiteState } from './current-user';
import { ReadFromNote } from './read-from-note';
import { useRoute } from './route';
import type { Route } from './route';
import { chooseTheme, rememberedTheme, ThemeContext } from './theme';
import { TopBar } from './top-bar';

const titles: Readonly<Record<Route['page'], string>> = {
  home: 'Dashboards', dashboards: 'Dashboards', dashboard: 'Dashboard', projects: 'Projects', search: 'Issues', issue: 'Issue', board: 'Board', versions: 'Releases', global: 'Flagship', admin: 'Settings', switches: 'Switches', nothing: 'Not found',
};

const Page = ({ route }: { readonly route: Route }): ReactElement => {
  const { readFrom } = useSite();
  switch (route.page) {
    case 'home': return <Home />;
    case 'dashboards': return <DashboardList />;
    case 'dashboard': return <DashboardPage key={route.id} id={route.id} />;
    case 'issue': return readFrom !== null ? <ReadIssuePage key={route.key} issueKey={route.key} site={readFrom.url} /> : <IssuePage key={route.key} issueKey={route.key} />;
    case 'projects': return <ProjectList />;
    case 'search': return <NavigatorPage jql={route.jql} {...(route.filterId === undefined ? {} : { filterId: route.filterId })} />;
    case 'board': return <BoardPage key={`${route.id}${route.view}`} id={route.id} view={route.view} />;
    case 'versions': return <VersionsPage key={route.projectKey} projectKey={route.projectKey} />;
    case 'global': return <GlobalPage />;
    case 'admin': return <AdminPage key={route.moduleKey} moduleKey={route.moduleKey} />;
    case 'switches': return <SwitchesPage />;
    case 'nothing': return <main className="page"><h1>Not found</h1><p>There is no page at {route.path}.</p></main>;
  }
};

/** The small Jira: its top bar and the page that the address names. */
export const LocalJira = ({ site }: { readonly site: SiteState }): ReactElement => {
  const route = useRoute();
  const [theme, setTheme] = useState(rememberedTheme);
  useEffect(() => { document.title = route.page === 'issue' ? `${route.key} - Local Jira` : `${titles[route.page]} - Local Jira`; }, [route]);
  return (
    <SiteContext.Provider value={site}><ThemeContext.Provider value={theme}>
      <a className="skip" href="#content">Skip to content</a>
      <TopBar route={route} theme={theme} onTheme={(next) => { chooseTheme(next); setTheme(next); }} />
      <ReadFromNote />
      <div id="content" className={route.page === 'global' || route.page === 'admin' ? 'content content-full' : 'content'}><Page route={route} /></div>
    </ThemeContext.Provider></SiteContext.Provider>
  );
};
