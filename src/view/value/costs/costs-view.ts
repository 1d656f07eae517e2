import { budgetsOf } from '../../../analyse/value/budget-of';
import { costByClass, spentOf, teamMonths } from '../../../analyse/value/cost/cost-table';
import { baselineOn } from '../../../analyse/value/cost/package-of-issue';
import { costsOf } from '../../../analyse/value/costs';
import { known, unknown, type Known } from '../../../analyse/value/known';
import type { CostAmounts, CostChoice, CostsView, TeamMonthCell } from '../../../contract/value/costs';
import type { Program } from '../../../model/program';
import type { Role } from '../../../model/roles';
import { coverageOf } from '../../coverage';
import type { Around } from '../../overview';
import { moneyRights } from '../money-rights';
import { amountView } from './amount';
import { costGaps } from './gaps';
import { MOST_CHOICES, packageIds, packagePart, teamsOf, type NamedPart } from './parts';

/** Months of the newest and not more: the table is to be read, not scrolled. */
const MOST_MONTHS = 12;

const totalsOf = (program: Program): CostAmounts => {
  const { currency } = program.value.settings;
  const [{ total, totalRest }, { postings, reason }] = [budgetsOf(program), costsOf(program)];
  const actual: Known = reason === null ? known(spentOf(program, postings)) : unknown(reason);
  const forecast: Known = actual.value === null ? actual : totalRest.value === null ? totalRest : known(actual.value + totalRest.value);
  return { budget: amountView(total, currency), actual: amountView(actual, currency), rest: amountView(totalRest, currency), forecast: amountView(forecast, currency) };
};

const outsideOf = (program: Program): Known =>
  (baselineOn(program.value.baselines, program.asOf) === null ? unknown('there is no baseline yet') : costsOf(program).spent(null, program.asOf, 'known'));

const monthsOf = (program: Program): readonly TeamMonthCell[] => {
  const cells = teamMonths(program);
  const shown = new Set([...new Set(cells.map(({ month }) => month))].slice(-MOST_MONTHS));
  const names = new Map(teamsOf(program).map(({ id, name }) => [id, name]));
  return cells.flatMap(({ teamId, month, actual }) => (shown.has(month) ? [{ team: names.get(teamId) ?? teamId, month, actual: amountView(actual, program.value.settings.currency) }] : []));
};

const choice = ({ id, name }: NamedPart): CostChoice => ({ id, name });

const choicesOf = (program: Program, texts: ReadonlyMap<number, string>): CostsView['choices'] => ({
  packages: packageIds(program).slice(0, MOST_CHOICES).flatMap((id) => packagePart(program, id, texts) ?? []).map(choice),
  projects: program.projects.slice(0, MOST_CHOICES).map(({ id, key, name }) => ({ id: String(id), name: `${name} (${key})` })),
  teams: teamsOf(program).slice(0, MOST_CHOICES),
});

const nothing: CostsView['choices'] = { packages: [], projects: [], teams: [] };

/** What a program may spend and has spent. `texts`: summaries of the epics that lines may name. */
export const costsView = (program: Program, roles: ReadonlySet<Role>, around: Around, texts: ReadonlyMap<number, string>): CostsView => {
  const { shown, settings: { currency, source, off }, lines, transfers } = program.value;
  const classes = costByClass(program);
  return {
    coverage: coverageOf(around), off: off.includes('costs'), rights: moneyRights(roles), currency, source,
    totals: totalsOf(program),
    outside: amountView(outsideOf(program), currency),
    classes: { capex: amountView(classes.capex, currency), opex: amountView(classes.opex, currency), undecided: amountView(classes.undecided, currency) },
    gaps: costGaps(program),
    months: shown ? monthsOf(program) : [],
    lines: lines.length,
    transfersAsked: transfers.filter(({ state }) => state === 'asked').length,
    choices: shown ? choicesOf(program, texts) : nothing,
  };
};
