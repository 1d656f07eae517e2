import type { Program } from '../../../model/program';
import { firstYear, yearOf } from '../../../model/value/first-year';
import { costsOf, NOT_SHOWN } from '../costs';
import { oncePer } from '../../once-per';
import { costToCome, type CostToCome } from './cost-to-come';
import { type CaseSide, type GainsBeside, gainsOf, MOST_YEARS, startOf } from './gains';
import { plannedCost, wholeMinor } from './plan-cost';

/**
 * One calendar year of the business case, in minor units of the program's currency; null where it is not known. `planned`
 * as the plan has it, `toDate` what came in or was spent by the program's day, `toGo` what is still to come.
 */
export type CaseYear = { readonly year: number; readonly index: number; readonly benefit: CaseSide; readonly cost: CaseSide };

export type BusinessCase = GainsBeside & {
  readonly years: readonly CaseYear[];
  /** Why nothing can be told; null where something can. */
  readonly reason: string | null;
  /** Why what was spent is not known; null where it is. */
  readonly spentReason: string | null;
  /** What cost to come is taken from; null where nothing can be told. */
  readonly toCome: CostToCome | null;
};

type Curve = (day: number) => number;
type Spending = { readonly spent: Curve | null; readonly planned: Curve | null; readonly toCome: CostToCome };

/** What was spent as it was known on the program's day. */
const spendingOf = (program: Program): Spending => {
  const { reason, heldOn } = costsOf(program);
  return { spent: reason === null ? wholeMinor(heldOn(program.asOf)) : null, planned: plannedCost(program), toCome: costToCome(program) };
};

const between = (curve: Curve | null, from: number, to: number): number | null => (curve === null ? null : to <= from ? 0 : curve(to) - curve(from));

/** Year 0 has what is before it too, and the last year what is after it: it is no less of a cost. */
const costSide = ({ year, index }: Pick<CaseYear, 'year' | 'index'>, years: number, asOf: number, { spent, planned, toCome }: Spending): CaseSide => {
  const [first, last] = [index === 0 ? -Infinity : startOf(year) - 1, index === years - 1 ? Infinity : startOf(year + 1) - 1];
  return { planned: between(planned, first, last), toDate: between(spent, first, Math.min(last, asOf)), toGo: between(toCome.by, Math.max(first, asOf), last) };
};

const lastYear = ({ value: { benefits, lines, baselines }, asOf }: Program, first: number, { last }: CostToCome): number => {
  const years = benefits.flatMap(({ money }) => money.map(({ year }) => year)).filter((year) => year <= first + MOST_YEARS);
  const days = [last, asOf, ...lines.map(({ to }) => to), ...baselines.flatMap(({ packages }) => packages.flatMap(({ finish }) => finish ?? []))];
  return Math.min(first + MOST_YEARS, [...years, ...days.map(yearOf)].reduce((latest, year) => Math.max(latest, year), first));
};

const nothing = (reason: string): BusinessCase => ({ years: [], reason, spentReason: null, toCome: null, missing: 0, unpriced: 0, early: 0, far: 0 });

const caseFrom = (program: Program, first: number): BusinessCase => {
  const spending = spendingOf(program);
  const { side, ...beside } = gainsOf(program, first);
  const count = lastYear(program, first, spending.toCome) - first + 1;
  const years = Array.from({ length: count }, (_, index): CaseYear => ({
    year: first + index, index, benefit: side(index), cost: costSide({ year: first + index, index }, count, program.asOf, spending),
  }));
  return { ...beside, years, reason: null, spentReason: costsOf(program).reason, toCome: spending.toCome };
};

/** Benefits in money against cost, calendar year by calendar year, as of the program's day. */
export const businessCase = oncePer((program: Program): BusinessCase => {
  const { value: { shown, settings, benefits }, asOf } = program;
  if (!shown) return nothing(NOT_SHOWN);
  if (settings.currency === null) return nothing('no currency is chosen for this program');
  const first = firstYear(program.value) ?? (benefits.some(({ money }) => money.length > 0) ? yearOf(asOf) : null);
  return first === null ? nothing('no benefit and no cost is planned in money') : caseFrom(program, first);
});
