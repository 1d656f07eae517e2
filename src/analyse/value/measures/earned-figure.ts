import type { Analysis } from '../../analysis';
import { isoDay } from '../../../model/day';
import { evidence, figure, input, leftOut, unknownFigure } from '../../figure';
import type { EvidenceIssue, Figure } from '../../measure';
import { counted, percentText } from '../../words';
import type { EarnedInputs } from '../earned-value';
import type { PackageValue } from '../earned/package-value';
import type { LeftOut } from '../earned/sums';
import { countsSince } from '../earned/resets';
import type { Known } from '../known';

/** What a measure is computed from where cost is known, and where it need not be. */
export type Costed = EarnedInputs & { readonly actual: number };

/** How a measure says what it found: its value, and the formula with its numbers. */
export type Telling = { readonly known: Known; readonly worked: string; readonly note?: string | null; readonly inputs?: Figure['inputs'] };

const inputsOf = ({ planned, earned, actual, budget }: EarnedInputs, packages: number): Figure['inputs'] => [
  input('Planned value (PV)', planned, 'money'),
  input('Earned value (EV)', earned, 'money'),
  ...(actual === null ? [] : [input('Actual cost (AC)', actual, 'money')]),
  input('Budget at completion (BAC)', budget, 'money'),
  input('Work packages in it', packages, null),
];

const issuesOf = ({ program: { byId, issues } }: Analysis, values: readonly PackageValue[]): readonly EvidenceIssue[] => {
  const shares = new Map(values.flatMap(({ package: { id, name, children }, percent, stopped }) => {
    const why = `${name}${percent.value === null ? '' : `: ${percentText(percent.value)} done`}${stopped === null ? '' : `, stopped from ${isoDay(stopped.from)}`}`;
    const ids = id.startsWith('epic:') ? [Number(id.slice('epic:'.length))] : children.map(({ issueId }) => issueId);
    return ids.map((issueId) => [byId.get(issueId) ?? -1, why] as const);
  }));
  return evidence([...shares.keys()].flatMap((index) => issues[index] ?? []), ({ index }) => shares.get(index) ?? null);
};

/** How many packages are in no total for one reason, and which. */
export const leftOutWords = ({ why, packages, share }: LeftOut): string =>
  `${counted(packages.length, 'package')} left out${share === null ? '' : ` (${shareText(share)} of all budgets)`}: ${why}`;

/** Never rounded down to nothing, nor up to all. */
const shareText = (share: number): string => (share > 0 && share < 0.01 ? 'under 1%' : share < 1 && share > 0.99 ? 'over 99%' : percentText(100 * share));

const backing = (analysis: Analysis, { packages, out }: Told) => ({
  issues: () => issuesOf(analysis, packages),
  leftOut: () => out.flatMap((one) => leftOut(leftOutWords(one), issuesOf(analysis, one.packages).map(({ issue }) => issue))),
});

/** How much is in no total, in packages and in budgets; null where all is. Why stands in the evidence. */
const leftOutNote = (all: readonly LeftOut[]): string | null => {
  const share = all.reduce<number | null>((sum, one) => (one.share === null ? sum : (sum ?? 0) + one.share), null);
  const packages = all.reduce((sum, one) => sum + one.packages.length, 0);
  return all.length === 0 ? null : `${counted(packages, 'package')} left out${share === null ? '' : ` (${shareText(share)} of budgets)`}`;
};

const noted = (out: readonly LeftOut[], note: string | null | undefined): string | null => [note, leftOutNote(out)].filter((one) => one !== undefined && one !== null).join(' · ') || null;

/** That a variance was set to zero, and from which day on it counts; null where it never was. */
export const sinceReset = ({ program }: Analysis, variance: 'cost' | 'schedule'): string | null => {
  const day = countsSince(program, variance);
  return day === null ? null : `since the reset of ${isoDay(day)}`;
};

/** A reason as the page shows it by itself. */
export const asSentence = (reason: string): string => `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}.`;

/** `out`: what the figure leaves out. */
type Told = { readonly from: EarnedInputs; readonly packages: readonly PackageValue[]; readonly out: readonly LeftOut[] };

const told = (analysis: Analysis, of: Told, { known, worked, note, inputs = [] }: Telling): Figure => {
  const behind = { ...backing(analysis, of), inputs: [...inputs, ...inputsOf(of.from, of.packages.length)], note: noted(of.out, note) };
  const out = leftOutNote(of.out);
  return known.value === null ? unknownFigure(`${asSentence(known.reason)}${out === null ? '' : ` ${out}.`}`, behind) : figure(known.value, worked, behind);
};

/** A figure over the packages whose cost is known: a ratio has the same work on both its sides. */
export const costFigure = (analysis: Analysis, tell: (costed: Costed) => Telling): Figure => {
  const { sums } = analysis.value;
  if (sums.costed === null) return unknownFigure(asSentence(sums.reason ?? sums.noCost ?? 'no cost is known'), { note: leftOutNote(sums.leftOut) });
  return told(analysis, { from: sums.costed, packages: sums.counted.filter(({ spent }) => spent.value !== null), out: sums.leftOut }, tell(sums.costed));
};

/** A figure over all packages that have a budget and dates, whatever is known of their cost. */
export const planFigure = (analysis: Analysis, tell: (scheduled: EarnedInputs) => Telling): Figure => {
  const { sums } = analysis.value;
  if (sums.scheduled === null) return unknownFigure(asSentence(sums.reason ?? 'nothing is planned'), { note: leftOutNote(sums.leftOut) });
  return told(analysis, { from: sums.scheduled, packages: sums.counted, out: sums.leftOut.filter(({ ofCost }) => !ofCost) }, tell(sums.scheduled));
};
