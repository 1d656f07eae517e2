import './summary.css';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { askGlobal } from '../../../bridge';
import { useAnswer } from '../../../parts/answer';
import { PlainButton } from '../../../parts/button';
import { ProblemPanel } from '../../../parts/problem';
import { Loading, RowsSkeleton, TilesSkeleton } from '../../../parts/skeleton';
import { Tiles } from '../../../parts/tile';
import type { PartProps } from '../part-props';
import { partRoute, valueRoute } from '../place';
import { CrossedLately } from './crossed';
import { ModuleList } from './module-list';
import { MoneyBar } from './money-bar';
import { SettingsDialog } from './settings-dialog';

const EvidencePanel = lazy(async () => ({ default: (await import('../../evidence-panel')).EvidencePanel }));

const skeleton = <Loading what="the value of the program"><TilesSkeleton count={4} /><RowsSkeleton count={6} /></Loading>;

/** Where the program stands with money, schedule and outcome, and what of that is set up. */
export const SummaryPage = ({ programId, query, asOf, go }: PartProps): ReactElement => {
  const at = asOf === null ? { programId } : { programId, asOf };
  const { value: view, problem, again } = useAnswer(() => askGlobal('value', at), JSON.stringify(at));
  const [measure, setMeasure] = useState<string | null>(null);
  const [settingUp, setSettingUp] = useState(false);
  return (
    <div className="value-page">
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {view === null && problem === null && skeleton}
      {view !== null && (
        <>
          {view.rights.why !== null && <p role="note" className="quiet">{view.rights.why}</p>}
          <Tiles figures={view.figures} open={setMeasure} mostColumns={4} />
          {view.bar !== null && view.rights.sees && <MoneyBar bar={view.bar} />}
          <CrossedLately crossings={view.crossings} openHistory={<PlainButton look="link" onClick={() => go(partRoute(valueRoute(programId, [], query), 'history'))}>History</PlainButton>} />
          <ModuleList modules={view.modules} open={(key) => go(partRoute(valueRoute(programId, [], query), key))} />
          {view.canManage && asOf === null && <p><PlainButton onClick={() => setSettingUp(true)}>Set up money and outcome</PlainButton></p>}
        </>
      )}
      {settingUp && <SettingsDialog programId={programId} close={() => setSettingUp(false)} saved={() => { setSettingUp(false); again(); }} />}
      {measure !== null && <Suspense fallback={null}><EvidencePanel at={at} measure={measure} close={() => setMeasure(null)} /></Suspense>}
    </div>
  );
};
