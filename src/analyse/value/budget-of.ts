import type { Program } from '../../model/program';
import type { Transfer } from '../../model/value/cost-line';
import type { ValueSettings } from '../../model/value/value-settings';
import { inProgramCurrency } from './cost/exchange';
import { unitsBy } from './cost/day-curve';
import { grouped } from './cost/grouped';
import { LEDGER_UNITS, minorOf, type Posting } from './cost/ledger';
import { packageOfLine, postedLines } from './cost/lines-cost';
import { NOT_SHOWN } from './costs';
import { known, unknown, type Known } from './known';

/** Parts of a program that money is planned for and spent on. */
export type Part = 'package' | 'project' | 'team';

/** In minor units of the program's currency, as it stood on the program's day. */
export type Budgets = {
  /** Money that may be spent, with approved transfers; unknown where no line of the book says any. */
  readonly budget: (part: Part, id: string) => Known;
  /** What is left to spend, estimated from the bottom up, of the time after the day; unknown where nobody estimated it. */
  readonly rest: (part: Part, id: string) => Known;
  readonly total: Known;
  readonly totalRest: Known;
  /** Parts that have a budget or an estimate of the rest. */
  readonly ids: (part: Part) => readonly string[];
  /** Lines of either kind in a currency without an exchange rate, by currency. */
  readonly noExchange: ReadonlyMap<string, number>;
};

/** The key of the part that a cost is of; undefined where it is of none. */
export const partOf = (part: Part) => ({ package: id, projectId, teamId }: Pick<Posting, 'package' | 'projectId' | 'teamId'>): string | undefined =>
  (part === 'package' ? id : part === 'project' ? projectId === null ? null : String(projectId) : teamId) ?? undefined;

/** Both sides of what was approved by the day: the money leaves one project's budget (its package's, where projects are the packages) as it comes to the other's. */
const transferred = ({ asOf, value: { transfers, settings } }: Program): readonly Posting[] =>
  transfers.filter(({ state, decidedOn }) => state === 'approved' && decidedOn !== null && decidedOn <= asOf).flatMap((transfer) => {
    const units = inProgramCurrency(settings, transfer.amount, transfer.askedOn, LEDGER_UNITS);
    return units === null ? [] : [side(transfer, settings, transfer.fromProjectId, -units), side(transfer, settings, transfer.toProjectId, units)];
  });

const side = ({ askedOn, decidedOn }: Transfer, settings: ValueSettings, projectId: number, units: number): Posting => ({
  source: 'line', package: packageOfLine(settings, { package: null, projectId }), projectId, teamId: null, class: null, from: askedOn, to: askedOn, units, seenOn: decidedOn ?? askedOn, goneOn: null, person: -1,
});

/** Lines that were in the book on the day. */
export const holdingOn = (postings: readonly Posting[], day: number): readonly Posting[] =>
  postings.filter(({ seenOn, goneOn }) => seenOn <= day && (goneOn === null || goneOn > day));

export const budgetsOf = (program: Program): Budgets => {
  const { asOf, calendar, value: { shown, settings } } = program;
  const [planned, left] = [postedLines(program, 'budget'), postedLines(program, 'rest')];
  const budgets = [...holdingOn(planned.postings, asOf), ...transferred(program)];
  const rests = holdingOn(left.postings, asOf);
  const restOf = (posting: Posting): number => posting.units - unitsBy(calendar, posting, asOf);
  const reason = !shown ? NOT_SHOWN : settings.currency === null ? 'no currency is chosen for this program' : null;
  const sum = (postings: readonly Posting[] | undefined, of: (posting: Posting) => number, none: string): Known =>
    (reason !== null || postings === undefined || postings.length === 0 ? unknown(reason ?? none) : known(minorOf(postings.reduce((units, one) => units + of(one), 0))));
  const by = (postings: readonly Posting[]) => ({ package: grouped(postings, partOf('package')), project: grouped(postings, partOf('project')), team: grouped(postings, partOf('team')) });
  const [budgetBy, restBy] = [by(budgets), by(rests)];
  const units = ({ units: all }: Posting): number => all;
  return {
    budget: (part, id) => sum(budgetBy[part].get(id), units, 'no budget is set'),
    rest: (part, id) => sum(restBy[part].get(id), restOf, 'nobody has estimated the rest'),
    total: sum(budgets, units, 'no budget is set'),
    totalRest: sum(rests, restOf, 'nobody has estimated the rest'),
    ids: (part) => [...new Set([...budgetBy[part].keys(), ...restBy[part].keys()])],
    noExchange: new Map([...planned.noExchange, ...left.noExchange].map(([code]) => [code, (planned.noExchange.get(code) ?? 0) + (left.noExchange.get(code) ?? 0)])),
  };
};
