import './summary.css';
import type { ReactElement } from 'react';
import { askGlobal } from '../../../bridge';
import { useAnswer } from '../../../parts/answer';
import { ProblemPanel } from '../../../parts/problem';
import { Loading, RowsSkeleton, TilesSkeleton } from '../../../parts/skeleton';
import type { PartProps } from '../part-props';
import { partRoute, valueRoute } from '../place';
import { ModuleList } from './module-list';

const skeleton = <Loading what="the value of the program"><TilesSkeleton count={4} /><RowsSkeleton count={6} /></Loading>;

/** Where the program stands with money, schedule and outcome, and what of that is set up. */
export const SummaryPage = ({ programId, query, asOf, go }: PartProps): ReactElement => {
  const at = asOf === null ? { programId } : { programId, asOf };
  const { value: view, problem, again } = useAnswer(() => askGlobal('value', at), JSON.stringify(at));
  return (
    <div className="value-page">
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {view === null && problem === null && skeleton}
      {view !== null && <ModuleList modules={view.modules} open={(key) => go(partRoute(valueRoute(programId, [], query), key))} />}
    </div>
  );
};
