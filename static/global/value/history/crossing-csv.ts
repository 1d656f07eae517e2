import type { Crossing } from '../../../../src/contract/value/history';
import type { CsvTable } from '../../../parts/download-csv';

/** Limits that indices went through, with the days on which they were beyond them. */
export const crossingTable = (crossings: readonly Crossing[]): CsvTable => ({
  headings: ['Measure', 'Limit', 'Beyond from', 'Beyond to', 'Back', 'In words'],
  rows: crossings.map(({ measure, limit, from, to, better, text }) => [measure, limit, from, to, better ? 'yes' : 'no', text]),
});
