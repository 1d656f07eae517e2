import type { DriftRow } from '../../../src/contract/health';
import type { CsvTable } from '../../parts/download-csv';

/** Where the app's data had come apart from Jira. */
export const driftTable = (drift: readonly DriftRow[]): CsvTable => ({
  headings: ['When (UTC)', 'Project key', 'Project', 'Found'],
  rows: drift.map(({ at, project, text }) => [at, project?.key ?? null, project?.name ?? 'the whole site', text]),
});
