import type { May } from './blockers';
import type { Coverage, HealthName } from './dependencies';
import type { FigureView } from './figure';

/**
 * One row of the plan, by its place among all rows that are open. Days are ISO dates. `start` and `finish` are what is
 * planned: Jira's dates of the row itself, else, where `derived`, the first and last of what lies under it.
 */
export type PlanRow = {
  readonly at: number;
  readonly depth: number;
  readonly kind: 'program' | 'project' | 'milestone' | 'epic' | 'issue';
  /**
   * The issue's or the project's key; a milestone's is `version:ID`, the program's is empty. What opens a row by. What of a
   * project lies under no epic has a row of kind `project` with the key `loose:KEY`, folded like an epic.
   */
  readonly key: string;
  readonly name: string;
  readonly team: string | null;
  readonly assignee: string | null;
  readonly status: string | null;
  readonly category: 'todo' | 'doing' | 'done';
  /** Rows below it when it is open. */
  readonly children: number;
  readonly open: boolean;
  readonly start: string | null;
  readonly finish: string | null;
  /** Neither of the two is the row's own: to move one, `seen` is null. */
  readonly derived: boolean;
  /** The first finish that was ever planned, or committed to; null where none is known. */
  readonly originalFinish: string | null;
  /** By the schedule of the open work. */
  readonly scheduledStart: string | null;
  readonly scheduledFinish: string | null;
  /** By simulated throughput, for the program and for milestones. */
  readonly p50: string | null;
  readonly p85: string | null;
  readonly delivered: number;
  readonly issues: number;
  /** Working days after its planned finish: by the schedule, or by now. */
  readonly lateBy: number | null;
  readonly critical: boolean;
  /** Working days; null where there is no schedule. */
  readonly float: number | null;
  readonly blockedBy: number;
  /** Which of its dates Jira has a field for, so that a bar could be drawn longer. Whether this person may is asked when it is done. */
  readonly movable: { readonly start: boolean; readonly finish: boolean };
};

/** Between two rows that are shown, from blocker to blocked, by their `at`; dependencies of what lies under them count as theirs. */
export type PlanLink = { readonly from: number; readonly to: number; readonly health: HealthName; readonly critical: boolean; readonly count: number };

/** The days that are worked on. `week` is Monday first; `holidays` are ISO days, sorted. */
export type WorkDays = { readonly week: readonly boolean[]; readonly holidays: readonly string[] };

export type PlanPage = Coverage & {
  readonly rows: readonly PlanRow[];
  readonly from: number;
  readonly total: number;
  /** Between rows of all pages; at most as many as `linksTotal` says there are. */
  readonly links: readonly PlanLink[];
  readonly linksTotal: number;
  /** First and last day that anything is planned, scheduled or forecast for. */
  readonly first: string;
  readonly last: string;
  readonly deadline: string | null;
  /** The finish by the critical path; null with the reason why there is no schedule. */
  readonly finish: string | null;
  readonly scheduleReason: string | null;
  readonly withoutDates: number;
  readonly workDays: WorkDays;
};

/**
 * What of the plan is unfolded, and what it leaves out. `open` are keys of rows; a key after a `-` folds a row that is open
 * by itself: the program, a project, and where `text` is looked for all that it was found under.
 */
export type PlanAsked = {
  readonly open: readonly string[];
  readonly hideDone: boolean;
  readonly text: string | null;
};

/** Weeks from now with how much work is left by then: in half of the runs at most `p50`, and so on. */
export type FanView = Coverage & {
  readonly reason: string | null;
  readonly past: readonly { readonly day: string; readonly open: number }[];
  readonly weeks: readonly { readonly day: string; readonly p50: number; readonly p70: number; readonly p85: number; readonly p95: number }[];
  readonly finish: FigureView;
  readonly deadline: string | null;
};

/** New dates for an issue; `seen...` is what the page showed before, so that nothing is written over what somebody changed. */
export type DateChange = {
  readonly key: string;
  readonly start?: { readonly seen: string | null; readonly day: string | null };
  readonly finish?: { readonly seen: string | null; readonly day: string | null };
};

/** What a list of new dates would do; nothing is written. */
export type DatesPreview = {
  readonly rows: readonly { readonly change: DateChange; readonly summary: string; readonly may: May }[];
  /** Figures that would move. */
  readonly figures: readonly { readonly before: FigureView; readonly after: FigureView }[];
  /** Dependencies that would become late, or no longer be, in words. */
  readonly dependencies: readonly { readonly text: string; readonly better: boolean }[];
};

/** What became of each change. What failed left the issue as it was. */
export type DatesApplied = { readonly rows: readonly { readonly key: string; readonly done: boolean; readonly message: string }[] };
