import { plain, counted } from '../../../analyse/words';
import { budgetsOf } from '../../../analyse/value/budget-of';
import { costsOf } from '../../../analyse/value/costs';
import type { Program } from '../../../model/program';
import { namedPart } from './parts';

const hours = (seconds: number): string => `${plain(seconds / 3600, 1)} h`;

const foreign = (counts: ReadonlyMap<string, number>): string => [...counts].map(([currency, lines]) => `${counted(lines, 'line')} in ${currency}`).join(', ');

const sum = (seconds: Iterable<number>): number => [...seconds].reduce((all, one) => all + one, 0);

/** What is in no total, and what is in one though one might not expect it, a sentence each. Nothing where nothing is. */
export const costGaps = (program: Program): readonly string[] => {
  if (!program.value.shown) return [];
  const { noExchange, noRate, noRunRate, restrictedSeconds, earlySeconds } = costsOf(program).uncounted;
  const planned = budgetsOf(program).noExchange;
  const teams = [...noRunRate].map((id) => namedPart(program, 'team', id)?.name ?? id);
  return [
    ...(noRate.size === 0 ? [] : [`${counted(noRate.size, 'person', 'people')} logged ${hours(sum(noRate.values()))} without a rate: in no total.`]),
    ...(noExchange.size === 0 ? [] : [`No exchange rate for actual cost: ${foreign(noExchange)}. In no total.`]),
    ...(planned.size === 0 ? [] : [`No exchange rate for budgets and estimates: ${foreign(planned)}. In no total.`]),
    ...(teams.length === 0 ? [] : [`No cost a day is set for ${counted(teams.length, 'team')} that worked: ${teams.slice(0, 5).join(', ')}${teams.length > 5 ? ' and others' : ''}. Their work is in no total.`]),
    ...(restrictedSeconds === 0 ? [] : [`${hours(restrictedSeconds)} of logged work are restricted to a group or a role in Jira: in no total.`]),
    ...(earlySeconds === 0 ? [] : [`${hours(earlySeconds)} were logged before the first baseline: they are counted.`]),
  ];
};
