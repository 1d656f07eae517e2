import type { Issue } from '../site/types';
import { compare } from './compare';
import type { Clause, Operator, Value } from './condition';
import { linkedIssues } from './linked-issues';
import { comparison, equality, refuse } from './search-field';
import type { Among, Compiled, Context, SearchField } from './search-field';
import { firstFrom, keyNumber } from './site-index';

const visible = (issue: Issue | undefined, context: Context): readonly Issue[] =>
  issue !== undefined && context.options.browse(issue) ? [issue] : [];

/** Issues that a value names by key or id; a message of Jira's where there is none that the viewer may see. */
export const issuesNamed = (value: Value, field: string, context: Context): readonly Issue[] | string => {
  if (value.kind === 'empty') return [];
  if (value.kind === 'call') return linkedIssues(value, field, context);
  const isId = /^\d+$/.test(value.text);
  const found = visible(isId ? context.site.issueById(value.text) : context.site.issueByKey(value.text), context);
  if (found.length > 0) return found;
  if (isId) return `A value with ID '${value.text}' does not exist for the field '${field}'.`;
  return /^\w+-\d+$/.test(value.text)
    ? `An issue with key '${value.text}' does not exist for field '${field}'.`
    : `The issue key '${value.text}' for field '${field}' is invalid.`;
};

/** All issues that the values name; problems are noted. */
export const allNamed = (values: readonly Value[], field: string, context: Context): readonly Issue[] =>
  values.flatMap((value) => {
    const named = issuesNamed(value, field, context);
    return typeof named === 'string' ? (refuse(context, named), []) : named;
  });

const range = (operator: Operator, bound: Issue, context: Context): readonly Issue[] => {
  const issues = context.index.byProject.get(bound.projectId) ?? [];
  const number = keyNumber(bound.key);
  if (operator === '<') return issues.slice(0, firstFrom(issues, number));
  if (operator === '<=') return issues.slice(0, firstFrom(issues, number + 1));
  return issues.slice(firstFrom(issues, operator === '>' ? number + 1 : number));
};

/**
 * Comparing keys and ids is Jira's own: the value must be an issue that exists and may be seen, whatever it is
 * written as, and then `>` means a higher number *in the same project*. So `id > 10100` fails once 10100 is deleted.
 */
const compileRange = (clause: Clause, field: string, context: Context): Compiled => {
  const [bound] = allNamed(clause.values, field, context);
  if (bound === undefined) return { test: () => false, among: null };
  const holds = compare(clause.operator);
  const number = keyNumber(bound.key);
  const among: Among = { issues: range(clause.operator, bound, context), inKeyOrder: true };
  return { test: (issue) => issue.projectId === bound.projectId && holds(keyNumber(issue.key), number), among };
};

const compileKey = (name: string, clause: Clause, context: Context): Compiled => {
  if (comparison.includes(clause.operator)) return compileRange(clause, name, context);
  const named = new Map(allNamed(clause.values, name, context).map((issue) => [issue.id, issue]));
  if (clause.operator === '=' || clause.operator === 'in') {
    return { test: (issue) => named.has(issue.id), among: { issues: [...named.values()], inKeyOrder: named.size < 2 } };
  }
  return clause.operator === 'is' ? { test: () => false, among: null } : { test: (issue) => !named.has(issue.id), among: null };
};

/** `key`, `issuekey`, `issue` and `id` are one field. Issues sort by project key, then by number. */
export const keyField = (name: string): SearchField => ({
  name, operators: new Set([...equality, ...comparison]),
  compile: (clause, context) => compileKey(name, clause, context),
  sort: (context) => [
    (issue) => context.index.projects.get(issue.projectId)?.key ?? null,
    (issue) => keyNumber(issue.key),
  ],
});
