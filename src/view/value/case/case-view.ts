import type { CaseColumn, CaseView, CaseYearRow, ReviewView } from '../../../contract/value/case';
import type { KnownView } from '../../../contract/value/named';
import type { Analysis } from '../../../analyse/analysis';
import { caseFigures, flowsOf, rateOf, type Scope } from '../../../analyse/value/case/case-figures';
import { businessCase, type BusinessCase } from '../../../analyse/value/case/case-years';
import { MOST_YEARS } from '../../../analyse/value/case/gains';
import type { Known } from '../../../analyse/value/known';
import { counted } from '../../../analyse/words';
import { isoDay } from '../../../model/day';
import type { Program } from '../../../model/program';
import type { Role } from '../../../model/roles';
import type { CaseReview } from '../../../model/value/benefit';
import { coverageOf } from '../../coverage';
import { type Around, partialWords } from '../../overview';
import { toldFigures } from '../../told-figures';
import { moneyRights } from '../money-rights';
import { costToComeWords } from './cost-to-come-words';

const scopes: readonly Scope[] = ['planned', 'to-date', 'forecast', 'to-go'];

const told = ({ value, reason }: Known): KnownView => ({ value, reason });

const columnOf = (program: Program, scope: Scope): CaseColumn => {
  const { npv, discounted, simple, payback } = caseFigures(program, scope);
  const currency = program.value.settings.currency ?? '';
  return { scope, npv: { amount: npv.value === null ? null : { minor: npv.value, currency }, reason: npv.reason }, discounted: told(discounted), simple: told(simple), payback: told(payback) };
};

/** The discounted net, added up to the end of each year; null for all where it cannot be told. */
const cumulative = (of: BusinessCase, scope: Scope, rate: number | null): readonly (number | null)[] => {
  const flows = flowsOf(of, scope);
  if ('reason' in flows || rate === null || rate <= -1) return of.years.map(() => null);
  let sum = 0;
  return flows.flows.map(({ benefit, cost }, year) => { sum += (benefit - cost) / (1 + rate) ** year; return Math.round(sum) + 0; });
};

const whole = (value: number | null): number | null => (value === null ? null : Math.round(value) + 0);

const yearRows = (program: Program): readonly CaseYearRow[] => {
  const of = businessCase(program);
  const rate = rateOf(program);
  const [forecast, planned] = [cumulative(of, 'forecast', rate), cumulative(of, 'planned', rate)];
  return of.years.map(({ year, index, benefit, cost }, at) => ({
    year, index, benefitPlanned: whole(benefit.planned), benefitToDate: whole(benefit.toDate), benefitToGo: whole(benefit.toGo),
    costPlanned: whole(cost.planned), costToDate: whole(cost.toDate), costToGo: whole(cost.toGo), cumulative: forecast[at] ?? null, cumulativePlanned: planned[at] ?? null,
  }));
};

const besides = ({ missing, unpriced, early, far, spentReason, reason }: BusinessCase): readonly string[] => [
  ...(missing === 0 ? [] : [`${counted(missing, 'benefit year')} of the past without an actual amount: taken as planned in the forecast.`]),
  ...(unpriced === 0 ? [] : [`${counted(unpriced, 'amount')} left out: no exchange rate is entered for the currency.`]),
  ...(early === 0 ? [] : [`${counted(early, 'benefit year')} before year 0: counted in it, and not discounted.`]),
  ...(far === 0 ? [] : [`${counted(far, 'benefit year')} left out: more than ${MOST_YEARS} years after year 0.`]),
  ...(reason === null && spentReason !== null ? [`What was spent is not known: ${spentReason}. The forecast takes cost as planned.`] : []),
];

const reviewView = ({ id, version, dueOn, heldOn, decision, reason, by }: CaseReview, asOf: number, names: ReadonlyMap<string, string>): ReviewView => ({
  id, version, dueOn: isoDay(dueOn), heldOn: heldOn === null ? null : isoDay(heldOn), decision, reason,
  by: by === null ? null : { accountId: by, name: names.get(by) ?? null }, overdueDays: heldOn === null && dueOn < asOf ? asOf - dueOn : null,
});

/** As it stood on the day: a review that was held later was still to be held. */
const reviewsOn = ({ value: { reviews }, asOf }: Program): readonly CaseReview[] => {
  const stood = reviews.map((one) => (one.heldOn !== null && one.heldOn > asOf ? { ...one, heldOn: null, decision: null, reason: '', by: null } : one));
  const [open, held] = [stood.filter(({ heldOn }) => heldOn === null), stood.filter(({ heldOn }) => heldOn !== null)];
  return [...open.toSorted((a, b) => a.dueOn - b.dueOn), ...held.toSorted((a, b) => (b.heldOn ?? 0) - (a.heldOn ?? 0))];
};

export type CaseAround = { readonly roles: ReadonlySet<Role>; readonly names: ReadonlyMap<string, string>; readonly manage: boolean };

/** The business case and the reviews of it. */
export const drawCase = (today: Analysis, around: Around, { roles, names, manage }: CaseAround): CaseView => {
  const { program } = today;
  const of = businessCase(program);
  const { currency, discountRate, firstYear: decided, reviewEveryDays, off } = program.value.settings;
  return {
    ...coverageOf(around),
    off: off.includes('benefits'),
    figures: toldFigures(['npv', 'roi', 'payback', 'roi-to-date', 'npv-to-go'], [today], partialWords(around)),
    columns: scopes.map((scope) => columnOf(program, scope)), years: yearRows(program), currency, reason: of.reason, beside: besides(of),
    costToCome: of.toCome === null ? null : costToComeWords(of.toCome, program, around.locale),
    discountRate, firstYear: decided, reviewEveryDays,
    reviews: reviewsOn(program).map((one) => reviewView(one, program.asOf, names)),
    rights: moneyRights(roles), may: { manage },
  };
};
