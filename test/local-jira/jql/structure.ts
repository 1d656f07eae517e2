import type { Clause, Field, Operand, OrderBy, Query, TerminalClause } from '@atlaskit/jql-ast';
import { fieldName } from './condition';

/** The shapes of Jira's OpenAPI description (JqlQuery and below), as `jql/parse` gives them. */
type JsonOperand = Readonly<Record<string, unknown>>;
type JsonClause = Readonly<Record<string, unknown>>;
export type JqlStructure = { readonly where?: JsonClause; readonly orderBy?: Readonly<Record<string, unknown>> };

const encodedField = (field: Field): string => {
  const properties = (field.properties ?? []).map(({ key, path }) => `[${key?.text ?? ''}]${(path ?? []).map(({ text }) => text).join('')}`);
  return `${field.text}${properties.join('')}`;
};

const fieldOf = (field: Field): JsonOperand => {
  const property = (field.properties ?? []).map(({ key, path }) => ({
    entity: field.value.split('.')[0] ?? field.value,
    key: key?.value ?? '',
    path: (path ?? []).map(({ value }) => value.replace(/^\./, '')).join('.'),
  }));
  return { name: fieldName(field), encodedName: encodedField(field), ...(property.length > 0 ? { property } : {}) };
};

const encoded = (operand: Operand): string => {
  if (operand.operandType === 'value') return operand.text;
  if (operand.operandType === 'keyword') return 'empty';
  if (operand.operandType === 'list') return `(${operand.values.map(encoded).join(', ')})`;
  return `${operand.function.text}(${operand.arguments.map(({ text }) => text).join(', ')})`;
};

/** Lists may nest in the grammar; Jira's structure has one level, so an inner list is read as its values. */
const flat = (operand: Operand): readonly Operand[] => (operand.operandType === 'list' ? operand.values.flatMap(flat) : [operand]);

const operandOf = (operand: Operand): JsonOperand => {
  if (operand.operandType === 'value') return { value: operand.value, encodedValue: operand.text };
  if (operand.operandType === 'keyword') return { keyword: 'empty' };
  if (operand.operandType === 'list') return { values: flat(operand).map(operandOf), encodedOperand: encoded(operand) };
  return { function: operand.function.value, arguments: operand.arguments.map(({ value }) => value), encodedOperand: encoded(operand) };
};

const terminalOf = (clause: TerminalClause): JsonClause => {
  const operator = clause.operator?.value ?? '=';
  const past = operator.startsWith('was') || operator === 'changed';
  return {
    field: fieldOf(clause.field),
    operator,
    ...(clause.operand === undefined ? {} : { operand: operandOf(clause.operand) }),
    ...(past ? { predicates: clause.predicates.map(({ operator: { value }, operand }) => ({ operator: value, operand: operand === undefined ? { keyword: 'empty' } : operandOf(operand) })) } : {}),
  };
};

/** Depth is bounded by the parser. */
const clauseOf = (clause: Clause): JsonClause => {
  if (clause.clauseType === 'terminal') return terminalOf(clause);
  if (clause.clauseType === 'not') return { operator: 'not', clauses: [clauseOf(clause.clause)] };
  return { operator: clause.operator.value, clauses: clause.clauses.map(clauseOf) };
};

const orderByOf = (orderBy: OrderBy): Readonly<Record<string, unknown>> => ({
  fields: orderBy.fields.map(({ field, direction }) => ({
    field: fieldOf(field),
    ...(direction === undefined ? {} : { direction: direction.value.toLowerCase() }),
  })),
});

export const structureOf = ({ where, orderBy }: Query): JqlStructure => ({
  ...(where === undefined ? {} : { where: clauseOf(where) }),
  ...(orderBy === undefined ? {} : { orderBy: orderByOf(orderBy) }),
});
