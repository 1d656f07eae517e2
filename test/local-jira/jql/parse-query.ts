import { JastBuilder } from '@atlaskit/jql-ast';
import type { Query } from '@atlaskit/jql-ast';
import { syntaxMessage } from './syntax-message';

export type ParsedQuery = { readonly ok: true; readonly query: Query } | { readonly ok: false; readonly errors: readonly string[] };

/** Beyond this the grammar's own recursion, not ours, would run out of stack. */
const deepest = 200;

/** How deep parentheses and negations nest; strings may count too, which only errs towards refusing. */
const nesting = (jql: string): number => {
  let deep = 0;
  let most = 0;
  for (const character of jql) {
    if (character === '(' || character === '!') most = Math.max(most, ++deep);
    else if (character === ')') deep--;
  }
  return Math.max(most, (jql.match(/\bnot\s+(?=not\b|\()/gi) ?? []).length);
};

const build = (jql: string): ParsedQuery => {
  if (nesting(jql) > deepest) return { ok: false, errors: [`Error in the JQL Query: The query nests more than ${deepest} levels deep. (line 1, character 1).`] };
  const { query, errors } = new JastBuilder().build(jql);
  const first = errors[0];
  if (first !== undefined) return { ok: false, errors: [syntaxMessage(jql, first)] };
  return query === undefined ? { ok: false, errors: ['Error in the JQL Query: The query could not be read. (line 1, character 1).'] } : { ok: true, query };
};

const kept = new Map<string, ParsedQuery>();

/** Jira's own grammar over `jql`; the first error only, as Jira gives it. The tree is shared: never change it. */
export const parseQuery = (jql: string): ParsedQuery => {
  const known = kept.get(jql);
  if (known !== undefined) return known;
  const parsed = build(jql);
  if (kept.size >= 100) kept.clear();
  kept.set(jql, parsed);
  return parsed;
};

/** Jira Cloud's new search refuses a query that restricts nothing. */
export const isUnbounded = (jql: string): boolean => {
  const parsed = parseQuery(jql);
  return parsed.ok && parsed.query.where === undefined;
};
