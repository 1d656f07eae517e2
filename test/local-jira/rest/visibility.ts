import { z } from 'zod';
import type { Comment, Issue } from '../site/types';
import type { Call } from './api';
import { badFields } from './errors';
import { maySee } from './person-json';

export const visibilityBody = z.object({ type: z.enum(['group', 'role']), value: z.string().optional(), identifier: z.string().nullish() });

/** Whom a comment or worklog is for; nobody can hide it from himself. */
export const visibilityOf = (call: Call, issue: Issue, asked: z.infer<typeof visibilityBody> | null | undefined): Pick<Comment, 'visibility'> => {
  if (asked === null || asked === undefined) return {};
  const visibility = { type: asked.type, value: asked.value ?? asked.identifier ?? '' };
  if (!maySee(call, issue.projectId, visibility)) throw badFields({ commentLevel: `You are currently not a member of the ${asked.type}: ${visibility.value}.` });
  return { visibility };
};
