import type { Issue } from '../site/types';
import { compare } from './compare';
import type { Clause, Operator } from './condition';
import { historyTest } from './history';
import { scanning } from './search-field';
import type { Compiled, Context, Predicate, SearchField, SortValue } from './search-field';
import { wantedTokens } from './tokens';
import type { Token, TokenField, Wanted } from './tokens';

const matchTest = (field: TokenField, { tokens, empty }: Wanted, context: Context): Predicate => (issue) => {
  const held = field.of(issue, context);
  if (held.length === 0) return empty;
  return held.some((token) => tokens.has(token));
};

/** Jira's negations speak of issues that have a value: an empty field matches none of them. */
const mismatchTest = (field: TokenField, { tokens }: Wanted, context: Context): Predicate => (issue) => {
  const held = field.of(issue, context);
  return held.length > 0 && !held.some((token) => tokens.has(token));
};

const rankTest = (field: TokenField, operator: Operator, { tokens }: Wanted, context: Context): Predicate => {
  const rank = (token: Token): number => field.rank?.(token, context) ?? Number.NaN;
  const bounds = [...tokens].map(rank);
  const holds = compare(operator);
  return (issue) => field.of(issue, context).some((token) => bounds.some((bound) => holds(rank(token), bound)));
};

const compileTokens = (field: TokenField, clause: Clause, context: Context): Compiled => {
  const { operator } = clause;
  if (operator.startsWith('was') || operator.endsWith('changed')) return scanning(historyTest(field, clause, context));
  const wanted = wantedTokens(field, clause.values, context);
  if (operator === '=' || operator === 'in' || operator === 'is') return scanning(matchTest(field, wanted, context));
  if (operator === '!=' || operator === 'not in' || operator === 'is not') return scanning(mismatchTest(field, wanted, context));
  return scanning(rankTest(field, operator, wanted, context));
};

export const tokenField = (field: TokenField): SearchField => ({
  name: field.name, operators: field.operators, sort: field.sort, compile: (clause, context) => compileTokens(field, clause, context),
});

/** Sorts by a single column. */
export const sortBy = (column: (issue: Issue, context: Context) => SortValue): SearchField['sort'] =>
  (context) => [(issue) => column(issue, context)];
