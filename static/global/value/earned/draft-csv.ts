import type { DraftPackage } from '../../../../src/contract/value/baselines';
import type { BaselineHead } from '../../../../src/contract/value/earned';
import { decimalCell } from '../../../parts/csv-cells';
import type { CsvTable } from '../../../parts/download-csv';
import { nameOf } from './baseline-words';
import { gatesText } from './gates-text';

/** What a baseline would freeze, package by package. */
export const draftTable = (packages: readonly DraftPackage[]): CsvTable => ({
  headings: ['Name', 'Key', 'Budget', 'Currency', 'Start', 'Finish', 'Deadline', 'Work under it (issues)', 'Weighed by', 'Gates', 'Research', 'Level of effort', 'Stopped', 'Lacks', 'Past its finish'],
  rows: packages.map((one) => [
    one.name, one.key, decimalCell(one.budget.amount), one.budget.amount?.currency ?? null, one.start, one.finish, one.deadline, one.children, one.weighedBy, gatesText(one.gates),
    one.research ? 'yes' : 'no', one.effort ? 'yes' : 'no', one.stopped ? 'yes' : 'no', one.missing.join(', '), one.overdue ? 'yes' : 'no',
  ]),
});

/** The baselines of a program, each with why it was made. */
export const baselineTable = (baselines: readonly BaselineHead[]): CsvTable => ({
  headings: ['Baseline', 'Holds from', 'Made on', 'Made by', 'Reason', 'Packages', 'Management reserve', 'Currency'],
  rows: baselines.map(({ kind, zero, from, madeOn, by, reason, packages, reserve: { amount } }) => [nameOf({ kind, zero }), from, madeOn, by, reason, packages, decimalCell(amount), amount?.currency ?? null]),
});
