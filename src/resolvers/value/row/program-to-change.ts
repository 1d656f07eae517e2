import type { Deed } from '../../../model/roles';
import type { ProgramRecord } from '../../../store/programs';
import { programFor } from '../../program-for';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';

/** A program in which this viewer may do the deed, and that is in use; throws where either is not so. */
export const programToChange = async (programId: string, viewer: Viewer, deed: Deed): Promise<ProgramRecord> => {
  const record = await programFor(programId, viewer, deed);
  if (record.archivedAt === null) return record;
  throw new Refusal('bad-input', 'This program is archived. Restore it first, in its settings. Nothing was saved.', { field: 'programId' });
};
