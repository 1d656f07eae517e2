import type { PackageColumn, PackageRow, PackageSort } from '../../../contract/value/earned';
import type { Analysis } from '../../../analyse/analysis';
import { lazily } from '../../../model/lazily';
import { grouped } from '../../../analyse/value/cost/grouped';
import { costIndex, scheduleIndex, type EarnedInputs } from '../../../analyse/value/earned-value';
import { latestEntry } from '../../../analyse/value/earned/latest-entry';
import type { PackageValue } from '../../../analyse/value/earned/package-value';
import { scopeChanges } from '../../../analyse/value/earned/scope-change';
import { sumsOf, type Sums } from '../../../analyse/value/earned/sums';
import { timeOf } from '../../../analyse/value/earned/time';
import { known, unknown, type Known } from '../../../analyse/value/known';
import { isoDay } from '../../../model/day';
import type { Day } from '../../../model/time';
import { amountView } from '../costs/amount';
import { packagePart } from '../costs/parts';
import { standingOf } from './standing';

/** A row before it is written: one package, or those of a project. */
export type DraftRow = { readonly id: string; readonly name: string; readonly values: readonly PackageValue[]; readonly sums: () => Sums };

const iso = (day: Day | null): string | null => (day === null ? null : isoDay(day));

const packageDrafts = ({ program: { calendar }, value }: Analysis): readonly DraftRow[] => value.packages.map((one) => ({
  id: one.package.id, name: one.package.name, values: [one],
  // Research and level of effort stand apart from totals; by themselves they have figures as any other.
  sums: lazily(() => sumsOf(calendar, one.why === null ? [{ ...one, standing: 'counted' }] : [one], value.reason)),
}));

const projectDrafts = ({ program: { calendar, projects }, value }: Analysis): readonly DraftRow[] => {
  const names = new Map(projects.map(({ id, key, name }) => [id, `${name} (${key})`]));
  return [...grouped(value.packages, ({ package: { projectId } }) => projectId ?? undefined)].map(([id, values]) => ({
    id: `project:${id}`, name: names.get(id) ?? String(id), values, sums: lazily(() => sumsOf(calendar, values, value.reason)),
  }));
};

const single = ({ values }: DraftRow): PackageValue | null => (values.length === 1 ? values[0] ?? null : null);

const of = (row: DraftRow, tell: (inputs: EarnedInputs) => number, one: (value: PackageValue) => Known): Known => {
  const alone = single(row);
  if (alone !== null) return one(alone);
  const { scheduled, reason } = row.sums();
  return scheduled === null ? unknown(reason ?? 'nothing is planned') : known(tell(scheduled));
};

const spentOf = (row: DraftRow): Known => {
  const alone = single(row);
  if (alone !== null) return alone.spent;
  const { costed, noCost } = row.sums();
  return costed === null ? unknown(noCost ?? 'no cost is known') : known(costed.actual);
};

const percentOf = (row: DraftRow): Known => {
  const alone = single(row);
  const { scheduled, reason } = row.sums();
  if (alone !== null) return alone.percent;
  return scheduled === null || scheduled.budget <= 0 ? unknown(reason ?? 'nothing has a budget') : known(100 * scheduled.earned / scheduled.budget);
};

const costPerformance = (row: DraftRow): number | null => { const { costed } = row.sums(); return costed === null ? null : costIndex(costed).value; };
const schedulePerformance = (row: DraftRow): number | null => { const { scheduled } = row.sums(); return scheduled === null ? null : scheduleIndex(scheduled).value; };
const byTime = ({ program }: Analysis, row: DraftRow): number | null => { const time = timeOf(program, row.sums()); return typeof time === 'string' ? null : time.index; };

const first = (values: readonly PackageValue[]): Day | null => values.reduce<Day | null>((day, { package: { start } }) => (start === null ? day : Math.min(day ?? start, start)), null);
const last = (values: readonly PackageValue[]): Day | null => values.reduce<Day | null>((day, { package: { finish } }) => (finish === null ? day : Math.max(day ?? finish, finish)), null);

