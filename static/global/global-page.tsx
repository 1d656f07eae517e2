import { lazy, Suspense, type ReactElement } from 'react';
import { Loading, RowsSkeleton } from '../parts/skeleton';
import { ProgramPage } from './overview/program-page';
import { Programs } from './programs';
import { useRoute } from './use-route';

const NewProgram = lazy(async () => ({ default: (await import('./new-program/new-program')).NewProgram }));

const pageSkeleton = <Loading what="Flagship"><RowsSkeleton count={4} /></Loading>;

/** The list of programs, a new one, or one program: whatever the address says. */
export const GlobalPage = (): ReactElement => {
  const [route, go] = useRoute();
  if (route === null) return <main className="page">{pageSkeleton}</main>;
  return (
    <main className="page">
      {route.page === 'programs' && <Programs go={go} />}
      {route.page === 'new' && <Suspense fallback={pageSkeleton}><NewProgram go={go} /></Suspense>}
      {route.page === 'program' && <ProgramPage key={route.id} route={route} go={go} />}
    </main>
  );
};
