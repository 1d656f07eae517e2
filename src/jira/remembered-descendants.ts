import { descendantsOf } from './descendants';
import { namedIssues, type NamedIssue } from './named-issues';
import { rememberAnswers } from './remembered-answer';
import type { Viewer } from './visible';

/** An issue with all that lies under it, as one viewer sees it: ids of all of them, and of those that may have children. */
export type SeenTree = { readonly root: NamedIssue; readonly ids: readonly number[]; readonly parents: readonly number[] };

const remembered = rememberAnswers<SeenTree | null>({ forMs: 30_000, atMost: 100 });

/**
 * What lies under an issue, itself included, as this viewer sees it, at most half a minute old: for counts that a page
 * asks for as somebody types. Null where they may not see the issue.
 */
export const rememberedDescendants = (viewer: Viewer, issueId: string): Promise<SeenTree | null> =>
  remembered(`${viewer.site}|${viewer.accountId}|${issueId}`, () => treeUnder(issueId));

const treeUnder = async (issueId: string): Promise<SeenTree | null> => {
  const [root] = await namedIssues([issueId], 'user');
  if (root === undefined) return null;
  const { levels } = await descendantsOf(root, 'user');
  return { root, ids: levels.flat().map(({ id }) => id), parents: levels.slice(0, -1).flat().map(({ id }) => id) };
};
