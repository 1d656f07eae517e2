import type { FailureRow } from '../../../src/contract/health';
import type { CsvTable } from '../../parts/download-csv';

/** What fails now, with what to do. */
export const failureTable = (failures: readonly FailureRow[]): CsvTable => ({
  headings: ['What', 'Project key', 'Project', 'Why', 'What to do', 'Times in a row', 'Since (UTC)', 'Last (UTC)'],
  rows: failures.map(({ title, project, message, advice, times, since, at }) => [title, project?.key ?? null, project?.name ?? 'the whole site', message, advice, times, since, at]),
});
