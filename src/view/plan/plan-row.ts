import type { PlanRow } from '../../contract/plan';
import type { Analysis } from '../../analyse/analysis';
import { forecast } from '../../analyse/forecast/forecast';
import { milestoneForecasts } from '../../analyse/forecast/milestone-forecast';
import { planBlockers } from '../../analyse/plan/plan-blockers';
import { planCounts } from '../../analyse/plan/plan-counts';
import type { PlanRows } from '../../analyse/plan/plan-rows';
import { NO_FIRST, planSpans } from '../../analyse/plan/plan-spans';
import type { PlanPlace } from '../../analyse/plan/plan-tree';
import { plannedDates, plannedFirst } from '../../analyse/plan/planned-dates';
import { rowKey } from '../../analyse/plan/row-order';
import { lateBy, type Scheduled } from '../../analyse/schedule/scheduled';
import type { Day } from '../../model/time';
import { calendarDay as text } from '../calendar-day';
import type { Texts } from '../texts';

/**
 * What is known beside the analysis: summaries, and in which projects (by id) Jira has a field for the start; null where
 * nothing can be moved, since another day than today is looked at.
 */
export type RowsBeside = { readonly texts: Texts; readonly startFields: ReadonlySet<number> | null };

const kindOf = (place: PlanPlace): PlanRow['kind'] => {
  if (place.kind === 'issue') return place.issue.level > 0 ? 'epic' : 'issue';
  return place.kind === 'loose' ? 'project' : place.kind;
};

const nameOf = (place: PlanPlace, { program }: Analysis, texts: Texts): string => {
  switch (place.kind) {
    case 'program': return program.name;
    case 'project': return place.project.name;
    case 'loose': return 'Without an epic';
    case 'milestone': return place.milestone.version.name;
    case 'issue': return texts.get(place.issue.id) ?? '';
  }
};

/** Percentiles by simulated throughput; of the program and its milestones alone. */
const forecastOf = (analysis: Analysis, place: PlanPlace): { readonly p50: Day | null; readonly p85: Day | null } => {
  const none = { p50: null, p85: null };
  if (place.kind === 'milestone') return milestoneForecasts(analysis).get(place.milestone.version.id) ?? none;
  const known = place.kind === 'program' ? forecast(analysis.program) : null;
  return known?.known === true && 'days' in known ? { p50: known.days[50], p85: known.days[85] } : none;
};

const categoryOf = ({ program }: Analysis, place: PlanPlace, node: number): PlanRow['category'] => {
  if (place.kind === 'issue') return place.issue.category;
  const { issues, done, begun } = planCounts(program);
  const all = issues[node] ?? 0;
  if (place.kind === 'milestone' ? place.milestone.version.released : all > 0 && all === done[node]) return 'done';
  return (begun[node] ?? 0) > 0 ? 'doing' : 'todo';
};

const scheduledOf = (analysis: Analysis, node: number): Scheduled | null => {
  const { scheduled: { first, last }, float, critical } = planSpans(analysis);
  const start = first[node] ?? NO_FIRST;
  return start === NO_FIRST ? null : { start, finish: last[node] ?? start, float: float[node] ?? 0, critical: critical[node] === 1 };
};

const personal = (place: PlanPlace): Pick<PlanRow, 'team' | 'assignee' | 'status'> => {
  if (place.kind === 'issue') return { team: place.issue.team.name, assignee: place.issue.jira.assignee?.name ?? null, status: place.issue.jira.status.name };
  return { team: null, assignee: null, status: place.kind === 'milestone' && place.milestone.version.released ? 'Released' : null };
};

/** One row, by its place. */
export const planRow = (analysis: Analysis, { tree, nodes, depth, open, children }: PlanRows, at: number, { texts, startFields }: RowsBeside): PlanRow => {
  const node = nodes[at] ?? tree.root;
  const place = tree.placeOf(node);
  const { start, finish, derived, ownStart, ownFinish } = plannedDates(place, node, planSpans(analysis).under);
  const scheduled = scheduledOf(analysis, node);
  const category = categoryOf(analysis, place, node);
  const { p50, p85 } = forecastOf(analysis, place);
  const { issues, delivered } = planCounts(analysis.program);
  const moves = place.kind === 'issue' && startFields !== null;
  return {
    at, depth: depth[node] ?? 0, kind: kindOf(place), key: rowKey(place), name: nameOf(place, analysis, texts), ...personal(place), category,
    children: children[node] ?? 0, open: open[node] === 1,
    start: text(start), finish: text(finish), derived, originalFinish: text(plannedFirst(analysis.program, place)),
    scheduledStart: text(scheduled?.start ?? null), scheduledFinish: text(scheduled?.finish ?? null), p50: text(p50), p85: text(p85),
    delivered: delivered[node] ?? 0, issues: issues[node] ?? 0,
    lateBy: lateBy(analysis.program, { due: finish, category }, scheduled), critical: scheduled?.critical ?? false, float: scheduled?.float ?? null,
    blockedBy: planBlockers(analysis)[node] ?? 0,
    movable: { start: moves && ownStart && startFields.has(place.issue.project.id), finish: moves && ownFinish },
  };
};
