import { descendantsOf } from './descendants';
import { namedIssues, type NamedIssue } from './named-issues';
import type { Viewer } from './visible';

/** An issue with all that lies under it, as one viewer sees it: ids of all of them, and of those that may have children. */
export type SeenTree = { readonly root: NamedIssue; readonly ids: readonly number[]; readonly parents: readonly number[] };

const REMEMBERED_MS = 30_000;
const REMEMBERED_TREES = 100;

/** Only what was told, never an asking under way: that belongs to its invocation, and may end with it. */
const trees = new Map<string, { readonly tree: SeenTree | null; readonly until: number }>();

/**
 * What lies under an issue, itself included, as this viewer sees it, at most half a minute old: for counts that a page
 * asks for as somebody types. Null where they may not see the issue.
 */
export const rememberedDescendants = async (viewer: Viewer, issueId: string): Promise<SeenTree | null> => {
  const key = `${viewer.site}|${viewer.accountId}|${issueId}`;
  const known = trees.get(key);
  if (known !== undefined && known.until > Date.now()) return known.tree;
  const tree = await treeUnder(issueId);
  trees.delete(key);
  trees.set(key, { tree, until: Date.now() + REMEMBERED_MS });
  for (const oldest of trees.keys()) {
    if (trees.size <= REMEMBERED_TREES) break;
    trees.delete(oldest);
  }
  return tree;
};

const treeUnder = async (issueId: string): Promise<SeenTree | null> => {
  const [root] = await namedIssues([issueId], 'user');
  if (root === undefined) return null;
  const { levels } = await descendantsOf(root, 'user');
  return { root, ids: levels.flat().map(({ id }) => id), parents: levels.slice(0, -1).flat().map(({ id }) => id) };
};
