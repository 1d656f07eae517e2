import { isCalendarDay, isoDay } from '../../model/day';
import type { Program } from '../../model/program';
import { figure, input, leftOut, unknownFigure } from '../figure';
import type { EvidenceIssue, Figure, Measure } from '../measure';
import { secondsPerWorkingDay } from './remaining-work';
import { BEYOND_CALENDAR, type Schedule } from './schedule';
import { counted, plain } from '../words';

/**
 * **Finish by the critical path**: the day on which the longest path of dependent open work ends, from `asOf` on, in
 * working days, over issues without children. It ignores capacity: issues that do not depend on each other run at the
 * same time. Durations are what Jira says remains, estimates, or planned dates; below a set share of issues that have
 * one there is no finish, and above it the others last 0 and are listed. Unknown too where it lies after the year 9999.
 */
export const criticalPathFinish: Measure = {
  key: 'critical-path-finish',
  name: 'Finish by critical path',
  group: 'Forecast',
  unit: 'date',
  better: 'lower',
  formula: 'Today plus the longest path of remaining work through the open dependencies, in working days. Ignores capacity.',
  source: 'J. E. Kelley, M. R. Walker, Critical-path planning and scheduling (1959); GAO Schedule Assessment Guide',
  followed: true,
  compute: ({ program, schedule }) => {
    const missing = () => leftOut('No estimate and no planned dates', schedule.missing);
    const inputs = [input('Open issues without children', schedule.leaves, 'issues'), input('Of these, without a duration', schedule.missing.length, 'issues')];
    if (!schedule.known) return unknownFigure(`${schedule.reason}.`, { inputs, leftOut: missing });
    if (!isCalendarDay(schedule.finish)) return unknownFigure(`${BEYOND_CALENDAR}.`, { inputs, issues: () => criticalIssues(schedule), leftOut: missing });
    return finishFigure(program, schedule, { inputs, leftOut: missing });
  },
};

type Told = { readonly inputs: Figure['inputs']; readonly leftOut: () => Figure['leftOut'] };

const finishFigure = (program: Program, schedule: Schedule & { readonly known: true }, { inputs, leftOut: missing }: Told): Figure => {
  const days = schedule.path.finish / secondsPerWorkingDay;
  return figure(schedule.finish, `${isoDay(program.asOf)} + ${plain(days, 1)} working days`, {
    note: 'ignores capacity',
    inputs: [...inputs, input('Longest path', days, 'working-days')],
    issues: () => criticalIssues(schedule),
    leftOut: missing,
  });
};

/** Critical issues by their earliest start; a deadline before the finish makes more of them critical. */
const criticalIssues = ({ network, path }: Schedule & { readonly known: true }): readonly EvidenceIssue[] =>
  network.leaves
    .map((issue, node) => ({ issue, node, start: path.earliest[node] ?? 0 }))
    .filter(({ node }) => path.critical[node] === 1)
    .sort((a, b) => a.start - b.start)
    .map(({ issue, node }) => {
      const days = (network.duration[node] ?? 0) / secondsPerWorkingDay;
      const float = ((path.latest[node] ?? 0) - (path.earliest[node] ?? 0)) / secondsPerWorkingDay;
      return { issue, why: `${counted(days, 'working day')} left, float ${plain(float, 1)}` };
    });
