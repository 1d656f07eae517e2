import { z } from 'zod';
import { isoDay, programId, text, version } from '../schemas';

const promiseId = z.string().regex(/^\d{1,15}-\d{1,15}-\d{1,6}$/, 'is not the id of a request');
const issueId = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const reason = text(2000).transform((words) => words.trim());
const step = z.enum(['issue', 'link', 'record', 'flag', 'comment']);

const summary = z.string().transform((words) => words.trim().replace(/\s+/g, ' ')).pipe(z.string().min(1, 'is empty; say what you need').max(255, 'is longer than 255 characters'));

const asked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('issue'), issueId }),
  z.strictObject({ kind: z.literal('team'), teamId: text(255).min(1), summary }),
]);

const raise = {
  programId, asked, linkTypeId: text(64).min(1), neededBy: isoDay.nullable(), reason, flag: z.boolean(), comment: z.boolean(),
};

export const findBlockersInput = z.strictObject({ programId, query: text(255) });
export const raiseInput = z.strictObject(raise);
export const retryInput = z.strictObject({
  ...raise, steps: z.array(step).min(1).max(5), promiseId: promiseId.nullable(), blocker: z.strictObject({ id: issueId }).nullable(),
});
export const answerInput = z.strictObject({
  programId, promiseId, version, answer: z.enum(['accepted', 'countered', 'declined']), day: isoDay.nullable(), reason,
});
export const clearInput = z.strictObject({
  programId, promiseId, version, how: z.enum(['delivered', 'not-needed']), removeLink: z.boolean(), removeFlag: z.boolean(),
});
export const promisesInput = z.strictObject({
  programId, from: z.number().int().min(0).max(10_000_000), pair: z.strictObject({ askingTeam: text(255), askedTeam: text(255) }).nullable(),
});
