import type { MeetingView } from '../../contract/sheet';
import { displayNames } from '../../jira/people';
import { isoDay } from '../../model/day';
import type { Meeting } from '../../model/meeting';
import type { ChangedText, TrailNote } from '../../model/trail-note';
import { dateWords } from '../../view/words';

/** A meeting as pages show it; its dates of versions stay behind. Who closed it is named as Jira shows them to the viewer. */
export const meetingView = async ({ id, version, day, by, note }: Meeting): Promise<MeetingView> => {
  const names = await displayNames(by === null ? [] : [by]);
  return { id, version, day: isoDay(day), by: by === null ? null : names.get(by) ?? null, note };
};

/** What closing a meeting changes, in the words of the page; taking it back is the same the other way round. */
export const meetingChanges = ({ day, note }: Pick<Meeting, 'day' | 'note'>): readonly ChangedText[] => [
  { what: 'Steering meeting', before: null, after: dateWords(day, 'en-GB') },
  ...(note === '' ? [] : [{ what: 'Note of the meeting', before: null, after: note }]),
];

export const meetingNote = (action: 'meeting-closed' | 'meeting-reopened', who: string, meeting: Pick<Meeting, 'day' | 'note'>): TrailNote => ({
  who, action, people: [], issues: [],
  changes: meetingChanges(meeting).map((change) => (action === 'meeting-closed' ? change : { what: change.what, before: change.after, after: null })),
});
