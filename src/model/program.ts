import type { Calendar } from './calendar';
import type { JiraIssue, Named, Sprint, Status, StatusCategory, Version } from './jira-issue';
import type { TeamPromise } from './promise';
import type { ProgramValue } from './value/program-value';
import type { DependencyKind, Outcome, ProgramSettings } from './settings';
import type { Day } from './time';

export type Team = { readonly id: string; readonly name: string };

/**
 * One issue of a program as of one day: Jira's facts turned into the program's terms.
 * All dates are calendar dates in the program's time zone.
 */
export type Issue = {
  readonly jira: JiraIssue;
  /** Position in `Program.issues`; what typed arrays are indexed by. */
  readonly index: number;
  readonly id: number;
  readonly key: string;
  /** Jira's hierarchy level, as in `jira.type`: -1 sub-task, 0 story or task, 1 and more epics and above. */
  readonly level: number;
  readonly project: Project;
  readonly team: Team;
  readonly category: StatusCategory;
  /**
   * False only on an earlier day that no changelog reaches: then it is known to be open, `category` says `todo`, and
   * whether it was in progress cannot be told.
   */
  readonly stateKnown: boolean;
  /** Of done work: what it was worth. `unknown` where its resolution is not mapped; null while not done. */
  readonly outcome: Outcome | 'unknown' | null;
  readonly created: Day;
  readonly updated: Day;
  /** First day in a `doing` status; null where it never was, or where the past is not known. */
  readonly started: Day | null;
  /** Day it last became done; null while not done, and where neither the changelog nor a resolution tells it. */
  readonly done: Day | null;
  readonly start: Day | null;
  readonly due: Day | null;
  readonly points: number | null;
  readonly estimateSeconds: number | null;
  readonly sprints: readonly Sprint[];
  readonly fixVersions: readonly Version[];
  readonly flagged: boolean;
  /** Index of the parent, if it is a member of the program and visible; -1 otherwise. */
  readonly parent: number;
  /** Nothing visible has it as its parent: the only issues that durations and progress are taken from. */
  readonly leaf: boolean;
  /** Open and untouched for longer than the settings allow: counted apart, in no other figure. */
  readonly setAside: boolean;
};

export type Project = {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly style: 'team-managed' | 'company-managed';
  readonly versions: readonly Version[];
};

/** The far end of a dependency that is not a member of the program but that the viewer may see. */
export type OutsideEnd = {
  readonly id: number;
  readonly key: string;
  readonly status: Status | null;
};

/** Why and since when; both bounds are equal where the changelog tells the day. */
export type Bounds = { readonly from: Day; readonly to: Day };

/**
 * A dependency in normal form, `blocker -> blocked`: several Jira links between the same two issues in the same
 * direction are one. An end is an index into `Program.issues`, or, where negative, `outside[-1 - end]`.
 */
export type Dependency = {
  readonly blocker: number;
  readonly blocked: number;
  readonly kind: DependencyKind;
  /** Ids of the link types it was made of. */
  readonly typeIds: readonly string[];
};

/** Link types as the site names them. */
export type LinkType = Named & { readonly inward: string; readonly outward: string };

/**
 * A program as one viewer may see it, as of one day. Pure data: every measure is a function of this and of `asOf`.
 */
export type Program = {
  readonly name: string;
  readonly settings: ProgramSettings;
  readonly calendar: Calendar;
  readonly asOf: Day;
  readonly projects: readonly Project[];
  /** Sorted by their moment of creation, so that the issues of an earlier day are a prefix with the same indices. */
  readonly issues: readonly Issue[];
  readonly byId: ReadonlyMap<number, number>;
  readonly linkTypes: readonly LinkType[];
  readonly statuses: readonly Status[];
  /** Sorted by the younger of the two ends, for the same reason. */
  readonly dependencies: readonly Dependency[];
  readonly outside: readonly OutsideEnd[];
  /** Link ends that lead nowhere any more (deleted or on another site), by the issue that still names them. */
  readonly unresolvable: readonly { readonly issue: number; readonly key: string }[];
  /** Requests between teams, as they stood on the day. */
  readonly promises: readonly TeamPromise[];
  /** Money, objectives and outcomes, as far as this viewer may see them. */
  readonly value: ProgramValue;
};
