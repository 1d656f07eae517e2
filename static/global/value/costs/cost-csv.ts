import type { ProgramAt } from '../../../../src/contract/call';
import type { Result } from '../../../../src/contract/result';
import type { CostLineFilter, CostLineRow, CostPart, CostTableRow, TeamMonthCell, TransferRow } from '../../../../src/contract/value/costs';
import { askGlobal } from '../../../bridge';
import { allPages } from '../../../parts/all-pages';
import { currencyCell, decimalCell, nextPage } from '../../../parts/csv-cells';
import type { CsvTable } from '../../../parts/download-csv';

const partRow = ({ name, budget, actual, rest, forecast }: CostTableRow): CsvTable['rows'][number] => {
  const amounts = [budget.amount, actual.amount, rest.amount, forecast.amount];
  return [name, ...amounts.map(decimalCell), currencyCell(amounts), [budget, actual, rest, forecast].find(({ reason }) => reason !== null)?.reason ?? null];
};

/** Budget and cost of all projects, packages or teams, asked for anew. */
export const partTable = async (at: ProgramAt, part: CostPart): Promise<Result<CsvTable>> => {
  const all = await allPages((from) => askGlobal('costTable', { ...at, part, from }), ({ rows, from, total }) => ({ rows, next: nextPage(from, rows.length, total) }));
  const headings = [`${part.charAt(0).toUpperCase()}${part.slice(1)}`, 'Budget', 'Actual cost', 'Rest, estimated', 'Forecast', 'Currency', 'Not known because'];
  return all.ok ? { ok: true, value: { headings, rows: all.value.map(partRow) } } : all;
};

const lineHeadings = [
  'Id', 'Kind', 'Package', 'Project', 'Team', 'From', 'To', 'Amount', 'Currency', 'Amount in the program’s currency', 'The program’s currency',
  'CapEx or OpEx', 'Rule', 'Note', 'Posted on', 'Entered by', 'Taken back on',
];

const lineRow = (line: CostLineRow): CsvTable['rows'][number] => [
  line.id, line.kind, line.package?.name ?? null, line.project?.name ?? null, line.team?.name ?? null, line.from, line.to, decimalCell(line.amount), line.amount.currency,
  decimalCell(line.converted), line.converted?.currency ?? null, line.class, line.rule, line.note, line.postedOn, line.by, line.voidedOn,
];

/** All lines of the book that the filter lets through, asked for anew. */
export const lineTable = async (programId: string, filter: CostLineFilter): Promise<Result<CsvTable>> => {
  const all = await allPages((from) => askGlobal('costLines', { programId, filter, from }), ({ rows, from, total }) => ({ rows, next: nextPage(from, rows.length, total) }));
  return all.ok ? { ok: true, value: { headings: lineHeadings, rows: all.value.map(lineRow) } } : all;
};

/** Cost of teams by month, a row for each team and month. */
export const monthTable = (cells: readonly TeamMonthCell[]): CsvTable => ({
  headings: ['Team', 'Month', 'Actual cost', 'Currency', 'Not shown because'],
  rows: cells.map(({ team, month, actual: { amount, reason } }) => [team, month, decimalCell(amount), amount?.currency ?? null, reason]),
});

/** What was asked to move, and what became of it. */
export const transferTable = (transfers: readonly TransferRow[]): CsvTable => ({
  headings: ['From', 'To', 'Amount', 'Currency', 'Reason', 'State', 'Asked by', 'Asked on', 'Decided by', 'Decided on', 'Decision'],
  rows: transfers.map((row) => [row.from.name, row.to.name, decimalCell(row.amount), row.amount.currency, row.reason, row.state, row.askedBy, row.askedOn, row.decidedBy, row.decidedOn, row.decision]),
});
