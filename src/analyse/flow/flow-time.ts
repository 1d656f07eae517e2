import { workingDaysIn } from '../../model/calendar';
import { columns, NO_DAY, parts } from '../../model/columns';
import type { Issue, Program } from '../../model/program';
import type { Day } from '../../model/time';
import { evidence, figure, input, leftOut, unknownFigure } from '../figure';
import { indicesAmong, issuesAt } from '../issue-indices';
import type { Measure } from '../measure';
import { oncePer } from '../once-per';
import { ascendingCounts, median, percentile } from '../forecast/order-statistics';
import { RECENT_WEEKS, tally } from '../tally';
import { counted, plain } from '../words';

const deliveredPart = parts.indexOf('delivered');

/** Leaves delivered in the last 12 weeks: their indices, rising. */
export const recentlyDeliveredAt = oncePer((program: Program): Int32Array => {
  const { part } = columns(program);
  return indicesAmong(tally(program).recentlyDoneAt, (index) => part[index] === deliveredPart);
});

/** Leaves delivered in the last 12 weeks. */
export const recentlyDelivered = (program: Program): readonly Issue[] => issuesAt(program, recentlyDeliveredAt(program));

/**
 * Working days from the first start to done, the first and the last day both counted and at least 1; null where the
 * start is not known.
 */
const flowDays = (program: Program, { started, done }: Issue): number | null => (started === null || done === null ? null : daysFrom(program)(started, done));

const daysFrom = ({ calendar }: Program): ((started: Day, done: Day) => number) => {
  const between = workingDaysIn(calendar);
  return (started, done) => Math.max(1, between(started, done + 1));
};

/** The flow times of the leaves delivered in the last 12 weeks, as far as they are known, shortest first; out of columns. */
const deliveredTimes = (program: Program): Float64Array => {
  const { done, started } = columns(program);
  const flow = daysFrom(program);
  const days: number[] = [];
  for (const index of recentlyDeliveredAt(program)) {
    const begin = started[index] ?? NO_DAY;
    if (begin !== NO_DAY) days.push(flow(begin, done[index] ?? NO_DAY));
  }
  return ascendingCounts(days);
};

/**
 * **Flow time**: the median of working days from the first start to done, over leaves delivered in the last 12 weeks.
 * Time spent back in a to-do status, or done and reopened, is in it. Issues that were never seen in progress (closed
 * at once, or without a changelog) have no flow time and are left out.
 */
export const flowTime: Measure = {
  key: 'flow-time',
  name: 'Flow time',
  group: 'Flow',
  unit: 'working-days',
  better: 'lower',
  formula: 'Median working days from first start to done, of issues delivered in the last 12 weeks. Backward moves are counted in.',
  source: 'Flow time (cycle time by percentiles) as in the flow metrics of SAFe and in Vacanti, Actionable Agile Metrics.',
  followed: true,
  compute: ({ program }) => {
    const days = deliveredTimes(program);
    const value = median(days);
    const unseen = () => leftOut('Never seen in progress', recentlyDelivered(program).filter((issue) => issue.started === null));
    if (value === null) {
      const delivered = recentlyDeliveredAt(program).length;
      return unknownFigure(delivered === 0 ? `Nothing was delivered in the last ${RECENT_WEEKS} weeks.`
        : `Of ${counted(delivered, 'issue')} delivered in the last ${RECENT_WEEKS} weeks none was seen in progress.`, { leftOut: unseen });
    }
    return figure(value, `median of ${counted(days.length, 'issue')} is ${counted(value, 'working day')}`, {
      note: `85% within ${plain(percentile(days, 0.85) ?? value)} days`,
      inputs: () => [
        input('Median', value, 'working-days'),
        input('85% took at most', percentile(days, 0.85), 'working-days'),
        input('95% took at most', percentile(days, 0.95), 'working-days'),
        input('Issues', days.length, 'issues'),
      ],
      issues: () => evidence(recentlyDelivered(program), (issue) => {
        const own = flowDays(program, issue);
        return own === null ? null : counted(own, 'working day');
      }),
      leftOut: unseen,
    });
  },
};
