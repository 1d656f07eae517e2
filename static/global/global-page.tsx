import { lazy, Suspense, useCallback, useRef, useState, type ReactElement } from 'react';
import { Loading, RowsSkeleton } from '../parts/skeleton';
import { LeaveDialog } from './leave-dialog';
import { ProgramPage } from './program/program-page';
import { Programs } from './programs';
import type { Route } from './route';
import { UnsavedContext, type Keeps, type TellUnsaved } from './unsaved';
import { useRoute, type Go } from './use-route';

const NewProgram = lazy(async () => ({ default: (await import('./new-program/new-program')).NewProgram }));

const pageSkeleton = <Loading what="Flagship"><RowsSkeleton count={4} /></Loading>;

type Unsaved = { readonly what: string; readonly keeps: Keeps | undefined };

type Leaving = { readonly what: string; readonly to: Route };

/** The list of programs, a new one, or one program: whatever the address says. What is not saved is not left unasked. */
export const GlobalPage = (): ReactElement => {
  const unsaved = useRef<Unsaved | null>(null);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const tell = useCallback<TellUnsaved>((what, keeps) => { unsaved.current = what === null ? null : { what, keeps }; }, []);
  const mayLeave = useCallback((to: Route): boolean => {
    const kept = unsaved.current;
    if (kept === null || kept.keeps?.(to) === true) return true;
    setLeaving({ what: kept.what, to });
    return false;
  }, []);
  const [route, goAtOnce] = useRoute(mayLeave);
  const go = useCallback<Go>((to) => { if (mayLeave(to)) goAtOnce(to); }, [goAtOnce, mayLeave]);
  const leave = (to: Route): void => {
    unsaved.current = null;
    setLeaving(null);
    goAtOnce(to);
  };
  if (route === null) return <main className="page">{pageSkeleton}</main>;
  return (
    <UnsavedContext.Provider value={tell}>
      <main className="page">
        {route.page === 'programs' && <Programs go={go} />}
        {route.page === 'new' && <Suspense fallback={pageSkeleton}><NewProgram go={go} /></Suspense>}
        {'id' in route && <ProgramPage key={route.id} route={route} go={go} />}
      </main>
      {leaving !== null && <LeaveDialog what={leaving.what} leave={() => leave(leaving.to)} stay={() => setLeaving(null)} />}
    </UnsavedContext.Provider>
  );
};
