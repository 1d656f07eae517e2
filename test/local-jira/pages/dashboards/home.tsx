import { useCallback, useEffect, type ReactElement } from 'react';
import { get } from '../rest/rest';
import type { DashboardJson, PageJson } from '../rest/shapes';
import { useLoaded } from '../rest/use-loaded';
import { WhenLoaded } from '../shell/messages';
import { goTo } from '../shell/route';
import { DashboardList } from './dashboard-list';

const loadFirst = (): Promise<PageJson<DashboardJson>> => get('/rest/api/3/dashboard/search?maxResults=1');

/** Jira opens on a dashboard; where there is none yet, on the place where one is made. */
export const Home = (): ReactElement => {
  const { loaded } = useLoaded(useCallback(loadFirst, []));
  const first = loaded.state === 'ready' ? loaded.value.values[0]?.id : undefined;
  useEffect(() => { if (first !== undefined) goTo(`/jira/dashboards/${first}`, true); }, [first]);
  return <WhenLoaded loaded={loaded}>{() => (first === undefined ? <DashboardList /> : null)}</WhenLoaded>;
};
