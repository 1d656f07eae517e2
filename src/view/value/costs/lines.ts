import { inProgramCurrency } from '../../../analyse/value/cost/exchange';
import { known, unknown } from '../../../analyse/value/known';
import type { CostChoice, CostLineFilter, CostLinePage, CostLineRow, CostPart } from '../../../contract/value/costs';
import { isoDay, parseIsoDay } from '../../../model/day';
import type { Program } from '../../../model/program';
import type { CostLine } from '../../../model/value/cost-line';
import { amountView } from './amount';
import { namedPart } from './parts';

const LINES = 100;

type TakenBack = ReadonlyMap<string, CostLine>;

/** What took each line back, by the line's id. */
export const takenBack = (lines: readonly CostLine[]): TakenBack => new Map(lines.flatMap((line) => (line.voids === null ? [] : [[line.voids, line] as const])));

const dayOf = (text: string | undefined): number | null => (text === undefined ? null : parseIsoDay(text));

const passes = (line: CostLine, filter: CostLineFilter, voided: boolean): boolean => {
  const [after, before] = [dayOf(filter.after), dayOf(filter.before)];
  return (filter.kind === undefined || line.kind === filter.kind)
    && (filter.package === undefined || line.package === filter.package)
    && (filter.projectId === undefined || String(line.projectId) === filter.projectId)
    && (filter.teamId === undefined || line.teamId === filter.teamId)
    && (filter.class === undefined || (line.class ?? 'undecided') === filter.class)
    && (after === null || line.to >= after) && (before === null || line.from <= before)
    && (filter.voided === true || !voided);
};

/** Lines that a filter lets through, the newest first; what takes others back is told with them. */
export const filteredLines = ({ value: { lines } }: Program, filter: CostLineFilter): readonly CostLine[] => {
  const taken = takenBack(lines);
  return lines.filter((line) => line.voids === null && passes(line, filter, taken.has(line.id))).toReversed();
};

export const linesOnPage = (program: Program, filter: CostLineFilter, from: number): readonly CostLine[] => filteredLines(program, filter).slice(from, from + LINES);

export type LineNames = { readonly texts: ReadonlyMap<number, string>; readonly people: ReadonlyMap<string, string> };

const choiceOf = (program: Program, part: CostPart, id: string | null, texts: LineNames['texts']): CostChoice | null =>
  (id === null ? null : { id, name: namedPart(program, part, id, texts)?.name ?? id });

const lineRow = (program: Program, line: CostLine, taken: TakenBack, { texts, people }: LineNames): CostLineRow => {
  const { currency } = program.value.settings;
  const minor = inProgramCurrency(program.value.settings, line.amount, line.from, 1);
  const voided = taken.get(line.id);
  return {
    id: line.id, version: line.version, kind: line.kind,
    package: choiceOf(program, 'package', line.package, texts),
    project: choiceOf(program, 'project', line.projectId === null ? null : String(line.projectId), texts),
    team: choiceOf(program, 'team', line.teamId, texts),
    from: isoDay(line.from), to: isoDay(line.to), amount: line.amount, converted: minor === null || currency === null ? null : { minor, currency },
    class: line.class, rule: line.rule, note: line.note, postedOn: isoDay(line.postedOn),
    by: line.by === null ? null : people.get(line.by) ?? 'somebody who left',
    voidedOn: voided === undefined ? null : isoDay(voided.postedOn),
  };
};

/** A page of lines, with the sum of all that hold. */
export const linesPage = (program: Program, filter: CostLineFilter, from: number, names: LineNames): CostLinePage => {
  const { settings, lines } = program.value;
  const taken = takenBack(lines);
  const found = filteredLines(program, filter);
  const amounts = found.filter(({ id }) => !taken.has(id)).map(({ amount, from: first }) => inProgramCurrency(settings, amount, first, 1));
  const converted = amounts.filter((minor) => minor !== null);
  const sum = converted.length === 0 && amounts.length > 0 ? unknown('no exchange rate holds for any of them') : known(converted.reduce((all, minor) => all + minor, 0));
  return {
    rows: found.slice(from, from + LINES).map((line) => lineRow(program, line, taken, names)),
    from, total: found.length, sum: amountView(sum, settings.currency), unconverted: amounts.length - converted.length,
  };
};
