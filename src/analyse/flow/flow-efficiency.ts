import type { Issue, Program } from '../../model/program';
import { activeTime } from './active-time';
import { activeTimesAt } from './active-times';
import { evidence, figure, input, leftOut, unknownFigure } from '../figure';
import { recentlyDelivered, recentlyDeliveredAt } from './flow-time';
import type { Measure } from '../measure';
import { counted, percentText, plain } from '../words';

const MINUTES_A_DAY = 1440;

const shareOf = (program: Program, issue: Issue): string | null => {
  const time = activeTime(program, issue);
  return time === null ? null : `${percentText((100 * time.active) / time.whole)} of ${plain(time.whole / MINUTES_A_DAY, 1)} days`;
};

/**
 * **Flow efficiency**: of the time from first start to done of the leaves delivered in the last 12 weeks, the share in
 * which they were in progress and not flagged; the rest they waited (back in to-do, reopened, or flagged). A ratio of
 * sums, in calendar time as the changelog has it. A wait that nobody flagged or moved looks like work, so the true
 * share is at most this.
 */
export const flowEfficiency: Measure = {
  key: 'flow-efficiency',
  name: 'Flow efficiency',
  group: 'Flow',
  unit: 'percent',
  better: 'higher',
  formula: 'Time in progress and not flagged / time from first start to done, of issues delivered in the last 12 weeks.',
  source: 'Flow efficiency (active time / flow time) as in the flow metrics of SAFe.',
  followed: true,
  compute: ({ program }) => {
    const times = activeTimesAt(program, recentlyDeliveredAt(program));
    const [active, whole] = [times.active / MINUTES_A_DAY, times.whole / MINUTES_A_DAY];
    const untimed = () => leftOut('The changelog does not show start and end', recentlyDelivered(program).filter((issue) => activeTime(program, issue) === null));
    if (times.timed === 0) return unknownFigure('No issue delivered in the last 12 weeks has a changelog that shows its start and its end.', { leftOut: untimed });
    return figure((100 * active) / whole, `${plain(active, 1)} of ${plain(whole, 1)} days of ${counted(times.timed, 'issue')}`, {
      note: 'at most: waits nobody flagged look like work',
      inputs: [input('Days in progress and not flagged', active, null), input('Days from first start to done', whole, null), input('Issues', times.timed, 'issues')],
      issues: () => evidence(recentlyDelivered(program), (issue) => shareOf(program, issue)),
      leftOut: untimed,
    });
  },
};
