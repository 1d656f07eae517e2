import type { BenefitView } from '../../../../src/contract/value/benefits';
import { decimalCell } from '../../../parts/csv-cells';
import type { CsvTable } from '../../../parts/download-csv';

/** Benefits with what was measured of them, each value in the benefit's own unit. */
export const benefitTable = (benefits: readonly BenefitView[]): CsvTable => ({
  headings: ['Benefit', 'Unit', 'Before', 'Target', 'Last measured', 'Measured on', 'Realized (percent)', 'Not known because', 'Owner', 'Review on', 'Projects', 'Issues', 'Aim', 'Stands', 'All readings'],
  rows: benefits.map((one) => {
    const last = one.readings.at(-1);
    return [
      one.name, one.unit, one.baseline, one.target, last?.value ?? null, last?.on ?? null, one.realized.value, one.realized.reason, one.owner?.name ?? null, one.reviewOn,
      one.projects.map(({ key }) => key).join(' '), one.epics.map(({ key }) => key).join(' '), one.aim?.name ?? null, one.stands, one.readings.map(({ on, value }) => `${on}=${value}`).join(' '),
    ];
  }),
});

/** What benefits are worth, a row for each of them and year. */
export const benefitMoneyTable = (benefits: readonly BenefitView[]): CsvTable => ({
  headings: ['Benefit', 'Year', 'Planned', 'Actual', 'Currency'],
  rows: benefits.flatMap(({ name, money }) => money.map(({ year, planned, actual }) => [name, year, decimalCell(planned), decimalCell(actual), planned.currency])),
});
