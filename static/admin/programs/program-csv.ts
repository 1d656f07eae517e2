import type { ProgramRow } from '../../../src/contract/admin';
import type { CsvTable } from '../../parts/download-csv';

/** Programs of the site with who keeps them and how fresh they are. */
export const programTable = (programs: readonly ProgramRow[]): CsvTable => ({
  headings: ['Program', 'Owner', 'Managers', 'Visibility', 'Archived', 'Projects', 'Issues', 'Issues not known because', 'Data'],
  rows: programs.map((one) => [one.name, one.owner, one.managers.join(', '), one.visibility, one.archived ? 'yes' : 'no', one.projects, one.issues, one.issuesNote, one.health.text]),
});
