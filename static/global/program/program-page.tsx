import { lazy, Suspense, type ReactElement } from 'react';
import { askGlobal } from '../../bridge';
import { useAnswer } from '../../parts/answer';
import { ProblemPanel } from '../../parts/problem';
import { FileAboutContext } from '../../parts/file-about';
import { Loading, RowsSkeleton } from '../../parts/skeleton';
import { isUnchanged } from '../../parts/unchanged';
import { TabPanel, Tabs } from '../../parts/tabs';
import { OverviewSkeleton } from '../overview/overview-skeleton';
import { OverviewTab } from '../overview/overview-tab';
import { usePull } from '../overview/use-pull';
import type { ProgramRoute } from '../route';
import type { Go } from '../use-route';
import { Breadcrumb } from './breadcrumb';
import { HeaderSkeleton } from './header-skeleton';
import { ProgramHeader } from './program-header';

const Dependencies = lazy(async () => ({ default: (await import('../dependencies/dependencies')).Dependencies }));
const Plan = lazy(async () => ({ default: (await import('../plan/plan')).Plan }));
const Value = lazy(async () => ({ default: (await import('../value/value')).Value }));
const Sheet = lazy(async () => ({ default: (await import('../sheet/sheet')).Sheet }));
const Governance = lazy(async () => ({ default: (await import('../governance/governance')).Governance }));
const Settings = lazy(async () => ({ default: (await import('../settings/settings')).Settings }));

const refreshMs = 15_000;

const tabs = [
  { key: 'program', label: 'Overview' },
  { key: 'dependencies', label: 'Dependencies' },
  { key: 'plan', label: 'Plan' },
  { key: 'value', label: 'Value' },
  { key: 'governance', label: 'Governance' },
  { key: 'settings', label: 'Settings' },
] as const;

const firstOf = (id: string, page: ProgramRoute['page']): ProgramRoute => {
  if (page === 'settings') return { page, id, section: null };
  if (page === 'governance') return { page, id, part: 'promises' };
  if (page === 'dependencies' || page === 'value') return { page, id, place: [], query: '' };
  if (page === 'plan') return { page, id, query: '' };
  if (page === 'sheet') return { page, id, asOf: null };
  return { page, id, asOf: null, panel: null };
};

/** The past day that the page is of. */
const pastDayOf = (route: ProgramRoute): string | null => ('asOf' in route ? route.asOf : 'query' in route ? new URLSearchParams(route.query).get('at') : null);

const tabSkeleton = <Loading what="the page"><RowsSkeleton count={4} /></Loading>;

/** A program: its one sheet, which is no tab and asks for itself, or its tabs. */
export const ProgramPage = ({ route, go }: { readonly route: ProgramRoute; readonly go: Go }): ReactElement =>
  (route.page === 'sheet' ? <Suspense fallback={tabSkeleton}><Sheet route={route} go={go} /></Suspense> : <ProgramTabs route={route} go={go} />);

/**
 * One program: what it is called and covers, its tabs, and the one that the address names. An administrator of Jira may
 * see its settings and its trail without any of its figures: each of these asks for itself.
 */
const ProgramTabs = ({ route, go }: { readonly route: ProgramRoute; readonly go: Go }): ReactElement => {
  const { id } = route;
  const asOf = route.page === 'program' ? route.asOf : null;
  const ask = (): ReturnType<typeof askGlobal<'overview'>> => askGlobal('overview', asOf === null ? { programId: id } : { programId: id, asOf });
  const { value: view, problem, again } = useAnswer(ask, `${id}@${asOf ?? ''}`, route.page === 'program' ? refreshMs : null, ({ fresh }) => isUnchanged(askGlobal, fresh.token));
  const pull = usePull(id, view?.pull ?? null, again);
  const asksItself = route.page === 'dependencies' || route.page === 'plan' || route.page === 'value';
  const coming = view === null && problem === null;
  if (coming && !asksItself) return <OverviewSkeleton />;
  const withFigures = view !== null && pull !== null;
  const head = withFigures ? <ProgramHeader view={view} route={route} go={go} /> : coming ? <HeaderSkeleton go={go} /> : <Breadcrumb go={go} />;
  const missing = withFigures || problem === null ? null : <ProblemPanel problem={problem} retry={again} />;
  if (!withFigures && !coming && (asksItself || route.page === 'program')) return <>{head}{missing}</>;
  return (
    <FileAboutContext.Provider value={{ program: view?.name ?? null, day: pastDayOf(route) }}>
      {head}
      {missing}
      <Tabs label="Parts of the program" name="program" tabs={tabs} chosen={route.page} choose={(page) => go(firstOf(id, page))} />
      <TabPanel name="program" chosen={route.page}>
        <Suspense fallback={tabSkeleton}>
          {withFigures && route.page === 'program' && <OverviewTab view={view} pull={pull} problem={problem} route={route} go={go} again={again} />}
          {route.page === 'dependencies' && <Dependencies route={route} go={go} />}
          {route.page === 'plan' && <Plan route={route} go={go} canManage={view?.canManage ?? false} />}
          {route.page === 'value' && <Value route={route} go={go} canManage={view?.canManage ?? false} />}
          {route.page === 'governance' && <Governance programId={id} part={route.part} canManage={view?.canManage ?? true} go={go} />}
          {route.page === 'settings' && <Settings programId={id} section={route.section} go={go} changed={again} />}
        </Suspense>
      </TabPanel>
    </FileAboutContext.Provider>
  );
};
