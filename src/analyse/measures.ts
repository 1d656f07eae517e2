import { assignedToInactive } from './assigned-to-inactive';
import { blockersClearedLastWeek } from './blockers-cleared-last-week';
import { coming } from './coming';
import { criticalPathFinish } from './critical-path-finish';
import { crossProjectDependencies } from './cross-project-dependencies';
import { crossTeamWaiting } from './cross-team-waiting';
import { cycles } from './cycles';
import { cyclesBetweenEpics } from './cycles-between-epics';
import { cyclesBetweenProjects } from './cycles-between-projects';
import { deadlineSlip } from './deadline-slip';
import { delivered } from './delivered';
import { deliveredLastWeek } from './delivered-last-week';
import { dependencies } from './dependencies';
import { doneEpicsWithOpenChildren } from './done-epics-with-open-children';
import { dropped } from './dropped';
import { droppedBlockers } from './dropped-blockers';
import { endsOutside } from './ends-outside';
import { endsOutsideOpen } from './ends-outside-open';
import { flowDistribution } from './flow-distribution';
import { flowEfficiency } from './flow-efficiency';
import { flowTime } from './flow-time';
import { forecastBacktest } from './forecast-backtest';
import { forecastFinish } from './forecast-finish';
import { historyUnknown } from './history-unknown';
import { largestFanOut } from './largest-fan-out';
import { lateDependencies } from './late-dependencies';
import { linksWithoutMeaning } from './links-without-meaning';
import { load } from './load';
import { longestChain } from './longest-chain';
import type { Measure } from './measure';
import { milestonesAtRisk } from './milestones-at-risk';
import { milestonesOverdue } from './milestones-overdue';
import { oldestWait } from './oldest-wait';
import { onTimeCompletion } from './on-time-completion';
import { openInReleasedVersion } from './open-in-released-version';
import { openIssues } from './open-issues';
import { overdueIssues } from './overdue-issues';
import { peopleInSeveralProjects } from './people-in-several-projects';
import { progressEstimate } from './progress-estimate';
import { progressIssues } from './progress-issues';
import { progressPoints } from './progress-points';
import { reversedDates } from './reversed-dates';
import { runway } from './runway';
import { scopeChange } from './scope-change';
import { setAside } from './set-aside';
import { slippedLastWeek } from './slipped-last-week';
import { successions } from './successions';
import { teamsInSeveralProjects } from './teams-in-several-projects';
import { unassignedOpen } from './unassigned-open';
import { unknownOutcome } from './unknown-outcome';
import { unmappedResolutions } from './unmapped-resolutions';
import { unresolvableLinks } from './unresolvable-links';
import { untouchedForAYear } from './untouched-for-a-year';
import { velocity } from './velocity';
import { velocityPoints } from './velocity-points';
import { waiting } from './waiting';
import { waitingTeamDays } from './waiting-team-days';
import { withoutDates } from './without-dates';
import { withoutEstimate } from './without-estimate';
import { withoutTeam } from './without-team';
/** All measures, in the order in which they are listed. A new one is one file and one line here. */
export const measures: readonly Measure[] = [
  progressIssues,
  progressPoints,
  progressEstimate,
  delivered,
  dropped,
  unknownOutcome,
  openIssues,
  onTimeCompletion,
  milestonesOverdue,
  milestonesAtRisk,
  overdueIssues,
  setAside,
  deliveredLastWeek,
  slippedLastWeek,
  scopeChange,

  waiting,
  waitingTeamDays,
  oldestWait,
  coming,
  crossTeamWaiting,
  lateDependencies,
  dependencies,
  crossProjectDependencies,
  endsOutside,
  endsOutsideOpen,
  unresolvableLinks,
  cycles,
  cyclesBetweenEpics,
  cyclesBetweenProjects,
  droppedBlockers,
  successions,
  longestChain,
  largestFanOut,
  blockersClearedLastWeek,

  flowTime,
  velocity,
  velocityPoints,
  load,
  flowEfficiency,
  flowDistribution,

  forecastFinish,
  criticalPathFinish,
  deadlineSlip,
  forecastBacktest,

  peopleInSeveralProjects,
  teamsInSeveralProjects,
  runway,
  unassignedOpen,
  assignedToInactive,

  withoutEstimate,
  withoutDates,
  withoutTeam,
  openInReleasedVersion,
  doneEpicsWithOpenChildren,
  unmappedResolutions,
  untouchedForAYear,
  reversedDates,
  linksWithoutMeaning,
  historyUnknown,
];

/** A measure by its key. */
export const measureByKey: ReadonlyMap<string, Measure> = new Map(measures.map((measure) => [measure.key, measure]));
