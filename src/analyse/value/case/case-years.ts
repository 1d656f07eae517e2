import { isoDay, parseIsoDay } from '../../../model/day';
import type { Program } from '../../../model/program';
import { costsOf, NOT_SHOWN } from '../costs';
import { oncePer } from '../../once-per';
import { dayCurve } from '../cost/day-curve';
import { inProgramCurrency } from '../cost/exchange';
import { minorOf } from '../cost/ledger';
import { estimatedRest, firstYear, plannedCost } from './plan-cost';

/**
 * One calendar year of the business case, in minor units of the program's currency; null where it is not known. `planned`
 * as the plan has it, `toDate` what came in or was spent by the program's day, `toGo` what is still to come.
 */
export type CaseSide = { readonly planned: number | null; readonly toDate: number | null; readonly toGo: number | null };
export type CaseYear = { readonly year: number; readonly index: number; readonly benefit: CaseSide; readonly cost: CaseSide };

export type BusinessCase = {
  readonly years: readonly CaseYear[];
  /** Why nothing can be told; null where something can. */
  readonly reason: string | null;
  /** Why what was spent is not known; null where it is. */
  readonly spentReason: string | null;
  /** Amounts of benefits for years that are over which nobody entered: forecasts take them as planned. */
  readonly missing: number;
  /** Amounts in a currency without a rate: they are in no figure. */
  readonly unpriced: number;
};

const MOST_YEARS = 60;

const startOf = (year: number): number => parseIsoDay(`${String(year).padStart(4, '0')}-01-01`) ?? 0;
const yearOf = (day: number): number => Number(isoDay(day).slice(0, 4));

type Gains = { readonly planned: Map<number, number>; readonly actual: Map<number, number>; readonly stands: Map<number, number>; readonly missing: number; readonly unpriced: number };

const addTo = (sums: Map<number, number>, year: number, by: number): void => { sums.set(year, (sums.get(year) ?? 0) + by); };

/** Money of all benefits by year of the plan. `stands`: what of the plan is still to come in the year that is under way. */
const gains = ({ value: { benefits, settings } }: Program, first: number, current: number): Gains => {
  const sums = { planned: new Map<number, number>(), actual: new Map<number, number>(), stands: new Map<number, number>() };
  let missing = 0, unpriced = 0;
  for (const { year, planned, actual } of benefits.flatMap(({ money }) => money)) {
    const day = startOf(first + year);
    const [plan, came] = [inProgramCurrency(settings, planned, day, 1), actual === null ? null : inProgramCurrency(settings, actual, day, 1)];
    if (plan === null || (actual !== null && came === null)) { unpriced += 1; continue; }
    addTo(sums.planned, year, plan);
    if (came !== null) addTo(sums.actual, year, came);
    if (year < current && came === null) { missing += 1; addTo(sums.stands, year, plan); }
    if (year >= current) addTo(sums.stands, year, Math.max(0, plan - (came ?? 0)) + Math.min(0, came === null ? plan : 0));
  }
  return { ...sums, missing, unpriced };
};

const benefitSide = (year: number, current: number, { planned, actual, stands, missing }: Gains): CaseSide => ({
  planned: planned.get(year) ?? 0,
  toDate: year > current ? 0 : missing > 0 && year < current && stands.has(year) ? null : actual.get(year) ?? 0,
  toGo: year < current ? 0 : stands.get(year) ?? 0,
});

type Spending = { readonly spent: ((day: number) => number) | null; readonly planned: ((day: number) => number) | null; readonly rest: ((day: number) => number) | null };

const spendingOf = (program: Program): Spending => {
  const { reason, postings } = costsOf(program);
  const curve = reason === null ? dayCurve(program.calendar, postings, 'known') : null;
  return { spent: curve === null ? null : (day) => minorOf(curve(day)), planned: plannedCost(program), rest: estimatedRest(program) };
};

/** Year 0 has what was planned and spent before it too: it is no less of a cost, and is not discounted. */
const costSide = ({ year, index }: Pick<CaseYear, 'year' | 'index'>, asOf: number, { spent, planned, rest }: Spending): CaseSide => {
  const [first, last] = [index === 0 ? -Infinity : startOf(year) - 1, startOf(year + 1) - 1];
  const between = (curve: ((day: number) => number) | null, from: number, to: number): number | null => (curve === null ? null : to <= from ? 0 : curve(to) - curve(from));
  return { planned: between(planned, first, last), toDate: between(spent, first, Math.min(last, asOf)), toGo: between(rest ?? planned, Math.max(first, asOf), last) };
};

const lastYear = (program: Program, first: number): number => {
  const { value: { benefits, lines, baselines }, asOf } = program;
  const ofBenefits = benefits.flatMap(({ money }) => money).reduce((last, { year }) => Math.max(last, first + year), first);
  const days = [...lines.map(({ to }) => to), ...baselines.flatMap(({ packages }) => packages.flatMap(({ finish }) => finish ?? []))];
  return Math.min(first + MOST_YEARS, Math.max(ofBenefits, Math.min(yearOf(asOf), first + MOST_YEARS), days.reduce((last, day) => Math.max(last, yearOf(day)), first)));
};

const nothing = (reason: string): BusinessCase => ({ years: [], reason, spentReason: null, missing: 0, unpriced: 0 });

/** Benefits in money against cost, calendar year by calendar year, as of the program's day. */
export const businessCase = oncePer((program: Program): BusinessCase => {
  const { value: { shown, settings, benefits }, asOf } = program;
  if (!shown) return nothing(NOT_SHOWN);
  if (settings.currency === null) return nothing('no currency is chosen for this program');
  const first = firstYear(program) ?? (benefits.some(({ money }) => money.length > 0) ? yearOf(asOf) : null);
  if (first === null) return nothing('no benefit and no cost is planned in money');
  const spending = spendingOf(program);
  const current = yearOf(asOf) - first;
  const gained = gains(program, first, current);
  const years = Array.from({ length: lastYear(program, first) - first + 1 }, (_, index): CaseYear => ({
    year: first + index, index, benefit: benefitSide(index, current, gained), cost: costSide({ year: first + index, index }, asOf, spending),
  }));
  return { years, reason: null, spentReason: costsOf(program).reason, missing: gained.missing, unpriced: gained.unpriced };
});
