import type { FanView } from '../../../../src/contract/plan';
import type { ChartBand, ChartMark, ChartSeries } from '../../../charts/chart-kinds';
import { dayText } from '../../../parts/date-text';
import { isoOf } from '../time/days';

export type FanChart = {
  readonly days: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly bands: readonly ChartBand[];
  readonly marks: readonly ChartMark[];
};

type Percentile = 'p50' | 'p85' | 'p95';

/** The deadline and the day of the forecast, where the axis reaches that far. */
const marksOf = ({ deadline, finish, asOf }: FanView, last: string | undefined, locale: string): readonly ChartMark[] => [
  { day: asOf, label: 'Today' },
  ...(deadline === null ? [] : [{ day: deadline, label: `Deadline ${dayText(deadline, locale)}` }]),
  ...(finish.value === null ? [] : [{ day: isoOf(finish.value), label: `P85 ${dayText(isoOf(finish.value), locale)}` }]),
].filter(({ day }) => last !== undefined && day <= last);

/** Open work, as it was and as it may become: from today on the middle of the runs, and how far the others lie from it. */
export const fanChart = (fan: FanView, locale: string): FanChart => {
  const now = fan.past.at(-1);
  const weeks = fan.weeks.filter(({ day }) => now === undefined || day > now.day);
  const days = [...fan.past, ...weeks].map(({ day }) => day);
  const before = Math.max(0, fan.past.length - 1);
  const nothing = fan.past.slice(0, before).map(() => null);
  const along = (percentile: Percentile): (number | null)[] => [...nothing, ...(now === undefined ? [] : [now.open]), ...weeks.map((week) => week[percentile])];
  const past = [...fan.past.map(({ open }) => open), ...weeks.map(() => null)];
  if (weeks.length === 0) return { days, series: [{ name: 'Open issues', values: past, tone: 'brand' }], bands: [], marks: marksOf(fan, days.at(-1), locale) };
  return {
    days,
    series: [
      { name: 'Open issues', values: past, tone: 'brand' },
      { name: 'Half of the runs are below (P50)', values: along('p50'), tone: 'brand', dashed: true },
      { name: '85% of the runs are below (P85)', values: along('p85'), tone: 'warning', dashed: true },
    ],
    bands: [{ name: 'P50 to P95 of the runs', low: along('p50'), high: along('p95'), tone: 'warning' }],
    marks: marksOf(fan, days.at(-1), locale),
  };
};
