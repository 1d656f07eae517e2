import { BadRequest } from './errors';
import { countMatching } from './jql';
import { rememberAnswers } from './remembered-answer';
import type { Viewer } from './visible';

const remembered = rememberAnswers<number | null>({ forMs: 30_000, atMost: 500 });

/**
 * How many issues match, as this viewer sees them, at most half a minute old: for the progress of a pull, which pages
 * ask for every other second. Null where Jira refuses the query for this viewer, as it does where the query names
 * something that is hidden from them. Throws what else can go wrong, and does not remember it.
 */
export const rememberedCount = (viewer: Viewer, jql: string): Promise<number | null> =>
  remembered(`${viewer.site}|${viewer.accountId}|${jql}`, () => countOrNull(jql));

const countOrNull = async (jql: string): Promise<number | null> => {
  try {
    return await countMatching(jql);
  } catch (error) {
    if (error instanceof BadRequest) return null;
    throw error;
  }
};
