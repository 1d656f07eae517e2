import type { Benefit, CaseReview } from './benefit';
import type { CostLine, Transfer } from './cost-line';
import type { DayRecord } from './day-record';
import type { Aim, Objective } from './objective';
import type { PackageAct } from './package-act';
import type { Risk } from './risk';
import type { SurveyResult } from './survey';
import { undecided, type ValueSettings } from './value-settings';
import type { Baseline, EnteredPercent } from './work-package';
import type { WorklogTotals } from './worklog';

/**
 * Money, objectives and outcomes of a program, cut to what one viewer may see: what is about a project, an epic or a
 * version that they may not browse is not in here. `shown` is false where the viewer may not see money: then no measure
 * gives an amount or a figure made of amounts, and says that it is not shown to them.
 */
export type ProgramValue = {
  readonly shown: boolean;
  /** There where issues of the program are out of the viewer's sight: what the app recorded may have their work in it. */
  readonly partial?: boolean;
  readonly settings: ValueSettings;
  /** In the order of their first days. */
  readonly baselines: readonly Baseline[];
  readonly entered: readonly EnteredPercent[];
  /** Gates that were passed and packages that were stopped, in the order in which it was said. */
  readonly acts: readonly PackageAct[];
  readonly lines: readonly CostLine[];
  /** Null where no work is logged in Jira, or cost does not come from it. */
  readonly worklogs: WorklogTotals | null;
  readonly transfers: readonly Transfer[];
  readonly objectives: readonly Objective[];
  readonly aims: readonly Aim[];
  readonly benefits: readonly Benefit[];
  readonly reviews: readonly CaseReview[];
  readonly surveys: readonly SurveyResult[];
  readonly risks: readonly Risk[];
  /** The oldest first. */
  readonly records: readonly DayRecord[];
};

/** A program of which nobody has said anything about money or outcome. */
export const noValue: ProgramValue = {
  shown: false, settings: undecided, baselines: [], entered: [], acts: [], lines: [], worklogs: null, transfers: [], objectives: [],
  aims: [], benefits: [], reviews: [], surveys: [], risks: [], records: [],
};
