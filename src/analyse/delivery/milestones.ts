import type { Project, Program } from '../../model/program';
import type { Version } from '../../model/jira-issue';
import type { Day } from '../../model/time';
import { oncePer } from '../once-per';

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

/** Why nothing can be said about milestones; null where something can. */
export const noMilestones = ({ ahead, released, undated }: Milestones): string | null => {
  if (ahead.length + released > 0) return null;
  return undated > 0 ? 'No version has a release date.' : 'The projects have no versions.';
};
