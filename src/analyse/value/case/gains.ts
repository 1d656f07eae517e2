import { parseIsoDay } from '../../../model/day';
import type { Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import { yearOf } from '../../../model/value/first-year';
import { inProgramCurrency } from '../cost/exchange';

/** Planned over a year, come in by the program's day, and still to come; in minor units, null where not known. */
export type CaseSide = { readonly planned: number | null; readonly toDate: number | null; readonly toGo: number | null };

/** Cases of more years than this are slips of a key. */
export const MOST_YEARS = 60;

/** First day of a calendar year. */
export const startOf = (year: number): Day => parseIsoDay(`${String(year).padStart(4, '0')}-01-01`) ?? 0;

/** Amounts of benefits that the case takes otherwise than they stand, counted. */
export type GainsBeside = {
  /** For years that are over, and nobody entered what came: forecasts take them as planned. */
  readonly missing: number;
  /** In a currency without a rate: they are in no figure. */
  readonly unpriced: number;
  /** Before year 0: they are in it, and not discounted. */
  readonly early: number;
  /** So many years after year 0 that they are left out. */
  readonly far: number;
};

export type Gains = GainsBeside & { readonly side: (index: number) => CaseSide };

type Sums = Map<number, number>;

const addTo = (sums: Sums, year: number, by: number): void => { sums.set(year, (sums.get(year) ?? 0) + by); };

/** Of the plan of a year that is not over, what is still to come. */
const standing = (plan: number, came: number | null): number => Math.max(0, plan - (came ?? 0)) + Math.min(0, came === null ? plan : 0);

/** Money of all benefits by year of the case, which begins with the calendar year `first`. */
export const gainsOf = ({ value: { benefits, settings }, asOf }: Program, first: number): Gains => {
  const [planned, actual, toGo, untold]: readonly [Sums, Sums, Sums, Sums] = [new Map(), new Map(), new Map(), new Map()];
  const beside = { missing: 0, unpriced: 0, early: 0, far: 0 };
  for (const one of benefits.flatMap(({ money }) => money)) {
    const [plan, came] = [one.planned, one.actual].map((amount) => (amount === null ? null : inProgramCurrency(settings, amount, startOf(one.year), 1)));
    if (plan === null || plan === undefined || came === undefined || (one.actual !== null && came === null)) { beside.unpriced += 1; continue; }
    if (one.year > first + MOST_YEARS) { beside.far += 1; continue; }
    if (one.year < first) beside.early += 1;
    const year = Math.max(0, one.year - first);
    addTo(planned, year, plan);
    if (came !== null) addTo(actual, year, came);
    if (one.year >= yearOf(asOf)) addTo(toGo, year, standing(plan, came));
    else if (came === null) { beside.missing += 1; addTo(untold, year, plan); }
  }
  const current = yearOf(asOf) - first;
  const side = (year: number): CaseSide => ({ planned: planned.get(year) ?? 0, toDate: year > current ? 0 : untold.has(year) ? null : actual.get(year) ?? 0, toGo: toGo.get(year) ?? 0 });
  return { ...beside, side };
};
