import type { Program } from '../../../model/program';
import { isoDay } from '../../../model/day';
import { budgetsOf, partOf, type Part } from '../budget-of';
import { costsOf } from '../costs';
import { known, unknown, type Known } from '../known';
import { unitsOn } from './day-curve';
import { grouped } from './grouped';
import { minorOf, type Posting } from './ledger';

/** What one part may spend, has spent, and is expected to have spent at its end; in minor units. */
export type CostRow = { readonly id: string; readonly budget: Known; readonly actual: Known; readonly rest: Known; readonly forecast: Known };

/** Costs told by less people than this would tell what one of them earns. */
export const FEWEST_PEOPLE = 3;

const WITHHELD = `withheld: fewer than ${FEWEST_PEOPLE} people logged this work, so that it would tell what they cost`;

/** Logged work of few people in a sum that is about them; entered lines and a team's rate are about nobody. */
export const isTooFew = (postings: readonly Posting[]): boolean => {
  const people = new Set(postings.flatMap(({ person }) => (person < 0 ? [] : [person])));
  return people.size > 0 && people.size < FEWEST_PEOPLE;
};

/** Sum of what was spent of them by the day of the program, in minor units. */
export const spentOf = ({ calendar, asOf }: Program, postings: readonly Posting[]): number =>
  minorOf(postings.reduce((units, posting) => units + unitsOn(calendar, posting, asOf, 'known'), 0));

const actualOf = (program: Program, part: Part, postings: readonly Posting[] | undefined): Known => {
  const { reason } = costsOf(program);
  if (reason !== null) return unknown(reason);
  if (postings === undefined) return known(0);
  return part === 'team' && isTooFew(postings) ? unknown(WITHHELD) : known(spentOf(program, postings));
};

const plus = (a: Known, b: Known): Known => (a.value === null ? a : b.value === null ? b : known(a.value + b.value));

/** Every part that has a budget, a cost or an estimate of the rest, by id; forecast = actual + rest. */
export const costRows = (program: Program, part: Part): readonly CostRow[] => {
  const budgets = budgetsOf(program);
  const spent = grouped(costsOf(program).postings, partOf(part));
  const ids = [...new Set([...budgets.ids(part), ...spent.keys()])].sort();
  return ids.map((id) => {
    const [actual, rest] = [actualOf(program, part, spent.get(id)), budgets.rest(part, id)];
    return { id, budget: budgets.budget(part, id), actual, rest, forecast: plus(actual, rest) };
  });
};

/** Actual cost by class; `undecided` is what no policy decides on. */
export const costByClass = (program: Program): Readonly<Record<'capex' | 'opex' | 'undecided', Known>> => {
  const { postings, reason } = costsOf(program);
  const of = (name: string): Known => (reason === null ? known(spentOf(program, postings.filter((one) => (one.class ?? 'undecided') === name))) : unknown(reason));
  return { capex: of('capex'), opex: of('opex'), undecided: of('undecided') };
};

/** What a team cost in a month, `YYYY-MM`; withheld where too few people would be told of. */
export type TeamMonth = { readonly teamId: string; readonly month: string; readonly actual: Known };

/** A line over several months counts in the month of its last day. Months after the day of the program are left out. */
export const teamMonths = (program: Program): readonly TeamMonth[] => {
  const { postings, reason } = costsOf(program);
  if (reason !== null) return [];
  const of = grouped(postings.filter(({ from }) => from <= program.asOf), ({ teamId, to }) => (teamId === null ? undefined : `${teamId}\n${isoDay(Math.min(to, program.asOf)).slice(0, 7)}`));
  return [...of].map(([key, some]) => {
    const [teamId = '', month = ''] = key.split('\n');
    return { teamId, month, actual: isTooFew(some) ? unknown(WITHHELD) : known(spentOf(program, some)) };
  }).sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : a.teamId < b.teamId ? -1 : 1));
};
