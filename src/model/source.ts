import type { JiraIssue, Status } from './jira-issue';
import type { LinkType, Project } from './program';
import type { TeamPromise } from './promise';
import type { ProgramValue } from './value/program-value';
import type { ProgramSettings } from './settings';

/**
 * What a program is built from, already cut down to what one viewer may browse: whatever is not in here does not
 * exist for that viewer. Today's state: `buildProgram` makes a `Program` of it, `programAt` takes that back to any day.
 */
export type ProgramSource = {
  readonly name: string;
  readonly settings: ProgramSettings;
  readonly projects: readonly Project[];
  readonly linkTypes: readonly LinkType[];
  /** Every status of the site, so that a changelog's ids can be read even where no issue is in that status today. */
  readonly statuses: readonly Status[];
  /** Members of the program that the viewer may browse. */
  readonly issues: readonly JiraIssue[];
  /** Ids of link ends outside the program that the viewer may browse. */
  readonly visibleOutside: ReadonlySet<number>;
  /** Ids of link ends that the site no longer has. */
  readonly unresolvable: ReadonlySet<number>;
  /** Requests between teams of which the viewer may browse both issues. */
  readonly promises: readonly TeamPromise[];
  /** Money, objectives and outcomes, as far as this viewer may see them. */
  readonly value: ProgramValue;
};
