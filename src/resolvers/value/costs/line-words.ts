import { isoDay } from '../../../model/day';
import type { Program } from '../../../model/program';
import type { ChangedText, TrailNote } from '../../../model/trail-note';
import type { CostLine } from '../../../model/value/cost-line';
import { moneyText } from '../../../view/value/costs/amount';
import { epicIds, namedPart } from '../../../view/value/costs/parts';

const kinds: Readonly<Record<CostLine['kind'], string>> = { budget: 'Budget', actual: 'Actual cost', rest: 'Estimate of the rest' };

/** What a line is about, such as "Actual cost of Web (WEB), 2026-11-02 to 2026-11-06". */
export const lineWords = (program: Program, { kind, package: id, projectId, teamId, from, to }: CostLine): string => {
  const of = [
    id === null ? null : namedPart(program, 'package', id)?.name,
    id !== null || projectId === null ? null : namedPart(program, 'project', String(projectId))?.name,
    teamId === null ? null : namedPart(program, 'team', teamId)?.name,
  ].filter((name) => name !== null && name !== undefined);
  return `${kinds[kind]} of ${of.join(', ')}, ${from === to ? isoDay(from) : `${isoDay(from)} to ${isoDay(to)}`}`;
};

/** Its amount, and what is said beside it. */
export const lineValue = ({ amount, class: of, rule, note }: CostLine): string =>
  [moneyText(amount), of === null ? null : `${of === 'capex' ? 'CapEx' : 'OpEx'}${rule === null ? ', chosen' : `, by the rule "${rule}"`}`, note === '' ? null : `"${note}"`].filter((one) => one !== null).join('; ');

/** What the trail tells of a change of the book, to those alone who may see money and what the lines are about. */
export const bookNote = (who: string, changes: readonly ChangedText[], lines: readonly CostLine[]): TrailNote => ({
  who, action: 'value-changed', changes, people: [], money: true,
  issues: [...new Set(epicIds(lines.map((line) => line.package)))],
  projects: [...new Set(lines.flatMap(({ projectId }) => projectId ?? []))],
});
