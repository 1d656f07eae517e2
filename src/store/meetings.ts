import { kvs, Sort } from '@forge/kvs';
import type { Meeting } from '../model/meeting';
import type { Day } from '../model/time';
import type { TrailNote } from '../model/trail-note';
import { allOf, pagesOf } from './pages';
import { type Versioned, type WriteOutcome, writeVersioned } from './versioned';
import { writeRecord } from './write-record';

export type MeetingOutcome =
  | { readonly ok: true; readonly meeting: Meeting }
  | { readonly ok: false; readonly stored: Meeting | null };

type StoredMeeting = Meeting & Versioned;
/** A meeting before it is written: the write gives it its version. */
export type UnsavedMeeting = Omit<Meeting, 'version'>;

const ENTITY = 'meeting';

const read = ({ token: _, ...meeting }: StoredMeeting): Meeting => meeting;

/** The entity and the key a meeting is kept under, as its trail names them. */
export const meetingEntity = ENTITY;
export const meetingKey = (programId: string, id: string): string => `${programId}:${id}`;

/** The meetings of a program, the latest first. */
const latestFirst = (programId: string) => kvs.entity<StoredMeeting>(ENTITY).query().index('by-program', { partition: [programId] }).sort(Sort.DESC);

/** The last meeting that was closed on or before a day, and not taken back; null where there was none. */
export const lastMeeting = async (programId: string, by: Day = Infinity): Promise<Meeting | null> => {
  for await (const page of pagesOf(latestFirst(programId))) {
    const last = page.find(({ value: { day, takenBack } }) => day <= by && !takenBack);
    if (last !== undefined) return read(last.value);
  }
  return null;
};

/** A meeting by its number, taken back or not; null where none had it yet. */
export const getMeeting = async (programId: string, id: string): Promise<Meeting | null> => {
  const stored = await kvs.entity<StoredMeeting>(ENTITY).get(meetingKey(programId, id));
  return stored === undefined ? null : read(stored);
};

/** Saves what was read at `seen` (0: nothing was there), with its entry in the program's trail; else `stored` is what somebody else saved. */
export const saveMeeting = async (meeting: UnsavedMeeting, seen: number, note: TrailNote): Promise<MeetingOutcome> => {
  const at = { entity: ENTITY, key: meetingKey(meeting.programId, meeting.id), seen };
  const outcome = await writeRecord(at, meeting, [{ chain: meeting.programId, note }]);
  if (outcome.ok) return { ok: true, meeting: read(outcome.stored) };
  return { ok: false, stored: outcome.stored === undefined ? null : read(outcome.stored) };
};

const meetingsOf = async (programId: string): Promise<readonly Meeting[]> => (await allOf(latestFirst(programId))).map(({ value }) => read(value));

/** Takes away all meetings of a program that is deleted. */
export const removeMeetings = async (programId: string): Promise<void> => {
  for (const { id } of await meetingsOf(programId)) await kvs.entity<StoredMeeting>(ENTITY).delete(meetingKey(programId, id));
};

/** Takes a person out of a program's meetings; the meetings and their notes stay. It is told where their entries were, and leaves none of its own. */
export const forgetInMeetings = async (programId: string, accountId: string): Promise<void> => {
  for (const found of await meetingsOf(programId)) {
    let meeting: Meeting | null = found;
    while (meeting?.by === accountId) {
      const { version, ...rest }: Meeting = meeting;
      const outcome: WriteOutcome<UnsavedMeeting & Versioned> = await writeVersioned(ENTITY, meetingKey(programId, rest.id), { ...rest, by: null }, version);
      meeting = outcome.ok || outcome.stored === undefined ? null : read(outcome.stored);
    }
  }
};
