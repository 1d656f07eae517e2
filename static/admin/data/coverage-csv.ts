import type { CoverageRow } from '../../../src/contract/admin';
import type { CsvTable } from '../../parts/download-csv';

/** What the app has of each project beside what the administrator sees of it. */
export const coverageCsv = (coverage: readonly CoverageRow[]): CsvTable => ({
  headings: ['Key', 'Project', 'State', 'Coverage', 'The app has (issues)', 'You see about (issues)', 'Programs', 'Last read whole (UTC)'],
  rows: coverage.map(({ key, name, state, text, app, you, programs, readAt }) => [key, name, state, text, app, you, programs, readAt]),
});
