import type { ReactElement } from 'react';
import type { TeamMatrixView } from '../../../../src/contract/teams';
import type { Tone } from '../../../charts/chart-kinds';
import { TimeSeries } from '../../../charts/time-series';

const tones: readonly Tone[] = ['neutral', 'one', 'two', 'three', 'four', 'five'];

/** How the waiting came: all teams together, and the pairs that waited most. */
export const OverTime = ({ overTime: { days, series } }: Pick<TeamMatrixView, 'overTime'>): ReactElement => (
  <section className="card">
    <h2>Waiting over time</h2>
    <p className="small quiet">Team-days of waiting at the end of each week, replayed from Jira’s changelogs: each team loses a day a day while it waits. All teams, and the pairs that waited most in these weeks.</p>
    <TimeSeries
      title="Team-days of waiting, week by week" days={days} unit="team-days" height={280}
      series={series.map(({ name, values }, at) => ({ name, values, tone: tones[at] ?? 'six' }))}
      reason="No changelog tells what waited in these weeks."
    />
  </section>
);
