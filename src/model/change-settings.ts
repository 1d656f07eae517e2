import { changeBuffer, changeDurationShare, changeFlags, changeHiddenCount, changePersons, changeSetAside } from './changes/change-amounts';
import { changeCommittedDeadlines, changeDeadline, changeHolidays, changeTimeZone, changeWorkingWeek } from './changes/change-days';
import { changeIncrements } from './changes/change-increments';
import { changeStateMeasures, changeThresholds } from './changes/change-limits';
import { changeLinkTypes } from './changes/change-links';
import { changeOutcomes } from './changes/change-outcomes';
import { changeComponentTeams, changeProjectTeams, changeTeamFrom } from './changes/change-teams';
import type { Changer, Limitable, SettingsChange } from './changes/change';
import { UnusableChange } from './changes/unusable-change';
import type { ProgramSettings } from './settings';

const changers: Readonly<Record<string, Changer>> = {
  linkTypes: changeLinkTypes,
  outcomes: changeOutcomes,
  teamFrom: changeTeamFrom,
  componentTeams: changeComponentTeams,
  projectTeams: changeProjectTeams,
  deadline: changeDeadline,
  committedDeadlines: changeCommittedDeadlines,
  setAside: changeSetAside,
  minimumDurationShare: changeDurationShare,
  bufferWorkingDays: changeBuffer,
  workingWeek: changeWorkingWeek,
  holidays: changeHolidays,
  timeZone: changeTimeZone,
  thresholds: changeThresholds,
  stateMeasures: changeStateMeasures,
  increments: changeIncrements,
  showHiddenProjectCount: changeHiddenCount,
  showPersons: changePersons,
  flagIssues: changeFlags,
};

/**
 * The settings with one assumption changed. Throws `UnusableChange` where the key or the value cannot be used;
 * the settings given are never altered, so nothing is saved half. `limitable`: see analyse/changed-settings, which
 * knows the measures.
 */
export const changeSettings = (settings: ProgramSettings, change: SettingsChange, limitable: Limitable): ProgramSettings => {
  const changer = Object.hasOwn(changers, change.key) ? changers[change.key] : undefined;
  if (changer === undefined) throw new UnusableChange(change.key, `There is no assumption "${change.key}".`);
  return changer(settings, change, limitable);
};
