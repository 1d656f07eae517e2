import type { Program } from '../../../model/program';
import { overdueIssues } from '../../delivery/overdue-issues';
import { droppedBlockers } from '../../dependencies/dropped-blockers';
import type { Measure } from '../../measure';
import { assignedToInactive } from '../../people/assigned-to-inactive';
import { doingUnassigned } from '../doing-unassigned';
import { doneEpicsWithOpenChildren } from '../done-epics-with-open-children';
import { openInReleasedVersion } from '../open-in-released-version';
import { reversedDates } from '../reversed-dates';
import { staleInProgress } from '../stale-in-progress';
import { unmappedResolutions } from '../unmapped-resolutions';
import { withoutDates } from '../without-dates';
import { withoutEstimate } from '../without-estimate';
import { withoutNeededBy } from '../../dependencies/without-needed-by';
import type { Filled } from './closed-issue';

/**
 * One kind of gap in Jira's data. `measure` counts it and lists its issues; `one` and `many` say it with a count before
 * them. `feeds` are keys of the figures that stand on this data. `closed` is what somebody fills in of each issue who closes
 * the gap, so that what becomes known can be computed; null where closing it makes no unknown figure known.
 */
export type GapKind = {
  readonly measure: Measure;
  readonly one: string;
  readonly many: string;
  readonly feeds: readonly string[];
  readonly closed: ((program: Program) => Filled) | null;
};

const kind = (measure: Measure, [one, many]: readonly [string, string], feeds: readonly string[], closed: GapKind['closed'] = null): GapKind =>
  ({ measure, one, many, feeds, closed });

const HOURS_8 = 8 * 3600;
const A_WEEK = 7;

export const gapKinds: readonly GapKind[] = [
  kind(withoutEstimate, ['open issue has no estimate', 'open issues have no estimate'],
    ['critical-path-finish', 'waiting-impact', 'progress-points', 'progress-estimate'],
    () => ({ points: 1, estimateSeconds: HOURS_8 })),
  kind(withoutDates, ['open issue has no dates', 'open issues have no dates'],
    ['critical-path-finish', 'waiting-impact', 'overdue-issues', 'late-dependencies'],
    ({ asOf }) => ({ start: asOf, due: asOf + A_WEEK })),
  kind(unmappedResolutions, ['done issue is neither delivered nor dropped', 'done issues are neither delivered nor dropped'],
    ['progress-issues', 'velocity', 'runway', 'forecast-finish', 'deadline-slip', 'forecast-backtest', 'on-time-completion'],
    () => ({ outcome: 'delivered' })),
  kind(openInReleasedVersion, ['open issue in a released version', 'open issues in released versions'],
    ['milestones-at-risk', 'milestones-overdue', 'on-time-completion', 'open-issues']),
  kind(doneEpicsWithOpenChildren, ['done epic with open children', 'done epics with open children'], ['progress-issues', 'open-issues', 'forecast-finish']),
  kind(assignedToInactive, ['open issue assigned to somebody who left', 'open issues assigned to people who left'], ['runway', 'people-in-several-projects']),
  kind(doingUnassigned, ['issue in progress without an owner', 'issues in progress without an owner'], ['runway', 'people-in-several-projects']),
  kind(staleInProgress, ['issue in progress, untouched for a month', 'issues in progress, untouched for a month'], ['waiting', 'load', 'flow-time']),
  kind(overdueIssues, ['open issue past its due date', 'open issues past their due date'], ['late-dependencies', 'critical-path-finish', 'slipped-last-week']),
  kind(reversedDates, ['open issue starts after it is due', 'open issues start after they are due'], ['critical-path-finish', 'late-dependencies']),
  kind(droppedBlockers, ['open issue needs something that was dropped', 'open issues need something that was dropped'], ['waiting', 'oldest-wait', 'longest-chain']),
  kind(withoutNeededBy, ['open issue needs another by no day', 'open issues need others by no day'], ['late-dependencies']),
];
