import { z } from 'zod';
import { programId, text } from '../schemas';

const from = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const issueId = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

const about = z.strictObject({ kind: z.enum(['mention', 'dropped', 'succession']), blockedId: issueId, blockerId: issueId, insteadId: issueId.nullable() })
  .refine(({ kind, insteadId }) => (kind === 'succession') === (insteadId !== null), 'names an original of a duplicate where there is none, or none where there is one');

export const questionsInput = z.strictObject({ programId, show: z.enum(['open', 'mention', 'dropped', 'succession', 'answered']), from });
export const readMentionsInput = z.strictObject({ programId, from });
export const answerQuestionInput = z.strictObject({ programId, about, answer: text(16).min(1), linkTypeId: text(64).min(1).nullable() });
