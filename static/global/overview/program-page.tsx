import { lazy, Suspense, useCallback, type ReactElement } from 'react';
import { askGlobal } from '../../bridge';
import { useAnswer } from '../../parts/answer';
import { ProblemPanel } from '../../parts/problem';
import { isPulling } from '../../parts/pull-line';
import type { Panel, Route } from '../route';
import type { Go } from '../use-route';
import { Overview } from './overview';
import { OverviewSkeleton } from './overview-skeleton';
import { Breadcrumb, ProgramHeader } from './program-header';
import { usePull } from './use-pull';

const EvidencePanel = lazy(async () => ({ default: (await import('../evidence-panel')).EvidencePanel }));
const AssumptionsPanel = lazy(async () => ({ default: (await import('../assumptions/assumptions-panel')).AssumptionsPanel }));

const refreshMs = 15_000;

type ProgramRoute = Extract<Route, { page: 'program' }>;

/** One program: its overview, and at its side the evidence or the assumptions that the address names. */
export const ProgramPage = ({ route, go }: { readonly route: ProgramRoute; readonly go: Go }): ReactElement => {
  const { id, asOf, panel } = route;
  const at = asOf === null ? { programId: id } : { programId: id, asOf };
  const { value: view, problem, again } = useAnswer(() => askGlobal('overview', at), `${id}@${asOf ?? ''}`, refreshMs);
  const pull = usePull(id, view?.pull ?? null, again);
  const show = useCallback((next: Panel | null) => go({ page: 'program', id, asOf, panel: next }), [go, id, asOf]);
  if (view === null && problem === null) return <OverviewSkeleton />;
  if (view === null || pull === null) {
    return <><Breadcrumb go={go} />{problem !== null && <ProblemPanel problem={problem} retry={again} />}</>;
  }
  return (
    <>
      <ProgramHeader view={view} route={route} go={go} changed={again} />
      {isPulling(pull) && view.fresh.issues === 0
        ? <OverviewSkeleton pull={pull} />
        : <Overview view={view} pull={pull} problem={problem} again={again} show={show} />}
      <Suspense fallback={null}>
        {panel?.kind === 'evidence' && <EvidencePanel at={at} measure={panel.measure} close={() => show(null)} />}
        {panel?.kind === 'assumptions' && view.assumptions.length > 0 && <AssumptionsPanel view={view} changed={again} close={() => show(null)} left={() => go({ page: 'programs' })} />}
      </Suspense>
    </>
  );
};
