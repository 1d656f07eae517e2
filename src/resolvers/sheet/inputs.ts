import { z } from 'zod';
import { at, programId, text, version } from '../schemas';

const meetingId = z.string().regex(/^\d{1,9}$/, 'is not the id of a meeting');

export const sheetInput = z.strictObject(at);
export const closeInput = z.strictObject({ programId, note: text(2000).transform((words) => words.trim()), last: meetingId.nullable() });
export const reopenInput = z.strictObject({ programId, meetingId, version });
