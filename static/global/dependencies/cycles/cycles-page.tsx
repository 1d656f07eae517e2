import './cycles.css';
import type { ReactElement } from 'react';
import type { CyclesView } from '../../../../src/contract/dependencies';
import { askGlobal } from '../../../bridge';
import { useAnswer } from '../../../parts/answer';
import { PlainButton } from '../../../parts/button';
import { DownloadCsv } from '../../../parts/download-csv';
import { countText, numberText } from '../../../parts/number-text';
import { ProblemPanel } from '../../../parts/problem';
import { Bar, Loading } from '../../../parts/skeleton';
import { useViewer } from '../../../parts/viewer';
import type { PartProps } from '../part-props';
import { dependenciesRoute } from '../place';
import { cycleTable } from './cycle-csv';
import { CycleCard } from './cycle-card';
import { LiftedCycles } from './lifted-cycles';

const Skeleton = (): ReactElement => (
  <Loading what="the cycles"><div className="cycles">{[1, 2].map((at) => <div key={at} className="card"><Bar width="50%" height="title" /><Bar width="80%" /><Bar width="70%" /><Bar width="75%" /></div>)}</div></Loading>
);

const NoCycle = ({ lifted, toList }: { readonly lifted: boolean; readonly toList: () => void }): ReactElement => (
  <section className="card empty">
    <h3>No issues wait for each other in a ring</h3>
    <p>Every open dependency can be met in some order{lifted ? ', though the epics or projects below wait for each other' : ''}.</p>
    <p><PlainButton onClick={toList}>See who waits for whom</PlainButton></p>
  </section>
);

const Head = ({ view }: { readonly view: CyclesView }): ReactElement => {
  const { locale } = useViewer();
  const issues = view.cycles.reduce((sum, { size }) => sum + size, 0);
  return (
    <p className="cycles-head">
      <strong>{view.total === 1 ? 'One ring' : `${numberText(view.total, locale)} rings`}</strong> of issues that wait for each other
      {view.total === view.cycles.length && `, ${countText(issues, 'issues', locale)} together`}. None of them can be finished in order until a link is cut.
      {view.total > view.cycles.length && ` The ${numberText(view.cycles.length, locale)} largest are shown.`}
      {view.partial !== null && <span className="partial"> {view.partial}</span>}
    </p>
  );
};

/** Issues that wait for each other, and which link to cut first. */
export const CyclesPage = ({ programId, query, asOf, go }: PartProps): ReactElement => {
  const { value: view, problem, again } = useAnswer(() => askGlobal('cycles', asOf === null ? { programId } : { programId, asOf }), `${programId} ${asOf ?? ''}`);
  if (problem !== null) return <ProblemPanel problem={problem} retry={again} />;
  if (view === null) return <Skeleton />;
  return (
    <div className="cycles">
      {view.total === 0
        ? <NoCycle lifted={view.liftedTotal > 0} toList={() => go(dependenciesRoute(programId, [], query))} />
        : <div className="card-head"><Head view={view} /><DownloadCsv name="cycles" table={() => cycleTable(view)} /></div>}
      {view.cycles.map((cycle) => (
        <CycleCard key={cycle.issues[0]?.key ?? ''} cycle={cycle} show={(key) => go(dependenciesRoute(programId, ['cycle', key], query))} />
      ))}
      {view.liftedTotal > 0 && <LiftedCycles lifted={view.lifted} total={view.liftedTotal} />}
    </div>
  );
};
