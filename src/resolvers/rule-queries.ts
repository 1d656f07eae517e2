import { certainId, idList } from '../jira/jql';
import { withoutOrder } from '../jira/jql-order';
import { rememberedCount } from '../jira/remembered-count';
import { rememberedDescendants, type SeenTree } from '../jira/remembered-descendants';
import type { Viewer } from '../jira/visible';
import type { MembershipRule } from '../model/settings';

/**
 * A rule as it is asked in a viewer's name. `nothing`: there is nothing of it that they may see. `untold`: it cannot be
 * asked, as an epic that is too large for a query.
 */
export type RuleQuery = { readonly kind: 'query'; readonly jql: string } | { readonly kind: 'nothing' } | { readonly kind: 'untold' };

/** A query may name many issues, but not any number of them. */
const MOST_NAMED = 1_000;

const nothing: RuleQuery = { kind: 'nothing' };

const treeQuery = ({ root, ids, parents }: SeenTree): RuleQuery => {
  if (ids.length <= MOST_NAMED) return { kind: 'query', jql: `id in ${idList(ids)}` };
  if (parents.length > MOST_NAMED) return { kind: 'untold' };
  return { kind: 'query', jql: `(id = ${certainId(root.id)} OR parent in ${idList(parents)})` };
};

/** `seesProject`: projects that the viewer may browse; Jira refuses a query that names another one. */
export const ruleQuery = async (rule: MembershipRule, viewer: Viewer, seesProject: (id: number) => boolean): Promise<RuleQuery> => {
  if (rule.kind === 'project') return seesProject(Number(rule.projectId)) ? { kind: 'query', jql: `project = ${certainId(Number(rule.projectId))}` } : nothing;
  if (rule.kind === 'jql') return withoutOrder(rule.jql) === '' ? nothing : { kind: 'query', jql: `(${withoutOrder(rule.jql)})` };
  const tree = await rememberedDescendants(viewer, rule.issueId);
  return tree === null ? nothing : treeQuery(tree);
};

export const isUntold = (queries: readonly RuleQuery[]): boolean => queries.some(({ kind }) => kind === 'untold');

/** One query over all that can be asked, so that an issue that several of them find counts once; null where there is none. */
export const unionOf = (queries: readonly RuleQuery[]): string | null => {
  const parts = [...new Set(queries.flatMap((query) => (query.kind === 'query' ? [query.jql] : [])))];
  return parts.length === 0 ? null : parts.join(' OR ');
};

export const bothOf = (one: string, other: string): string => `(${one}) AND (${other})`;

/**
 * How many issues rules bring in for the viewer, each counted once, without what is left out. Taken away, and not asked
 * for with NOT: Jira's NOT passes over issues in which the field is empty. Null where it cannot be told.
 */
export const countMembers = async (viewer: Viewer, rules: readonly RuleQuery[], excluded: readonly RuleQuery[]): Promise<number | null> => {
  if (isUntold([...rules, ...excluded])) return null;
  const [found, out] = [unionOf(rules), unionOf(excluded)];
  if (found === null) return 0;
  const all = await rememberedCount(viewer, found);
  const taken = out === null ? 0 : await rememberedCount(viewer, bothOf(found, out));
  return all === null || taken === null ? null : Math.max(0, all - taken);
};
