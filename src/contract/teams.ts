import type { Coverage, DayBounds, HealthName, WaitState } from './dependencies';
import type { FigureView, IssueRow, State } from './figure';

/** A team as pages name it. `open` are its open issues without children. */
export type TeamView = { readonly id: string; readonly name: string; readonly open: number };

/** Open dependencies of some teams, counted: `waiting` now, `coming`, of which nobody knows whether they wait (`untold`), and late by plan. */
export type MatrixCount = { readonly waiting: number; readonly coming: number; readonly untold: number; readonly late: number };

/**
 * Who waits for whom: positions in `teams`; -1 for issues outside the program, which are waited for and never wait.
 * `teamDays`: the working days that the longest wait of the pair has certainly lasted, since that is what a team loses to
 * it; null where nothing waits, or nothing is certain. `oldest` has both its bounds.
 */
export type MatrixCell = MatrixCount & {
  readonly waitingTeam: number;
  readonly blockerTeam: number;
  readonly teamDays: number | null;
  readonly oldest: DayBounds | null;
};

/**
 * One team's line of the matrix, `team` as in its cells. As a row, what it waits for: `teamDays` is the longest of its
 * cells. As a column, what waits for it: there they add up, over the teams that wait.
 */
export type MatrixLine = MatrixCount & { readonly team: number; readonly teamDays: number | null };

/** What waited at the end of each week, oldest first; `values` run along `days`, null where it is not known. */
export type WaitSeries = { readonly name: string; readonly values: readonly (number | null)[] };

export type TeamMatrixView = Coverage & {
  /** Teams that wait or are waited for. */
  readonly teams: readonly TeamView[];
  /** Pairs of teams with an open dependency, those that cost most first, those within a team last. */
  readonly cells: readonly MatrixCell[];
  /** Teams that wait and teams that are waited for, those first that it costs most. */
  readonly rows: readonly MatrixLine[];
  readonly columns: readonly MatrixLine[];
  /** Waiting now, team-days and the oldest wait, of all teams. */
  readonly figures: readonly FigureView[];
  /** ISO dates; team-days of waiting in all, and for the pairs of teams that waited most in these weeks. */
  readonly overTime: { readonly days: readonly string[]; readonly series: readonly WaitSeries[] };
};

/** Ready work of another team that this one could take up, and what it has in common with what this team does. */
export type ReadyElsewhere = { readonly issue: IssueRow; readonly because: string };

export type TeamRunwayRow = {
  readonly team: TeamView;
  readonly workingDays: number | null;
  readonly reason: string | null;
  readonly ready: number;
  readonly blocked: number;
  readonly perWeek: number | null;
  /** "Web runs dry in 3 working days; PRIV-7, PRIV-9 and PRIV-12 are ready and need the same components". */
  readonly sentence: string;
  readonly state: State;
  readonly elsewhere: readonly ReadyElsewhere[];
  readonly elsewhereTotal: number;
  /** Those issues, and the team's own ready ones, as queries; null where there are none or too many to name. */
  readonly elsewhereJql: string | null;
  readonly readyJql: string | null;
};

export type RunwayView = Coverage & { readonly rows: readonly TeamRunwayRow[] };

/**
 * A stretch of time all teams share on the board: sprints that lie in it for the most part stand in its column. Days are
 * ISO dates. `undated` holds sprints without dates, `elsewhere` issues that are in none of the board's sprints.
 */
export type BoardColumn = { readonly kind: 'dated' | 'undated' | 'elsewhere'; readonly start: string | null; readonly end: string | null };

/** An issue that a dependency of the board begins or ends at. `sprint` is the open sprint it is in, wherever that stands. */
export type BoardCard = {
  readonly issue: IssueRow;
  readonly team: number;
  readonly column: number;
  readonly sprint: string | null;
  readonly points: number | null;
  readonly critical: boolean;
  readonly lateBy: number | null;
};

export type BoardCell = {
  readonly team: number;
  readonly column: number;
  readonly sprints: readonly { readonly id: number; readonly name: string; readonly state: 'future' | 'active' | 'closed' }[];
  /** Its open issues without children, and their points where any have some. Those that are no cards are only counted. */
  readonly issues: number;
  readonly points: number | null;
};

export type BoardVerdict = 'wrong-order' | 'same-time' | 'unplanned' | 'fine';

/**
 * Between two cards. `wrong-order`: the blocker's sprint begins after the blocked one's; `same-time`: they are in one
 * sprint, or in two that run at the same time; `unplanned`: one of the two is in no open sprint, or in one without dates.
 */
export type BoardLink = {
  readonly from: number;
  readonly to: number;
  readonly verdict: BoardVerdict;
  readonly state: WaitState;
  readonly health: HealthName;
  readonly crossTeam: boolean;
};

export type BoardView = Coverage & {
  readonly increments: readonly { readonly id: string; readonly name: string; readonly start: string; readonly end: string }[];
  /** The increment that is shown; null for sprints in no increment. */
  readonly increment: string | null;
  readonly columns: readonly BoardColumn[];
  /** Of very many those with drawn dependencies, then those with most issues; `teamsTotal` are all. */
  readonly teams: readonly TeamView[];
  readonly teamsTotal: number;
  readonly cells: readonly BoardCell[];
  readonly cards: readonly BoardCard[];
  /** The worst first; where they are very many, only those: `counts` has all. */
  readonly links: readonly BoardLink[];
  readonly counts: Readonly<Record<BoardVerdict, number>>;
  /** "3 dependencies in the wrong order, 2 at the same time". */
  readonly sentence: string;
  /** Why there is no board, and what to do; null where there is one. */
  readonly reason: string | null;
};
