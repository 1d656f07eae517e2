import { z } from 'zod';

/**
 * One comparison of a query. `negated`: it stands below a NOT. `functions` are the names of all functions in it;
 * `values` is false where the comparison is not only with values written out: EMPTY, functions, or the past.
 */
export type JqlPart = {
  readonly field: string;
  /** The entity property that is looked into; null for a plain field. */
  readonly property: string | null;
  readonly operator: string;
  readonly negated: boolean;
  readonly functions: readonly string[];
  readonly values: boolean;
};

const oneOperand = z.object({ function: z.string().optional(), keyword: z.string().optional() });

const operand = oneOperand.extend({ values: z.array(oneOperand).optional() });

const clause = z.object({
  operator: z.string(),
  clauses: z.array(z.unknown()).optional(),
  field: z.object({ name: z.string(), property: z.array(z.object({ key: z.string() })).nullish() }).optional(),
  operand: operand.optional(),
  predicates: z.array(z.object({ operand })).nullish(),
});

type Clause = z.infer<typeof clause>;

/** All comparisons of a query in the structure that Jira parses it to; null where a piece of it is in another form. */
export const partsOf = (where: unknown): readonly JqlPart[] | null => {
  const parts: JqlPart[] = [];
  const waiting = [{ at: where, negated: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const read = clause.safeParse(next.at);
    if (!read.success) return null;
    const negated = next.negated || read.data.operator === 'not';
    if (read.data.clauses !== undefined) waiting.push(...read.data.clauses.map((at) => ({ at, negated })).reverse());
    else if (read.data.field === undefined) return null;
    else parts.push(partOf(read.data, read.data.field, negated));
  }
  return parts;
};

const partOf = ({ operator, operand: main, predicates }: Clause, field: NonNullable<Clause['field']>, negated: boolean): JqlPart => {
  const all = [...(main === undefined ? [] : [main]), ...(predicates ?? []).map((predicate) => predicate.operand)];
  const single = all.flatMap((one) => [one, ...(one.values ?? [])]);
  const functions = single.flatMap((one) => one.function ?? []);
  const empty = single.some((one) => one.keyword !== undefined);
  return {
    field: field.name, property: field.property?.[0]?.key ?? null, operator, negated, functions,
    values: main !== undefined && functions.length === 0 && !empty && (predicates ?? []).length === 0,
  };
};
