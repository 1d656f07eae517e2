import './teams.css';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { TeamMatrixView } from '../../../../src/contract/teams';
import { askGlobal } from '../../../bridge';
import { useAnswer } from '../../../parts/answer';
import { ProblemPanel } from '../../../parts/problem';
import { Bar, Loading, RowsSkeleton, TilesSkeleton } from '../../../parts/skeleton';
import { Tiles } from '../../../parts/tile';
import type { PartProps } from '../part-props';
import type { Grid, Place } from './matrix-grid';
import { MatrixSection, Partial } from './matrix-section';
import { OverTime } from './over-time';
import { pairRoute } from './pair-route';
import { RunwaySection } from './runway-section';

const EvidencePanel = lazy(async () => ({ default: (await import('../../evidence-panel')).EvidencePanel }));

const skeleton = <Loading what="the teams"><TilesSkeleton count={3} /><Bar width="30%" height="title" /><RowsSkeleton count={6} /></Loading>;

const Nothing = ({ partial }: { readonly partial: string | null }): ReactElement => (
  <section className="card">
    <div className="card-head"><h2>No team waits for another</h2><Partial text={partial} /></div>
    <p className="quiet">Nothing open depends on anything else that is open. Teams appear here once an issue is linked to one that blocks it; which links count is set under Settings, Links.</p>
  </section>
);

type MatrixPartProps = { readonly view: TeamMatrixView; readonly open: (place: Place, grid: Grid) => void; readonly explain: (measure: string) => void };

const MatrixPart = ({ view, open, explain }: MatrixPartProps): ReactElement => (
  <>
    <Tiles figures={view.figures} open={explain} mostColumns={3} />
    {view.cells.length === 0 ? <Nothing partial={view.partial} /> : <MatrixSection view={view} open={open} />}
    <OverTime overTime={view.overTime} />
  </>
);

/** Who waits for whom, team by team: now, over time, and who runs out of work. */
export const TeamsPage = ({ programId, asOf, go }: PartProps): ReactElement => {
  const at = asOf === null ? { programId } : { programId, asOf };
  const [measure, setMeasure] = useState<string | null>(null);
  const { value: view, problem, again } = useAnswer(() => askGlobal('teamMatrix', at), JSON.stringify(at));
  const open = ({ row, column }: Place, { rows, columns }: Grid): void => go(pairRoute(programId, rows[row]?.team, columns[column]?.team, asOf));
  return (
    <div className="teams-page">
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {view === null && problem === null && skeleton}
      {view !== null && <MatrixPart view={view} open={open} explain={setMeasure} />}
      <RunwaySection programId={programId} asOf={asOf} openBlocked={(team) => go(pairRoute(programId, team, undefined, asOf))} explain={() => setMeasure('runway')} />
      {measure !== null && <Suspense fallback={null}><EvidencePanel at={at} measure={measure} close={() => setMeasure(null)} /></Suspense>}
    </div>
  );
};
