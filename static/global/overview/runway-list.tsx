import type { ReactElement } from 'react';
import type { Runway } from '../../../src/contract/overview';
import { PlainButton } from '../../parts/button';
import { FigureValue } from '../../parts/figure';
import type { OpenEvidence } from '../../parts/tile';
import { WordLink } from '../../parts/word-link';

const shown = 12;

/** How long each team has unblocked work, shortest first; a team without a known runway says why. */
const ordered = (runway: readonly Runway[]): readonly Runway[] =>
  [...runway].sort((a, b) => (a.workingDays ?? Infinity) - (b.workingDays ?? Infinity)).slice(0, shown);

type RunwayListProps = { readonly runway: readonly Runway[]; readonly open: OpenEvidence; readonly openTeams: () => void };

export const RunwayList = ({ runway, open, openTeams }: RunwayListProps): ReactElement | null => {
  if (runway.length === 0) return null;
  return (
    <section className="card">
      <div className="card-head"><h2>Runway</h2><PlainButton look="link" onClick={openTeams}>What teams could take up</PlainButton></div>
      <p className="small quiet">Working days until a team has no unblocked work left. <WordLink act={() => open('runway')}>How it is computed</WordLink></p>
      <dl className="pairs">
        {ordered(runway).map(({ team, workingDays, reason }) => (
          <div key={team}>
            <dt dir="auto" title={team}>{team}</dt>
            <dd>
              <FigureValue figure={{ measure: `runway:${team}`, value: workingDays, unit: 'working-days', reason }} />
              {reason !== null && <span className="small quiet"> {reason}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {runway.length > shown && <p className="small quiet">{runway.length - shown} more teams under “How it is computed”.</p>}
    </section>
  );
};
