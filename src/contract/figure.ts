/** good, watch and bad come from the program's thresholds; unknown is not good. none: the measure has no threshold. */
export type State = 'good' | 'watch' | 'bad' | 'unknown' | 'none';

export type Unit =
  | 'ratio' | 'percent' | 'issues' | 'points' | 'hours' | 'working-days' | 'team-days' | 'per-week'
  | 'links' | 'people' | 'teams' | 'projects' | 'cycles' | 'date' | 'milestones' | 'requests' | 'benefits' | 'years'
  /** Minor units of a currency that stands beside it. */
  | 'money'
  /** Of a survey, or a value that people gave. */
  | 'score';

/**
 * One measure as a page shows it. `value` is the exact number (percent as 0..100; a date as days since 1970-01-01; money in
 * minor units of `currency`); null where it cannot be known, and then `reason` says why. Text is made in the page, in the
 * user's locale.
 */
export type FigureView = {
  readonly measure: string;
  readonly name: string;
  readonly unit: Unit;
  /** ISO 4217; only with unit money. */
  readonly currency?: string;
  readonly value: number | null;
  readonly reason: string | null;
  readonly state: State;
  /** Against seven days earlier, in the same unit; null where either side is null. */
  readonly change: number | null;
  /** Which direction is good, so that a change can be coloured; none where neither is. */
  readonly better: 'higher' | 'lower' | 'none';
  /** Twelve weeks back and today, one value a week, oldest first, the last is `value`; empty where the measure is not followed over time. */
  readonly trend: readonly (number | null)[];
  /** Short additions in words beside the value, such as "of 412" or "11 team-days". */
  readonly note: string | null;
  /** What makes it partial, in words; null where it is whole. */
  readonly partial: string | null;
};

/** An issue as lists show it. Dates are ISO calendar dates. */
export type IssueRow = {
  readonly key: string;
  readonly summary: string;
  readonly status: string;
  readonly category: 'todo' | 'doing' | 'done';
  readonly project: string;
  readonly team: string;
  readonly assignee: string | null;
  readonly due: string | null;
  /** What this issue has to do with the figure, in a few words; may be empty. */
  readonly why: string;
};
