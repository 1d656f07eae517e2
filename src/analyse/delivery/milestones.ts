import type { Project, Program } from '../../model/program';
import type { Version } from '../../model/jira-issue';
import type { Day } from '../../model/time';
import { oncePer } from '../once-per';
import { counted } from '../words';

/** A version that has a day to be released on and is not released. */
export type Milestone = { readonly version: Version; readonly project: Project; readonly day: Day };

export type Milestones = {
  /** Not released by `asOf`, by day and then by name. */
  readonly ahead: readonly Milestone[];
  /** Neither released nor archived, and without any date. */
  readonly undated: number;
  /** Released by `asOf`. */
  readonly released: number;
  /** Released after `asOf` (when looking at an earlier day): what date it had then is not known. */
  readonly releasedLater: number;
};

/** The day a version is to be released on: Jira's release date, else the deadline committed to in the program. */
export const milestoneDay = ({ settings }: Program, version: Version): Day | null =>
  version.releaseDay ?? settings.committedDeadlines[`version:${version.id}`] ?? null;

/** The program's versions as milestones; archived ones that were never released are none. */
export const milestones = oncePer((program: Program): Milestones => {
  const ahead: Milestone[] = [];
  let undated = 0;
  let released = 0;
  let releasedLater = 0;
  for (const project of program.projects) {
    for (const version of project.versions) {
      const day = milestoneDay(program, version);
      if (version.released && version.releaseDay !== null && version.releaseDay > program.asOf) releasedLater += 1;
      else if (version.released) released += 1;
      else if (version.archived) continue;
      else if (day === null) undated += 1;
      else ahead.push({ version, project, day });
    }
  }
  ahead.sort((a, b) => a.day - b.day || a.version.name.localeCompare(b.version.name, 'en') || a.version.id.localeCompare(b.version.id, 'en'));
  return { ahead, undated, released, releasedLater };
});

/**
 * Why nothing can be said about versions still to come, of which `dated` have a day that is looked at; null where
 * something can. That every version with a day is released says nothing of those that have none.
 */
export const noMilestones = ({ ahead, released, undated, releasedLater }: Milestones, dated: number): string | null => {
  if (dated > 0) return null;
  if (releasedLater > 0) return `What was still to come (${counted(releasedLater, 'version')}) was released since: which day it was planned for then is not known.`;
  const past = ahead.length + released > 0;
  if (undated > 0) return past ? `Of what is still to come (${counted(undated, 'version')}) none has a release date.` : 'No version has a release date.';
  return past ? null : 'The projects have no versions.';
};
