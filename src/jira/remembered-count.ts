import { BadRequest } from './errors';
import { countMatching } from './jql';
import type { Viewer } from './visible';

const REMEMBERED_MS = 30_000;
const REMEMBERED_COUNTS = 500;

/** Only what was told, never an asking under way: that belongs to its invocation, and may end with it. */
const counts = new Map<string, { readonly count: number | null; readonly until: number }>();

/**
 * How many issues match, as this viewer sees them, at most half a minute old: for the progress of a pull, which pages
 * ask for every other second. Null where Jira refuses the query for this viewer, as it does where the query names
 * something that is hidden from them. Throws what else can go wrong, and does not remember it.
 */
export const rememberedCount = async (viewer: Viewer, jql: string): Promise<number | null> => {
  const key = `${viewer.site}|${viewer.accountId}|${jql}`;
  const known = counts.get(key);
  if (known !== undefined && known.until > Date.now()) return known.count;
  const count = await countOrNull(jql);
  counts.delete(key);
  counts.set(key, { count, until: Date.now() + REMEMBERED_MS });
  for (const oldest of counts.keys()) {
    if (counts.size <= REMEMBERED_COUNTS) break;
    counts.delete(oldest);
  }
  return count;
};

const countOrNull = async (jql: string): Promise<number | null> => {
  try {
    return await countMatching(jql);
  } catch (error) {
    if (error instanceof BadRequest) return null;
    throw error;
  }
};
