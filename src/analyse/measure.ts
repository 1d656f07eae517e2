import type { Issue, Program } from '../model/program';
import type { Analysis } from './analysis';

/** The contract names the same units again, since neither room may import the other; the views are checked against both. */
export type MeasureUnit =
  | 'ratio' | 'percent' | 'issues' | 'points' | 'hours' | 'working-days' | 'team-days' | 'per-week'
  | 'links' | 'people' | 'teams' | 'projects' | 'cycles' | 'date' | 'milestones' | 'requests' | 'benefits' | 'years'
  /** Minor units of the program's currency. */
  | 'money'
  /** Of a survey, or a value that people gave. */
  | 'score';

export type MeasureGroup =
  | 'Delivery' | 'Dependencies' | 'Flow' | 'Forecast' | 'Money and schedule' | 'Objectives and outcome' | 'People and teams' | 'Data quality';

/** An issue a figure was computed from, with what it has to do with it in a few words (may be empty). */
export type EvidenceIssue = { readonly issue: Issue; readonly why: string };

/**
 * The answer of a measure. Exactly one of `value` and `reason` is null: a value that cannot be known is null with
 * a reason, never 0. Percent as 0..100, dates as `Day`, money
 * in minor units of the program's currency.
 */
export type Figure = {
  readonly value: number | null;
  readonly reason: string | null;
  /** The formula with its numbers, such as "37 of 48 delivered". Empty where value is null. */
  readonly worked: string;
  /** A short addition for the tile, such as "11 team-days"; null where there is none. */
  readonly note: string | null;
  readonly inputs: readonly { readonly name: string; readonly value: number | null; readonly unit: MeasureUnit | null }[];
  readonly issues: readonly EvidenceIssue[];
  readonly leftOut: readonly { readonly why: string; readonly issues: readonly Issue[] }[];
};

/** One measure: one file, one line in `measures.ts`. The file's docstring is its definition. */
export type Measure = {
  readonly key: string;
  readonly name: string;
  readonly group: MeasureGroup;
  readonly unit: MeasureUnit;
  readonly better: 'higher' | 'lower' | 'none';
  /** The definition in one or two sentences, as Evidence shows it. */
  readonly formula: string;
  /** Where the definition is from, where it is not our own. */
  readonly source: string | null;
  /** Whether its weekly trend is shown: false only where Jira does not tell what it was on a past day. */
  readonly followed: boolean;
  /** Whether the program uses what the measure is of; where it does not, the program is not judged by it. Absent: always. */
  readonly isUsed?: (program: Program) => boolean;
  readonly compute: (analysis: Analysis) => Figure;
  /** Of a count of issues that can tell them without a word for each: the indices of those behind its figure, each once. */
  readonly at?: (analysis: Analysis) => Int32Array;
};
