import type { LinkTypeCount } from '../../../src/contract/overview';
import type { CsvTable } from '../../parts/download-csv';

/** Types of links, and how many there are of each. */
export const linkTypeTable = (types: readonly LinkTypeCount[]): CsvTable => ({
  headings: ['Type', 'Meaning', 'Taken as', 'Links', 'Across projects (links)'],
  rows: types.map(({ name, sentence, dependency, links, crossProject }) => [name, sentence, dependency ? 'Dependency' : 'Not counted', links, crossProject]),
});