const budgetOf = (row: DraftRow): Known => of(row, ({ budget }) => budget, ({ package: of, budget }) => (of.budget === null ? unknown('no budget is set') : budget));
const plannedOf = (row: DraftRow): Known => of(row, ({ planned }) => planned, ({ planned }) => planned);
const earnedOf = (row: DraftRow): Known => of(row, ({ earned }) => earned, ({ earned }) => earned);

const sortValue = (analysis: Analysis, by: Exclude<PackageColumn, 'name'>, row: DraftRow): number | null => {
  switch (by) {
    case 'percent': return percentOf(row).value;
    case 'budget': return budgetOf(row).value;
    case 'planned': return plannedOf(row).value;
    case 'earned': return earnedOf(row).value;
    case 'spent': return spentOf(row).value;
    case 'cpi': return costPerformance(row);
    case 'spi': return schedulePerformance(row);
    case 'spi-t': return byTime(analysis, row);
    case 'finish': return last(row.values);
  }
};

const { compare } = new Intl.Collator('en', { numeric: true });

/** Rows in order; what is not known comes last whichever way it goes. Whoever may not see money gets no order by it. */
export const orderedRows = (analysis: Analysis, by: 'package' | 'project', sort: PackageSort): readonly DraftRow[] => {
  const rows = by === 'package' ? packageDrafts(analysis) : projectDrafts(analysis);
  const sign = sort.descending ? -1 : 1;
  if (sort.by === 'name' || (!analysis.program.value.shown && sort.by !== 'finish' && sort.by !== 'percent')) return [...rows].sort((a, b) => sign * compare(a.name, b.name) || compare(a.id, b.id));
  const column = sort.by;
  const keyed = rows.map((row) => ({ row, value: sortValue(analysis, column, row) }));
  return keyed.sort((a, b) => (a.value === null || b.value === null ? Number(a.value === null) - Number(b.value === null) : sign * (a.value - b.value)) || compare(a.row.id, b.row.id)).map(({ row }) => row);
};

/** Rows as a page shows them. */
export const packageRows = (analysis: Analysis, rows: readonly DraftRow[]): readonly PackageRow[] => {
  const { program, value: { reason } } = analysis;
  const { settings: { currency }, shown, entered } = program.value;
  const changes = scopeChanges(program, rows.flatMap(({ values }) => values.map(({ package: one }) => one)));
  const latest = grouped(entered, ({ package: id }) => id);
  const told = (value: Known): ReturnType<typeof amountView> => amountView(reason === null ? value : unknown(reason), currency);
  return rows.map((row) => {
    const [alone, percent] = [single(row), percentOf(row)];
    const part = packagePart(program, row.id);
    const scope = row.values.map(({ package: one }) => changes.get(one));
    return {
      id: row.id, name: row.name, key: part?.issueId === null || part === null ? null : program.issues[program.byId.get(part.issueId) ?? -1]?.key ?? null,
      method: alone?.package.method ?? null,
      percent: alone === null && !shown ? null : percent.value, percentReason: percent.reason,
      budget: told(budgetOf(row)), planned: told(plannedOf(row)), earned: told(earnedOf(row)), spent: told(spentOf(row)),
      costIndex: costPerformance(row), scheduleIndex: schedulePerformance(row), scheduleIndexByTime: byTime(analysis, row),
      start: iso(first(row.values)), finish: iso(last(row.values)),
      added: scope.reduce((sum, one) => sum + (one?.added.length ?? 0), 0), dropped: scope.reduce((sum, one) => sum + (one?.dropped.length ?? 0), 0),
      research: alone?.package.research ?? false, effort: alone?.package.effort ?? false,
      packages: row.values.length, leftOut: shown ? alone?.why ?? null : null,
      enteredId: alone === null ? null : latestEntry(latest.get(alone.package.id) ?? [], program.asOf)?.id ?? null,
      ...standingOf(program, alone),
    };
  });
};
