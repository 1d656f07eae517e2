import type { ProjectFields } from '../../../src/contract/settings';
import type { CsvTable } from '../../parts/download-csv';
import { fieldUses } from './field-uses';

/** Which field of each project holds what. */
export const fieldTable = (projects: readonly ProjectFields[]): CsvTable => ({
  headings: ['Project key', 'Project', 'Holds', 'Field', 'What is wrong'],
  rows: projects.flatMap(({ projectKey, projectName, rows }) => rows.map(({ use, fieldName, problem }) => [projectKey, projectName, fieldUses[use], fieldName, problem])),
});
