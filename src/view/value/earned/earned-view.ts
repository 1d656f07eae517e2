import type { BaselineHead, EarnedView, PackageSort } from '../../../contract/value/earned';
import type { Analysis } from '../../../analyse/analysis';
import { NOT_SHOWN } from '../../../analyse/value/costs';
import { finishForecasts, whyForecastsDiffer } from '../../../analyse/value/earned/finish-forecasts';
import { known, unknown } from '../../../analyse/value/known';
import { asSentence } from '../../../analyse/value/measures/earned-figure';
import { isoDay } from '../../../model/day';
import { may, type Role } from '../../../model/roles';
import type { Day } from '../../../model/time';
import { type Baseline, zeroedBy } from '../../../model/value/work-package';
import { coverageOf } from '../../coverage';
import { type Around, partialWords } from '../../overview';
import { toldFigures } from '../../told-figures';
import { amountView } from '../costs/amount';
import { moneyRights } from '../money-rights';
import { besideIndices } from './beside';
import { earnedCurve } from './curve';
import { orderedRows, packageRows, type DraftRow } from './rows';

export const PACKAGE_PAGE = 100;

const figures = [
  'cpi', 'spi', 'spi-t', 'budget-variance', 'cost-variance', 'schedule-variance', 'sv-t', 'eac', 'vac', 'tcpi', 'ieac-t-finish', 'scope-change-since-baseline',
];

/** What a page of earned value shows; `rows` are those of the page. */
export type PlannedEarned = { readonly rows: readonly DraftRow[]; readonly total: number; readonly from: number };

export const planEarned = (analysis: Analysis, { by, sort, from }: { readonly by: 'package' | 'project'; readonly sort: PackageSort; readonly from: number }): PlannedEarned => {
  const rows = orderedRows(analysis, by, sort);
  return { rows: rows.slice(from, from + PACKAGE_PAGE), total: rows.length, from };
};

const head = ({ id, version, kind, zero, from, madeOn, by, reason, packages, reserve, currency }: Baseline, shown: boolean, people: ReadonlyMap<string, string>): BaselineHead => ({
  id, version, kind, zero: zeroedBy({ kind, ...(zero === undefined ? {} : { zero }) }), from: isoDay(from), madeOn: isoDay(madeOn), by: by === null ? null : people.get(by) ?? null, reason, packages: packages.length,
  reserve: amountView(shown ? known(reserve) : unknown(NOT_SHOWN), currency),
});

const iso = (day: Day | null): string | null => (day === null ? null : isoDay(day));

const forecasts = (analysis: Analysis): Pick<EarnedView, 'forecasts' | 'whyTheyDiffer'> => {
  const finishes = finishForecasts(analysis);
  return {
    forecasts: finishes.map(({ by, finish, low, high, reason, text }) => ({ by, finish: iso(finish), low: iso(low), high: iso(high), reason: reason === null ? null : asSentence(reason.replace(/\.$/, '')), text })),
    whyTheyDiffer: whyForecastsDiffer(analysis, finishes),
  };
};

type Who = { readonly roles: ReadonlySet<Role>; readonly people: ReadonlyMap<string, string> };

/** Earned value of the program on its day: curve, forecasts, packages, and what stands beside the indices. */
export const drawEarned = (analysis: Analysis, { rows, total, from }: PlannedEarned, around: Around, { roles, people }: Who): EarnedView => {
  const { program, value: { reason } } = analysis;
  return {
    coverage: coverageOf(around), off: program.value.settings.off.includes('earned'), rights: moneyRights(roles), canManage: may(roles, 'manage'), canContribute: may(roles, 'contribute'),
    reason: reason === null ? null : asSentence(reason),
    baselines: program.value.baselines.filter((one) => one.from <= program.asOf).toReversed().map((one) => head(one, program.value.shown, people)),
    figures: toldFigures(figures, [analysis], partialWords(around)),
    curve: earnedCurve(analysis),
    ...forecasts(analysis),
    packages: packageRows(analysis, rows), from, total,
    beside: besideIndices(analysis),
  };
};
