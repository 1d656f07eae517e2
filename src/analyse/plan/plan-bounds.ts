import type { Analysis } from '../analysis';
import { forecast } from '../forecast/forecast';
import { milestoneForecasts } from '../forecast/milestone-forecast';
import { NO_FIRST, NO_LAST, planSpans } from './plan-spans';
import { planTree } from './plan-tree';
import { plannedFirst } from './planned-dates';
import type { Day } from '../../model/time';

const forecastDays = (analysis: Analysis): readonly (Day | null)[] => {
  const known = forecast(analysis.program);
  const ends = known.known && 'days' in known ? [known.days[50], known.days[85]] : [];
  return [...ends, ...[...milestoneForecasts(analysis).values()].flatMap(({ p50, p85 }) => [p50, p85])];
};

/** The first and the last day that anything of the plan stands on: planned, committed to, scheduled, forecast, or today. */
export const planBounds = (analysis: Analysis): { readonly first: Day; readonly last: Day } => {
  const { program } = analysis;
  const { root, milestones, placeOf } = planTree(program);
  const { planned, scheduled } = planSpans(analysis);
  const committed = program.projects.flatMap((project) => plannedFirst(program, { kind: 'project', project }) ?? []);
  const days: readonly (Day | null | undefined)[] = [
    program.asOf, planned.first[root], planned.last[root], scheduled.first[root], scheduled.last[root], program.settings.deadline, ...committed, ...forecastDays(analysis),
    ...milestones.flatMap(({ node, milestone: { day, version } }) => [day, version.startDay, scheduled.last[node], plannedFirst(program, placeOf(node))]),
  ];
  const known = days.filter((day): day is Day => day !== null && day !== undefined && day !== NO_FIRST && day !== NO_LAST);
  return { first: Math.min(...known), last: Math.max(...known) };
};
