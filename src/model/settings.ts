import type { Day } from './time';

/** How a delay passes along a dependency; the first word is the blocker's event, the second the blocked issue's. */
export type DependencyKind = 'finish-start' | 'start-start' | 'finish-finish' | 'start-finish';

/**
 * What a Jira link type means for the program. `outward`: in "A <outward name> B", A is the blocker ("A blocks B").
 * `inward`: in "A <outward name> B", B is the blocker ("A depends on B").
 */
export type LinkMeaning =
  | { readonly dependency: false }
  | { readonly dependency: true; readonly blocker: 'outward' | 'inward'; readonly kind: DependencyKind };

export type Outcome = 'delivered' | 'dropped';

/**
 * One way work comes into a program, or is kept out of it. Projects and epics by their id as text (it survives a
 * changed key); queries as typed. `epic`: an issue of any level with everything below it.
 */
export type MembershipRule =
  | { readonly kind: 'project'; readonly projectId: string }
  | { readonly kind: 'epic'; readonly issueId: string }
  | { readonly kind: 'jql'; readonly jql: string };

/** A team by the id that figures tell teams apart by, and the name it is shown under. */
export type TeamName = { readonly id: string; readonly name: string };

/** A planning increment of all teams: `start <= day <= end`. */
export type Increment = { readonly id: string; readonly name: string; readonly start: Day; readonly end: Day };

/**
 * The program's state as a manager set it against the rule: for a stated reason, and only up to and including the day
 * `until`. `by` is an account id, null once that person was erased.
 */
export type StateOverride = {
  readonly state: 'good' | 'watch' | 'bad';
  readonly reason: string;
  readonly by: string | null;
  readonly from: Day;
  readonly until: Day;
};

/** Which Jira fields of a project hold these values; null = not mapped. */
export type FieldMapping = {
  readonly points: string | null;
  readonly start: string | null;
  readonly team: string | null;
};

/** Limits between good and watch, and between watch and bad, in the measure's unit. `better` says which side is good. */
export type Threshold = { readonly better: 'higher' | 'lower'; readonly watch: number; readonly bad: number };

/**
 * Everything a program assumes. All of it has a stated default (see model/default-settings) and can be changed;
 * `null` means "not decided", never zero.
 */
export type ProgramSettings = {
  readonly rules: readonly MembershipRule[];
  /** What these name is in the program by no rule. */
  readonly excluded: readonly MembershipRule[];
  readonly timeZone: string;
  /** Monday first. */
  readonly workingWeek: readonly [boolean, boolean, boolean, boolean, boolean, boolean, boolean];
  readonly holidays: readonly Day[];
  readonly linkMeanings: Readonly<Record<string, LinkMeaning>>;
  /** By resolution id, and by `status:<id>` for done statuses of issues without a resolution. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly teamFrom: 'field' | 'project';
  /** Team of issues without one of their own, by component id; the first of an issue's components that is named here. */
  readonly componentTeams: Readonly<Record<string, TeamName>>;
  /** Team of whatever has none by then, by project id; a project that is not named is a team of its own. */
  readonly projectTeams: Readonly<Record<string, TeamName>>;
  /** Open issues untouched for this many days are set aside: counted and said, in no other figure. null = none. */
  readonly setAsideAfterDays: number | null;
  readonly deadline: Day | null;
  /** Committed deadlines of projects, by project id, and of versions, by `version:<id>`. */
  readonly committedDeadlines: Readonly<Record<string, Day>>;
  /** Least share of leaves with a duration for a schedule to be computed, 0..1. */
  readonly minimumDurationShare: number;
  readonly bufferWorkingDays: number;
  readonly thresholds: Readonly<Record<string, Threshold>>;
  /** Keys of the measures whose worst state is the program's state. */
  readonly stateMeasures: readonly string[];
  readonly stateOverride: StateOverride | null;
  /** In the order of their starts; they do not overlap. */
  readonly increments: readonly Increment[];
  /** Sprints that belong to another increment than their dates say, by sprint id; `none`: to no increment. */
  readonly sprintIncrements: Readonly<Record<string, string>>;
  /** Whether issues that wait for another team carry the flag that Jira's queries find; only once published. */
  readonly flagIssues: boolean;
  readonly showHiddenProjectCount: boolean;
  readonly showPersons: boolean;
  readonly forecastSeed: number;
};
