import type { Program } from '../../../model/program';
import type { CostLine, LineKind } from '../../../model/value/cost-line';
import type { Day } from '../../../model/time';
import type { ValueSettings } from '../../../model/value/value-settings';
import type { PackageId } from '../../../model/value/work-package';
import { inProgramCurrency } from './exchange';
import { LEDGER_UNITS, type Posting } from './ledger';

export type PostedLines = {
  readonly postings: readonly Posting[];
  /** Lines of a currency for which no rate holds on their first day. */
  readonly noExchange: ReadonlyMap<string, number>;
  readonly unpriced: ReadonlySet<PackageId | null>;
};

/** On which day each line that was taken back was, by the line's id. */
const takenBack = (lines: readonly CostLine[]): ReadonlyMap<string, Day> => {
  const days = new Map<string, Day>();
  for (const { voids, postedOn } of lines) if (voids !== null) days.set(voids, Math.min(postedOn, days.get(voids) ?? postedOn));
  return days;
};

/** Lines of one kind as postings in the program's currency, by the exchange rate of a line's first day. */
export const postedLines = ({ value: { lines, settings } }: Pick<Program, 'value'>, kind: LineKind): PostedLines => {
  const gone = takenBack(lines);
  const noExchange = new Map<string, number>();
  const unpriced = new Set<PackageId | null>();
  const postings: Posting[] = [];
  for (const line of lines) {
    if (line.kind !== kind || line.voids !== null) continue;
    const units = inProgramCurrency(settings, line.amount, line.from, LEDGER_UNITS);
    const goneOn = gone.get(line.id) ?? null;
    const id = packageOfLine(settings, line);
    if (units !== null) postings.push(posting(line, id, units, goneOn));
    else if (goneOn === null) {
      unpriced.add(id);
      noExchange.set(line.amount.currency, (noExchange.get(line.amount.currency) ?? 0) + 1);
    }
  }
  return { postings, noExchange, unpriced };
};

const posting = (line: CostLine, id: PackageId | null, units: number, goneOn: Day | null): Posting => {
  const { projectId, teamId, class: of, from, to, postedOn } = line;
  return { source: 'line', package: id, projectId: projectId ?? projectIn(id), teamId, class: of, from, to, units, seenOn: postedOn, goneOn, person: -1 };
};

/** Where projects are the packages, what is entered for a project is of its package. */
export const packageOfLine = ({ packagesAre }: Pick<ValueSettings, 'packagesAre'>, { package: id, projectId }: Pick<CostLine, 'package' | 'projectId'>): PackageId | null =>
  (id === null && projectId !== null && packagesAre === 'project' ? `project:${projectId}` : id);

/** A project that is a package of its own is its project. */
const projectIn = (id: CostLine['package']): number | null => (id?.startsWith('project:') === true ? Number(id.slice('project:'.length)) : null);
