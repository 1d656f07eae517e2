import type { ReactElement } from 'react';
import type { TeamView } from '../../../../src/contract/teams';
import { askGlobal } from '../../../bridge';
import { useAnswer } from '../../../parts/answer';
import { DownloadCsv } from '../../../parts/download-csv';
import { ProblemPanel } from '../../../parts/problem';
import { Loading, RowsSkeleton } from '../../../parts/skeleton';
import { WordLink } from '../../../parts/word-link';
import { RunwayRow } from './runway-row';
import { runwayTable } from './teams-csv';

type SectionProps = { readonly programId: string; readonly asOf: string | null; readonly openBlocked: (team: TeamView) => void; readonly explain: () => void };

/** For how long each team has ready work, the shortest first. */
export const RunwaySection = ({ programId, asOf, openBlocked, explain }: SectionProps): ReactElement => {
  const at = asOf === null ? { programId } : { programId, asOf };
  const { value: view, problem, again } = useAnswer(() => askGlobal('runway', at), JSON.stringify(at));
  const longest = Math.max(0, ...(view?.rows ?? []).map(({ workingDays }) => workingDays ?? 0));
  return (
    <section className="card runways">
      <div className="card-head"><h2>Runway</h2>{view !== null && view.rows.length > 0 && <DownloadCsv name="runway" table={() => runwayTable(view)} />}</div>
      <p className="small quiet">Working days until a team has no unblocked work left, at the pace of its last 6 weeks. <WordLink act={explain}>How it is computed</WordLink></p>
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {view === null && problem === null && <Loading what="the runways"><RowsSkeleton count={4} /></Loading>}
      {view !== null && view.rows.length === 0 && <p className="quiet">No team has open work.</p>}
      {view !== null && <ul role="list">{view.rows.map((row) => <RunwayRow key={row.team.id} row={row} longest={longest} openBlocked={() => openBlocked(row.team)} />)}</ul>}
    </section>
  );
};
