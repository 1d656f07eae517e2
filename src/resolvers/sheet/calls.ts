import { answer } from '../answer';
import { closeMeeting } from './close-meeting';
import { closeInput, reopenInput, sheetInput } from './inputs';
import { reopenMeeting } from './reopen-meeting';
import { showSheet } from './show-sheet';

/** The sheet for executives, and the meetings it is told since. */
export const sheetCalls = {
  sheet: answer('sheet', 'see', sheetInput, showSheet),
  closeMeeting: answer('closeMeeting', 'manage', closeInput, closeMeeting),
  reopenMeeting: answer('reopenMeeting', 'manage', reopenInput, reopenMeeting),
};
