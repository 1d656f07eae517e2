import { workingDaysIn } from '../../model/calendar';
import { columns, NO_DAY, parts } from '../../model/columns';
import type { Issue, Program } from '../../model/program';
import type { Day } from '../../model/time';
import { evidence, figure, input, leftOut, unknownFigure } from '../figure';
import type { Measure } from '../measure';
import { ascendingCounts, median, percentile } from '../forecast/order-statistics';
import { RECENT_WEEKS, tally } from '../tally';
import { counted, plain } from '../words';

/** Leaves delivered in the last 12 weeks. */
export const recentlyDelivered = (program: Program): readonly Issue[] =>
  tally(program).recentlyDone.filter((issue) => issue.outcome === 'delivered');

/**
 * Working days from the first start to done, the first and the last day both counted and at least 1; null where the
 * start is not known.
 */
const flowDays = (program: Program, { started, done }: Issue): number | null => (started === null || done === null ? null : daysFrom(program)(started, done));

const daysFrom = ({ calendar }: Program): ((started: Day, done: Day) => number) => {
  const between = workingDaysIn(calendar);
  return (started, done) => Math.max(1, between(started, done + 1));
};

const deliveredPart = parts.indexOf('delivered');

/** How many leaves were delivered in the last 12 weeks, and the flow times of those of which they are known, shortest first; out of columns. */
const deliveredTimes = (program: Program): { readonly delivered: number; readonly days: Float64Array } => {
  const { part, done, started } = columns(program);
  const { recentlyDoneAt } = tally(program);
  const flow = daysFrom(program);
  const days: number[] = [];
  let delivered = 0;
  for (let at = 0; at < recentlyDoneAt.length; at += 1) {
    const index = recentlyDoneAt[at] ?? -1;
    if (part[index] !== deliveredPart) continue;
    delivered += 1;
    const begin = started[index] ?? NO_DAY;
    if (begin !== NO_DAY) days.push(flow(begin, done[index] ?? NO_DAY));
  }
  return { delivered, days: ascendingCounts(days) };
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
    const { delivered, days } = deliveredTimes(program);
    const value = median(days);
    const unseen = () => leftOut('Never seen in progress', recentlyDelivered(program).filter((issue) => issue.started === null));
    if (value === null) {
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
