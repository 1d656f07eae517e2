import { assignedToInactive } from './people/assigned-to-inactive';
import { blockersClearedLastWeek } from './dependencies/blockers-cleared-last-week';
import { brokenPromises } from './dependencies/broken-promises';
import { coming } from './dependencies/coming';
import { criticalPathFinish } from './schedule/critical-path-finish';
import { crossProjectDependencies } from './dependencies/cross-project-dependencies';
import { crossTeamWaiting } from './dependencies/cross-team-waiting';
import { cycles } from './dependencies/cycles';
import { cyclesBetweenEpics } from './dependencies/cycles-between-epics';
import { cyclesBetweenProjects } from './dependencies/cycles-between-projects';
import { deadlineSlip } from './forecast/deadline-slip';
import { delivered } from './delivery/delivered';
import { deliveredLastWeek } from './delivery/delivered-last-week';
import { dependencies } from './dependencies/dependencies';
import { doingUnassigned } from './quality/doing-unassigned';
import { doneEpicsWithOpenChildren } from './quality/done-epics-with-open-children';
import { dropped } from './delivery/dropped';
import { droppedBlockers } from './dependencies/dropped-blockers';
import { endsOutside } from './dependencies/ends-outside';
import { endsOutsideOpen } from './dependencies/ends-outside-open';
import { flowDistribution } from './flow/flow-distribution';
import { flowEfficiency } from './flow/flow-efficiency';
import { flowTime } from './flow/flow-time';
import { forecastBacktest } from './forecast/forecast-backtest';
import { forecastFinish } from './forecast/forecast-finish';
import { historyUnknown } from './quality/history-unknown';
import { largestFanOut } from './dependencies/largest-fan-out';
import { lateDependencies } from './dependencies/late-dependencies';
import { linksWithoutMeaning } from './quality/links-without-meaning';
import { load } from './flow/load';
import { longestChain } from './dependencies/longest-chain';
import type { Measure } from './measure';
import { milestonesAtRisk } from './delivery/milestones-at-risk';
import { milestonesOverdue } from './delivery/milestones-overdue';
import { oldestWait } from './dependencies/oldest-wait';
import { onTimeCompletion } from './delivery/on-time-completion';
import { openInReleasedVersion } from './quality/open-in-released-version';
import { openIssues } from './delivery/open-issues';
import { overdueIssues } from './delivery/overdue-issues';
import { peopleInSeveralProjects } from './people/people-in-several-projects';
import { progressEstimate } from './delivery/progress-estimate';
import { progressIssues } from './delivery/progress-issues';
import { progressPoints } from './delivery/progress-points';
import { promisesKept } from './dependencies/promises-kept';
import { reversedDates } from './quality/reversed-dates';
import { runway } from './people/runway';
import { scopeChange } from './delivery/scope-change';
import { setAside } from './delivery/set-aside';
import { slippedLastWeek } from './delivery/slipped-last-week';
import { staleInProgress } from './quality/stale-in-progress';
import { successions } from './dependencies/successions';
import { teamsInSeveralProjects } from './people/teams-in-several-projects';
import { unansweredAsks } from './dependencies/unanswered-asks';
import { unassignedOpen } from './people/unassigned-open';
import { unknownOutcome } from './delivery/unknown-outcome';
import { unmappedResolutions } from './quality/unmapped-resolutions';
import { unresolvableLinks } from './dependencies/unresolvable-links';
import { untouchedForAYear } from './quality/untouched-for-a-year';
import { velocity } from './flow/velocity';
import { velocityPoints } from './flow/velocity-points';
import { waiting } from './dependencies/waiting';
import { waitingImpact } from './dependencies/waiting-impact';
import { waitingTeamDays } from './dependencies/waiting-team-days';
import { withoutDates } from './quality/without-dates';
import { withoutEstimate } from './quality/without-estimate';
import { withoutNeededBy } from './dependencies/without-needed-by';
import { withoutTeam } from './quality/without-team';
import { benefitsRealized } from './value/benefits/benefits-realized';
import { outcomeMissed } from './value/benefits/outcome-missed';
import { objectiveCompletion } from './value/objectives/objective-completion';
import { predictability } from './value/objectives/predictability';
import { unalignedWork } from './value/aims/unaligned-work';
import { nps } from './value/survey/nps';
import { satisfaction } from './value/survey/satisfaction';
import { moneyAndSchedule } from './value/measures/money-and-schedule';
import { unalignedSpend } from './value/aims/unaligned-spend';
import { npv } from './value/case/npv';
import { roi } from './value/case/roi';
import { payback } from './value/case/payback';
import { roiToDate } from './value/case/roi-to-date';
import { npvToGo } from './value/case/npv-to-go';
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
  waitingImpact,
  oldestWait,
  coming,
  crossTeamWaiting,
  lateDependencies,
  withoutNeededBy,
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
  promisesKept,
  brokenPromises,
  unansweredAsks,

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

  ...moneyAndSchedule,

  objectiveCompletion,
  predictability,
  benefitsRealized,
  outcomeMissed,
  unalignedWork,
  unalignedSpend,
  npv,
  roi,
  payback,
  roiToDate,
  npvToGo,
  nps,
  satisfaction,

  peopleInSeveralProjects,
  teamsInSeveralProjects,
  runway,
  unassignedOpen,
  assignedToInactive,

  withoutEstimate,
  withoutDates,
  withoutTeam,
  doingUnassigned,
  staleInProgress,
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
