import type { PeopleView } from '../../../../src/contract/people';
import type { CsvTable } from '../../../parts/download-csv';
import { roleWords } from './role-words';

/** Who has which role as it is saved, the owner first. */
export const peopleTable = ({ owner, grants }: Pick<PeopleView, 'owner' | 'grants'>): CsvTable => ({
  headings: ['Who', 'Kind', 'Role'],
  rows: [[owner.name, owner.kind, 'Owner, manages'], ...grants.map(({ holder, role }) => [holder.name, holder.kind, roleWords[role]])],
});
