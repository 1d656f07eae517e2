import { BadRequest } from './errors';
import { idList } from './jql';
import type { Asker } from './request';
import { type FoundIssue, idsMatching } from './search';

/** A query may be long, but not without end. */
const PARENTS_AT_ONCE = 200;

/** Issues whose parent is known without Jira's search, which may not know it yet; null where it has none or is gone. */
export type KnownParents = ReadonlyMap<number, { readonly issue: FoundIssue; readonly parentId: number | null }>;

/** One level under an issue a time; `levels[0]` is the issue itself, and no level is empty. */
export type Descendants = { readonly levels: readonly (readonly FoundIssue[])[] };

/**
 * An issue with all that lies under it, level by level and across projects, as `as` sees it: what is hidden from them
 * leads nowhere. `known` corrects what Jira's index says of issues that changed a moment ago.
 */
export const descendantsOf = async (root: FoundIssue, as: Asker, known: KnownParents = new Map()): Promise<Descendants> => {
  const met = new Set([root.id]);
  const levels: (readonly FoundIssue[])[] = [[root]];
  for (let level = levels[0] ?? []; level.length > 0;) {
    const parents = new Set(level.map(({ id }) => id));
    const told = (await childrenOf([...parents], as)).filter(({ id }) => !known.has(id));
    const certain = [...known.values()].filter(({ parentId }) => parentId !== null && parents.has(parentId)).map(({ issue }) => issue);
    level = [...told, ...certain].filter(({ id }) => !met.has(id));
    for (const { id } of level) met.add(id);
    if (level.length > 0) levels.push(level);
  }
  return { levels };
};

/** Jira refuses a query over an issue that is gone by now: that one is found by halving, and has no children. */
const childrenOf = async (parents: readonly number[], as: Asker): Promise<readonly FoundIssue[]> => {
  const found = new Map<number, FoundIssue>();
  const waiting: (readonly number[])[] = [];
  for (let from = 0; from < parents.length; from += PARENTS_AT_ONCE) waiting.push(parents.slice(from, from + PARENTS_AT_ONCE));
  for (let some = waiting.pop(); some !== undefined; some = waiting.pop()) {
    const issues = await childrenOrNull(some, as);
    if (issues !== null) for (const issue of issues) found.set(issue.id, issue);
    else if (some.length > 1) waiting.push(some.slice(0, some.length / 2), some.slice(some.length / 2));
  }
  return [...found.values()];
};

const childrenOrNull = async (parents: readonly number[], as: Asker): Promise<readonly FoundIssue[] | null> => {
  try {
    return await idsMatching(`parent in ${idList(parents)}`, [], as);
  } catch (error) {
    if (error instanceof BadRequest) return null;
    throw error;
  }
};
