import type { ProgramAt } from '../../../../src/contract/call';
import type { PackageRow, PackageSort } from '../../../../src/contract/value/earned';
import type { Result } from '../../../../src/contract/result';
import { askGlobal } from '../../../bridge';
import { allPages } from '../../../parts/all-pages';
import { currencyCell, decimalCell, nextPage } from '../../../parts/csv-cells';
import type { CsvTable } from '../../../parts/download-csv';

const headings = [
  'Name', 'Key', 'Done (percent)', 'Percent complete by', 'Budget', 'Planned value', 'Earned value', 'Actual cost', 'Currency', 'CPI (ratio)', 'SPI (ratio)', 'SPI(t) (ratio)',
  'Planned start', 'Planned finish', 'Packages', 'Added since the baseline (issues)', 'Dropped (issues)', 'Research', 'Level of effort', 'In no total because',
  'Gates passed', 'Gates to pass', 'Stopped from', 'Released',
];

const gates = (row: PackageRow, passed: boolean): string => row.gates.filter(({ passedOn }) => (passedOn !== null) === passed).map(({ name, passedOn }) => (passedOn === null ? name : `${name} (${passedOn})`)).join('; ');

const rowOf = (row: PackageRow): CsvTable['rows'][number] => {
  const amounts = [row.budget.amount, row.planned.amount, row.earned.amount, row.spent.amount];
  return [
    row.name, row.key, row.percent, row.method, ...amounts.map(decimalCell), currencyCell(amounts), row.costIndex, row.scheduleIndex, row.scheduleIndexByTime,
    row.start, row.finish, row.packages, row.added, row.dropped, row.research ? 'yes' : 'no', row.effort ? 'yes' : 'no', row.leftOut,
    gates(row, true), gates(row, false), row.stopped?.from ?? null, decimalCell(row.stopped?.released.amount ?? null),
  ];
};

/** All packages, or projects, in the order of the page, asked for anew. */
export const packageTable = async (at: ProgramAt, by: 'package' | 'project', sort: PackageSort): Promise<Result<CsvTable>> => {
  const all = await allPages((from) => askGlobal('earned', { ...at, by, sort, from }), ({ packages, from, total }) => ({ rows: packages, next: nextPage(from, packages.length, total) }));
  return all.ok ? { ok: true, value: { headings, rows: all.value.map(rowOf) } } : all;
};
