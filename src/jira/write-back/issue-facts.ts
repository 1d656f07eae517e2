import { route } from '@forge/api';
import { z } from 'zod';
import { NotFound } from '../errors';
import { certainId } from '../jql';
import { askJira } from '../request';
import { idText } from '../wire/issue-wire';

/** What is read of an issue that the snapshot may not have yet. */
export type IssueFacts = { readonly id: number; readonly key: string; readonly projectId: number; readonly summary: string };

const factsWire = z.object({ id: idText, key: z.string().min(1), fields: z.object({ summary: z.string().nullish(), project: z.object({ id: idText }) }) });

/** An issue as the user sees it at this moment; null where it is gone, or hidden from them. */
export const issueFacts = async (issueId: number): Promise<IssueFacts | null> => {
  try {
    const { id, key, fields } = await askJira({
      as: 'user', path: route`/rest/api/3/issue/${certainId(issueId)}?fields=summary,project`, answer: factsWire, reads: 'an issue',
    });
    return { id: Number(id), key, projectId: Number(fields.project.id), summary: fields.summary ?? '' };
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
};
