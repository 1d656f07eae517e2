import type { Clause as AstClause, Field, OperatorValue, TerminalClause } from '@atlaskit/jql-ast';

/** `not changed` has no spelling in JQL: it is what NOT makes of `changed`. */
export type Operator = OperatorValue | 'not changed';

export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly string[] };

export type TimePredicate = { readonly operator: string; readonly values: readonly Value[] };

/** One comparison, with its operands flattened out of their list. */
export type Clause = {
  readonly field: string;
  readonly operator: Operator;
  readonly values: readonly Value[];
  readonly predicates: readonly TimePredicate[];
};

export type Condition =
  | { readonly kind: 'every' | 'some'; readonly parts: readonly Condition[] }
  | { readonly kind: 'clause'; readonly clause: Clause }
  /** Jira's message for a part of the query that stands for nothing. */
  | { readonly kind: 'problem'; readonly message: string };

/** Clauses of which any may hold, or none where `negated`, each with what its own comparisons stand for. */
export type Alternatives = { readonly anyOf: readonly { readonly clause: AstClause; readonly expand: Expand }[]; readonly negated: boolean };

/** What stands in the place of a comparison: other clauses, or a message of Jira's; null where it stands for itself. */
export type Expand = (clause: TerminalClause) => Alternatives | { readonly problem: string } | null;

/** Nothing in a query stands for anything else. */
export const asWritten: Expand = () => null;

const opposite: Readonly<Record<Operator, Operator>> = {
  '=': '!=', '!=': '=', '~': '!~', '!~': '~', '<': '>=', '>=': '<', '>': '<=', '<=': '>',
  in: 'not in', 'not in': 'in', is: 'is not', 'is not': 'is', was: 'was not', 'was not': 'was',
  'was in': 'was not in', 'was not in': 'was in', changed: 'not changed', 'not changed': 'changed',
};

const valuesOf = (operand: TerminalClause['operand']): Value[] => {
  if (operand === undefined) return [];
  if (operand.operandType === 'list') return operand.values.flatMap(valuesOf);
  if (operand.operandType === 'keyword') return [{ kind: 'empty' }];
  if (operand.operandType === 'function') return [{ kind: 'call', name: operand.function.value, args: operand.arguments.map((argument) => argument.value) }];
  return [{ kind: 'text', text: operand.value }];
};

/** A field with an entity property in it reads back as it was written: `issue.property[key].path`. */
export const fieldName = (field: Field): string =>
  (field.properties ?? []).reduce((name, { key, path }) => `${name}[${key?.value ?? ''}]${(path ?? []).map((step) => step.value).join('')}`, field.value);

const terminal = (clause: TerminalClause, negated: boolean): Clause => {
  const operator: Operator = clause.operator?.value ?? '=';
  return {
    field: fieldName(clause.field),
    operator: negated ? opposite[operator] : operator,
    values: valuesOf(clause.operand),
    predicates: clause.predicates.map((predicate) => ({ operator: predicate.operator.value, values: valuesOf(predicate.operand) })),
  };
};

/**
 * The query's conditions with every NOT pushed down to the comparisons, as Jira does before it searches: that is why
 * `NOT assignee = x` leaves out unassigned issues just as `assignee != x` does. Depth is bounded by the parser.
 */
export const conditionOf = (clause: AstClause, expand: Expand = asWritten, negated = false): Condition => {
  if (clause.clauseType === 'not') return conditionOf(clause.clause, expand, !negated);
  if (clause.clauseType === 'terminal') return expanded(clause, expand, negated);
  const every = (clause.operator.value === 'and') !== negated;
  return { kind: every ? 'every' : 'some', parts: clause.clauses.map((part) => conditionOf(part, expand, negated)) };
};

const expanded = (clause: TerminalClause, expand: Expand, negated: boolean): Condition => {
  const other = expand(clause);
  if (other === null) return { kind: 'clause', clause: terminal(clause, negated) };
  if ('problem' in other) return { kind: 'problem', message: other.problem };
  const turned = other.negated !== negated;
  return { kind: turned ? 'every' : 'some', parts: other.anyOf.map((part) => conditionOf(part.clause, part.expand, turned)) };
};
