import type { GlobalCalls } from '../../contract/calls';
import { loadMembers } from '../../jobs/load-members';
import { dayOfMinute } from '../../model/day';
import type { Meeting } from '../../model/meeting';
import type { Day } from '../../model/time';
import { getMeeting, lastMeeting, saveMeeting, type UnsavedMeeting } from '../../store/meetings';
import type { ProgramRecord } from '../../store/programs';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import { meetingConflict, programToMeetOn } from './meeting-at-hand';
import { meetingChanges, meetingNote, meetingView } from './meeting-words';

type Call = GlobalCalls['closeMeeting'];

/** So many dates of versions fit into one record with room to spare. */
const MOST_VERSIONS = 6_000;

/** The dates of all versions that are not released, whoever may see them: each is shown to those who may browse its project. */
const versionDays = async (record: ProgramRecord, viewer: Viewer): Promise<Readonly<Record<string, Day>>> => {
  const { projects } = await loadMembers(record, viewer.cloudId);
  const open = projects.flatMap(({ project }) => project.versions.filter(({ released, archived }) => !released && !archived));
  const dated = open.flatMap(({ id, releaseDay }): (readonly [string, Day])[] => (releaseDay === null ? [] : [[id, releaseDay]]));
  return Object.fromEntries(dated.sort((a, b) => b[1] - a[1]).slice(0, MOST_VERSIONS));
};

const made = async (record: ProgramRecord, last: Meeting | null, { note }: Call['input'], viewer: Viewer): Promise<UnsavedMeeting> => {
  const now = Math.floor(Date.now() / 60_000);
  return {
    id: String(Number(last?.id ?? 0) + 1), programId: record.id, closedAt: now, day: dayOfMinute(now, record.settings.timeZone),
    by: viewer.accountId, note, versionDays: await versionDays(record, viewer), takenBack: false,
  };
};

/**
 * Closes a steering meeting: what changes from this day on is told since then. Kept with it are the dates of versions, of
 * which Jira keeps no past. Nothing in Jira changes. Of two who close one at once, the second is told of the first.
 */
export const closeMeeting = async (input: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const record = await programToMeetOn(input.programId, viewer);
  const last = await lastMeeting(record.id);
  const meeting = await made(record, last, input, viewer);
  if (last !== null && last.id !== input.last) throw await meetingConflict(last, meetingChanges(meeting));
  if (last === null && input.last !== null) throw new Refusal('conflict', 'That meeting was taken back meanwhile. Nothing of yours was saved; load the sheet again.');
  const before = await getMeeting(record.id, meeting.id);
  if (before?.takenBack === false) throw await meetingConflict(before, meetingChanges(meeting));
  const outcome = await saveMeeting(meeting, before?.version ?? 0, meetingNote('meeting-closed', viewer.accountId, meeting));
  if (!outcome.ok) throw await meetingConflict(outcome.stored, meetingChanges(meeting));
  return meetingView(outcome.meeting);
};
