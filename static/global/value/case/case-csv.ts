import type { CaseView } from '../../../../src/contract/value/case';
import { decimalCell } from '../../../parts/csv-cells';
import type { CsvTable } from '../../../parts/download-csv';

/** The same figures of the flows as planned, to date, as forecast and to go. */
export const scopeTable = ({ columns, currency }: CaseView): CsvTable => ({
  headings: ['Flows', 'Net present value', 'Currency', 'Return, discounted (percent)', 'Return, undiscounted (percent)', 'Payback (years)'],
  rows: columns.map(({ scope, npv, discounted, simple, payback }) => [scope, decimalCell(npv.amount), npv.amount?.currency ?? currency, discounted.value, simple.value, payback.value]),
});

/** Benefits and costs of each year. */
export const yearTable = ({ years, currency }: CaseView): CsvTable => ({
  headings: [
    'Year', 'Year of the case', 'Benefits, planned', 'Benefits, to date', 'Benefits, to go', 'Costs, planned', 'Costs, to date', 'Costs, to go',
    'Net, discounted, added up', 'The same as planned', 'Currency',
  ],
  rows: years.map((row) => [
    row.year, row.index,
    ...[row.benefitPlanned, row.benefitToDate, row.benefitToGo, row.costPlanned, row.costToDate, row.costToGo, row.cumulative, row.cumulativePlanned]
      .map((minor) => decimalCell(minor === null || currency === null ? null : { minor, currency })),
    currency,
  ]),
});
