import type { IssueRow } from './figure';

export type HealthName = 'late' | 'cycle' | 'tight' | 'unplanned' | 'fine';

/** `untold`: nobody knows whether it waits already. */
export type WaitState = 'waiting' | 'coming' | 'untold';

/** Working days; both bounds are equal where the changelog tells the day. */
export type DayBounds = { readonly from: number; readonly to: number };

/** Which open dependencies are looked at. What is absent filters nothing; a list means any of these. */
export type DependencyFilter = {
  /** Teams by id, and projects by key, of either end. */
  readonly teams?: readonly string[];
  readonly projects?: readonly string[];
  /** Teams by id of the end that waits, and of the end that is waited for. */
  readonly waitingTeams?: readonly string[];
  readonly blockerTeams?: readonly string[];
  readonly health?: readonly HealthName[];
  readonly states?: readonly WaitState[];
  /** Waiting for at least so many working days, by the lower bound. */
  readonly atLeastDays?: number;
  readonly crossTeam?: boolean;
  /** On the critical path of the program. */
  readonly critical?: boolean;
  /** Part of a key or of a summary, of either end. */
  readonly text?: string;
};

export type DependencyColumn =
  | 'urgency' | 'blocker' | 'blocked' | 'blockerTeam' | 'waitingTeam' | 'state' | 'health' | 'age' | 'neededBy' | 'impact' | 'downstream';

export type DependencySort = { readonly by: DependencyColumn; readonly descending: boolean };

/** One open dependency. `blocker` may be outside the program; days are ISO dates. */
export type DependencyRow = {
  readonly blocker: IssueRow;
  readonly blocked: IssueRow;
  readonly outside: boolean;
  readonly kind: 'finish-start' | 'start-start' | 'finish-finish' | 'start-finish';
  readonly state: WaitState;
  readonly health: HealthName;
  readonly crossTeam: boolean;
  readonly critical: boolean;
  readonly age: DayBounds | null;
  readonly neededBy: string | null;
  /** Working days the program's finish would come forward by; null with a reason where that is not known. */
  readonly impact: number | null;
  readonly impactReason: string | null;
  /** Not-done issues that depend on the blocker, transitively. */
  readonly downstream: number;
  /** Key of the dropped duplicate whose place the blocker took. */
  readonly insteadOf: string | null;
};

/** What can be filtered by, with how many open dependencies each would leave if it alone were chosen. */
export type FilterChoices = {
  readonly teams: readonly { readonly id: string; readonly name: string; readonly open: number }[];
  readonly projects: readonly { readonly key: string; readonly name: string; readonly open: number }[];
  readonly health: readonly { readonly health: HealthName; readonly open: number }[];
  readonly states: readonly { readonly state: WaitState; readonly open: number }[];
};

/** How much of a program a page covers, beside what it shows: what is partial in words (null where it is whole), and the day it is of. */
export type Coverage = { readonly partial: string | null; readonly asOf: string; readonly ageSeconds: number | null };

export type DependencyPage = Coverage & {
  readonly rows: readonly DependencyRow[];
  readonly from: number;
  /** Rows the filter leaves, and all open dependencies. */
  readonly total: number;
  readonly open: number;
  readonly choices: FilterChoices;
  /** The issues of all these rows as a query; null where they are too many to name. */
  readonly jql: string | null;
  /** Why the impact of no row is known; null where it is. */
  readonly impactReason: string | null;
};

/** What a picture is of. `key` is the key of an issue; of a cycle, of any issue in it. */
export type PictureOf =
  | { readonly kind: 'issue'; readonly key: string }
  | { readonly kind: 'chain' }
  | { readonly kind: 'cycle'; readonly key: string }
  | { readonly kind: 'filter'; readonly filter: DependencyFilter };

/**
 * An issue in a picture. `start` and `finish` are its planned days; `rank` its place in time, from 0: never before that of
 * what it waits for (members of a cycle apart), and later for what is planned later. Issues of one lane are of one team.
 */
export type PictureNode = {
  readonly issue: IssueRow;
  /** Position in `lanes`. */
  readonly lane: number;
  readonly rank: number;
  readonly outside: boolean;
  readonly start: string | null;
  readonly finish: string | null;
  /** Day it ends by the schedule, and its float in working days; null where there is no schedule. */
  readonly scheduled: string | null;
  readonly float: number | null;
  /** Working days by which it is late against its own planned finish by now; null where it is not. */
  readonly lateBy: number | null;
  readonly critical: boolean;
  readonly inCycle: boolean;
  /** What the picture was asked for. */
  readonly focus: boolean;
};

/** From blocker to blocked; both are positions in `nodes`. */
export type PictureEdge = {
  readonly from: number;
  readonly to: number;
  readonly kind: DependencyRow['kind'];
  readonly state: WaitState;
  readonly health: HealthName;
  readonly critical: boolean;
  readonly insteadOf: string | null;
};

/** Issues that the picture leaves out beside a node: its blockers, or what it blocks. Asked for again with `opened`, they come in. */
export type PictureMore = { readonly node: number; readonly side: 'blockers' | 'blocked'; readonly count: number };

export type OpenedMore = { readonly key: string; readonly side: PictureMore['side'] };

/** The link of a cycle that costs least to cut, and why: the keys of its ends, and a sentence. */
export type CheapestCut = { readonly blocker: string; readonly blocked: string; readonly reason: string };

export type PictureView = Coverage & {
  /** What is seen, in a sentence. */
  readonly title: string;
  /** Why there is nothing to draw, and what to do; null where there is. */
  readonly reason: string | null;
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  readonly more: readonly PictureMore[];
  readonly lanes: readonly { readonly id: string; readonly name: string }[];
  readonly cut: CheapestCut | null;
  /**
   * Days that the nodes of each rank are planned for, but for those that something late pushes there: what to write over
   * the columns. In the critical chain, where there is a schedule, they are its days. Null where none has dates of its own.
   */
  readonly ranks: readonly { readonly from: string | null; readonly to: string | null }[];
};

/** One group of issues that wait for each other in open dependencies: the first of its `size` issues, in the order they wait. */
export type CycleRow = {
  readonly issues: readonly IssueRow[];
  readonly size: number;
  readonly teams: readonly string[];
  readonly cut: CheapestCut | null;
};

/** Epics or projects that wait for each other through their issues, though those issues wait for each other in no ring. At most some of them, `size` are all. */
export type LiftedCycle = { readonly between: 'epics' | 'projects'; readonly size: number; readonly keys: readonly string[]; readonly names: readonly string[] };

/** The largest cycles first; `lifted` ones appear only once dependencies are taken as their epics' or projects', done ones too. */
export type CyclesView = Coverage & {
  readonly cycles: readonly CycleRow[];
  readonly total: number;
  readonly lifted: readonly LiftedCycle[];
  readonly liftedTotal: number;
};
