import type { GlobalCalls } from '../../contract/calls';
import { lastMeeting, saveMeeting } from '../../store/meetings';
import type { Viewer } from '../viewer';
import { meetingConflict, programToMeetOn } from './meeting-at-hand';
import { meetingNote } from './meeting-words';

type Call = GlobalCalls['reopenMeeting'];

/** Takes the last meeting back, and with it its note and the dates it kept: then the one before it is the last. */
export const reopenMeeting = async ({ programId, meetingId, version }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const record = await programToMeetOn(programId, viewer);
  const last = await lastMeeting(record.id);
  const note = last === null ? null : meetingNote('meeting-reopened', viewer.accountId, last);
  if (last === null || note === null || last.id !== meetingId || last.version !== version) throw await meetingConflict(last, note?.changes ?? []);
  const { version: _, ...meeting } = last;
  const outcome = await saveMeeting({ ...meeting, note: '', versionDays: {}, takenBack: true }, version, note);
  if (!outcome.ok) throw await meetingConflict(outcome.stored, note.changes);
  return {};
};
