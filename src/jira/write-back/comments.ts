import { route } from '@forge/api';
import { z } from 'zod';
import { certainId } from '../jql';
import { askJira, nothingWire } from '../request';
import { textDocument } from './document';

/** How far back a comment is looked for that may have been written by a try before. */
const LOOKED_BACK = 50;

const node: z.ZodType<{ readonly type?: string | undefined; readonly text?: string | undefined }> = z.object({ type: z.string().optional(), text: z.string().optional() });
const commentsWire = z.object({
  comments: z.array(z.object({
    author: z.object({ accountId: z.string() }).optional(),
    body: z.object({ content: z.array(z.object({ content: z.array(node).optional() })).optional() }).nullish().catch(null),
  })),
});

/** Whether this person has already said exactly these lines on the issue. */
export const hasCommented = async (issueId: number, accountId: string, lines: readonly string[]): Promise<boolean> => {
  const search = new URLSearchParams({ orderBy: '-created', maxResults: String(LOOKED_BACK) });
  const { comments } = await askJira({
    as: 'user', path: route`/rest/api/3/issue/${certainId(issueId)}/comment?${search}`, answer: commentsWire, reads: 'the comments of an issue',
  });
  const said = lines.join('\n');
  return comments.some(({ author, body }) => author?.accountId === accountId
    && (body?.content ?? []).map((paragraph) => (paragraph.content ?? []).map(({ text }) => text ?? '').join('')).join('\n') === said);
};

/** Says these lines on the issue, as the user. */
export const addComment = async (issueId: number, lines: readonly string[]): Promise<void> => {
  await askJira({
    as: 'user', path: route`/rest/api/3/issue/${certainId(issueId)}/comment`, once: true,
    body: { body: textDocument(lines) }, answer: nothingWire, reads: 'a new comment',
  });
};
