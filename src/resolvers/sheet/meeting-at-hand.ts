import type { Meeting } from '../../model/meeting';
import type { ChangedText } from '../../model/trail-note';
import { meetingEntity, meetingKey } from '../../store/meetings';
import type { ProgramRecord } from '../../store/programs';
import { conflictOf } from '../conflict';
import { programFor } from '../program-for';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';

/** A program whose meetings this viewer may close and take back; throws where they may not, or nobody meets on it any more. */
export const programToMeetOn = async (programId: string, viewer: Viewer): Promise<ProgramRecord> => {
  const record = await programFor(programId, viewer, 'manage');
  if (record.archivedAt === null) return record;
  throw new Refusal('bad-input', 'This program is archived. Restore it first, in its settings. Nothing was saved.', { field: 'programId' });
};

/** What somebody is told who wrote second: what was done to the meeting last, beside what was not saved. */
export const meetingConflict = (stored: Meeting | null, yours: readonly ChangedText[]): Promise<Refusal> | Refusal => (stored === null
  ? new Refusal('not-found', 'There is no such meeting any more. Nothing was changed; load the sheet again.')
  : conflictOf({
    chain: stored.programId, entity: meetingEntity, key: meetingKey(stored.programId, stored.id), seen: stored.version - 1, stored: stored.version, yours,
  }, 'a meeting of this program'));
