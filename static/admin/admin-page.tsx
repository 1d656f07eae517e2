import { lazy, Suspense, useCallback, useEffect, useState, type ReactElement } from 'react';
import type { AdminView } from '../../src/contract/admin';
import { askAdmin } from '../bridge';
import { useAnswer } from '../parts/answer';
import { ProblemPanel } from '../parts/problem';
import { isPulling } from '../parts/pull-line';
import { Loading, RowsSkeleton } from '../parts/skeleton';
import { TabPanel, Tabs } from '../parts/tabs';
import { ProgramsTab } from './programs/programs-tab';

const SiteTab = lazy(async () => ({ default: (await import('./site/site-tab')).SiteTab }));
const DataTab = lazy(async () => ({ default: (await import('./data/data-tab')).DataTab }));
const PointsTab = lazy(async () => ({ default: (await import('./points/points-tab')).PointsTab }));
const CopyTab = lazy(async () => ({ default: (await import('./export/copy-tab')).CopyTab }));
const RestoreRunning = lazy(async () => ({ default: (await import('./export/restore-running')).RestoreRunning }));
const TrailTab = lazy(async () => ({ default: (await import('./trail/trail-tab')).TrailTab }));

const tabs = [
  { key: 'programs', label: 'Programs' },
  { key: 'site', label: 'New programs' },
  { key: 'data', label: 'Health of the data' },
  { key: 'points', label: 'Points' },
  { key: 'trail', label: 'Trail' },
  { key: 'copy', label: 'Export and restore' },
] as const;

type Chosen = (typeof tabs)[number]['key'];

const loading = <Loading what="Flagship’s administration"><RowsSkeleton count={6} /></Loading>;

const ASKED_MS = 30_000;

/** Whether something was asked for a moment ago; `ask` says that it was. What the app does about it begins after the answer. */
const useAsked = (): { readonly asked: boolean; readonly ask: () => void } => {
  const [times, setTimes] = useState(0);
  const [settled, setSettled] = useState(0);
  useEffect(() => {
    const over = window.setTimeout(() => setSettled(times), ASKED_MS);
    return () => window.clearTimeout(over);
  }, [times]);
  return { asked: times > settled, ask: useCallback(() => setTimes((before) => before + 1), []) };
};

/** While projects are being read, something fails or was just asked for, the page follows. */
const refreshMs = (view: AdminView | null, asked: boolean): number | null => (asked ? 5_000 : view !== null && (view.health.failures.length > 0 || view.coverage.some(({ pull }) => isPulling(pull))) ? 10_000 : null);

const Shown = ({ view, chosen, changed }: { readonly view: AdminView; readonly chosen: Chosen; readonly changed: () => void }): ReactElement => (
  <Suspense fallback={loading}>
    {chosen === 'programs' && <ProgramsTab programs={view.programs} changed={changed} />}
    {chosen === 'site' && <SiteTab site={view.site} changed={changed} />}
    {chosen === 'data' && <DataTab view={view} changed={changed} />}
    {chosen === 'points' && <PointsTab view={view} changed={changed} />}
    {chosen === 'trail' && <TrailTab />}
    {chosen === 'copy' && <CopyTab changed={changed} />}
  </Suspense>
);

/** What administrators of Jira look after: all programs of the site, what holds for new ones, and how the app fares. */
export const AdminPage = (): ReactElement => {
  const [chosen, setChosen] = useState<Chosen>('programs');
  const [pace, setPace] = useState<number | null>(null);
  const { value: view, problem, again } = useAnswer(() => askAdmin('admin', {}), 'admin', pace);
  const [restore, setRestore] = useState<'none' | 'running' | 'done'>('none');
  const { asked, ask } = useAsked();
  if (pace !== refreshMs(view, asked)) setPace(refreshMs(view, asked));
  const changed = useCallback((): void => { ask(); again(); }, [ask, again]);
  const told = useCallback((isRunning: boolean): void => {
    setRestore((was) => (isRunning ? 'running' : was === 'none' ? 'none' : 'done'));
    if (!isRunning) again();
  }, [again]);
  const closed = restore === 'running' && problem?.code === 'busy';
  return (
    <main className="page admin">
      <header className="page-head"><h1>Flagship</h1></header>
      {problem?.code === 'busy' && <Suspense fallback={null}><RestoreRunning told={told} /></Suspense>}
      {problem !== null && !closed && <ProblemPanel problem={problem} retry={again} />}
      {restore === 'done' && <p className="card" role="status">The restore is done: what the file holds is here. The trail of the site tells what was restored.</p>}
      {view === null && problem === null && loading}
      {view !== null && !closed && (
        <>
          <Tabs label="Parts of the administration" name="admin" tabs={tabs} chosen={chosen} choose={setChosen} />
          <TabPanel name="admin" chosen={chosen}><Shown view={view} chosen={chosen} changed={changed} /></TabPanel>
        </>
      )}
    </main>
  );
};
