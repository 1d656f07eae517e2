import type { ProgramSummary } from '../../src/contract/program';
import type { CsvTable } from '../parts/download-csv';

/** The programs that the viewer may see. Issues are empty where they were not counted yet. */
export const programTable = (programs: readonly ProgramSummary[]): CsvTable => ({
  headings: ['Program', 'Owner', 'Visibility', 'Projects', 'Issues', 'Reading of Jira'],
  rows: programs.map(({ name, owner, visibility, projects, issues, pull }) => [name, owner, visibility, projects, issues, pull.message ?? pull.phase]),
});
