import { lazy, Suspense, useCallback, type ReactElement } from 'react';
import type { OverviewView } from '../../../src/contract/overview';
import type { PullProgress } from '../../../src/contract/program';
import type { Problem } from '../../../src/contract/result';
import { isPulling } from '../../parts/pull-line';
import type { Panel, ProgramRoute } from '../route';
import type { Go } from '../use-route';
import { Overview } from './overview';
import { OverviewSkeleton } from './overview-skeleton';

const EvidencePanel = lazy(async () => ({ default: (await import('../evidence-panel')).EvidencePanel }));
const AssumptionsPanel = lazy(async () => ({ default: (await import('../assumptions/assumptions-panel')).AssumptionsPanel }));
const ShareDialog = lazy(async () => ({ default: (await import('../program/share-dialog')).ShareDialog }));

type TabProps = {
  readonly view: OverviewView;
  readonly pull: PullProgress;
  readonly problem: Problem | null;
  readonly route: Extract<ProgramRoute, { page: 'program' }>;
  readonly go: Go;
  readonly again: () => void;
};

/** The overview, and at its side or over it what the address names: evidence, assumptions, who sees the program. */
export const OverviewTab = ({ view, pull, problem, route, go, again }: TabProps): ReactElement => {
  const { id, asOf, panel } = route;
  const show = useCallback((next: Panel | null) => go({ page: 'program', id, asOf, panel: next }), [go, id, asOf]);
  const openTeams = useCallback(() => go({ page: 'dependencies', id, place: ['teams'], query: asOf === null ? '' : `at=${asOf}` }), [go, id, asOf]);
  const openQuestions = useCallback(() => go({ page: 'dependencies', id, place: ['questions'], query: '' }), [go, id]);
  const showPicture = useCallback((key: string) => go({ page: 'dependencies', id, place: ['issue', key], query: asOf === null ? '' : `at=${asOf}` }), [go, id, asOf]);
  const openList = useCallback(() => go({ page: 'dependencies', id, place: [], query: `state=waiting${asOf === null ? '' : `&at=${asOf}`}` }), [go, id, asOf]);
  const openSurvey = useCallback(() => go({ page: 'value', id, place: ['survey'], query: '' }), [go, id]);
  const openValue = useCallback(() => go({ page: 'value', id, place: [], query: '' }), [go, id]);
  const close = useCallback(() => show(null), [show]);
  return (
    <>
      {isPulling(pull) && view.fresh.issues === 0
        ? <OverviewSkeleton pull={pull} />
        : <Overview view={view} pull={pull} problem={problem} again={again} show={show} openTeams={openTeams} openQuestions={openQuestions} showPicture={showPicture} openList={openList} openValue={openValue} openSurvey={openSurvey} />}
      <Suspense fallback={null}>
        {panel?.kind === 'evidence' && <EvidencePanel at={asOf === null ? { programId: id } : { programId: id, asOf }} measure={panel.measure} close={close} />}
        {panel?.kind === 'assumptions' && view.assumptions.length > 0 && <AssumptionsPanel view={view} changed={again} close={close} go={go} />}
        {panel?.kind === 'share' && <ShareDialog view={view} go={go} changed={again} close={close} />}
      </Suspense>
    </>
  );
};
