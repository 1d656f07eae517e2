import { z } from 'zod';
import type { EntityDefinition } from '../manifest';
import { badRequest } from './storage-error';

const condition = z.object({
  property: z.string(),
  condition: z.enum([
    'BEGINS_WITH', 'BETWEEN', 'CONTAINS', 'NOT_CONTAINS', 'EQUAL_TO', 'NOT_EQUAL_TO', 'EXISTS', 'NOT_EXISTS',
    'GREATER_THAN', 'GREATER_THAN_EQUAL_TO', 'LESS_THAN', 'LESS_THAN_EQUAL_TO',
  ]),
  values: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1).max(2),
});

/** Either all (`and`) or one (`or`) of the conditions; a client sends one of the two. */
export const conditionsSchema = z.object({ and: z.array(condition).min(1).optional(), or: z.array(condition).min(1).optional() });

export type Conditions = z.infer<typeof conditionsSchema>;

type Condition = z.infer<typeof condition>;

type Scalar = string | number | boolean;

const isScalar = (value: unknown): value is Scalar => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Negative, zero or positive; null where the two are of different type and so have no order. */
export const compareScalars = (a: unknown, b: unknown): number | null => {
  if (!isScalar(a) || !isScalar(b) || typeof a !== typeof b) return null;
  return a < b ? -1 : a > b ? 1 : 0;
};

const contains = (value: unknown, part: Scalar): boolean =>
  (typeof value === 'string' && value.includes(String(part))) || (Array.isArray(value) && value.includes(part));

/** A comparison with something absent, or of another type, does not hold: neither does its opposite, except NOT_EQUAL_TO. */
const holds = ({ condition: name, values }: Condition, value: unknown): boolean => {
  const first = values[0] ?? '';
  const order = compareScalars(value, first);
  switch (name) {
    case 'EXISTS': return value !== undefined;
    case 'NOT_EXISTS': return value === undefined;
    case 'EQUAL_TO': return order === 0;
    case 'NOT_EQUAL_TO': return value !== undefined && order !== 0;
    case 'CONTAINS': return contains(value, first);
    case 'NOT_CONTAINS': return value !== undefined && !contains(value, first);
    case 'BEGINS_WITH': return typeof value === 'string' && value.startsWith(String(first));
    case 'BETWEEN': return order !== null && order >= 0 && (compareScalars(value, values[1]) ?? 1) <= 0;
    case 'GREATER_THAN': return order !== null && order > 0;
    case 'GREATER_THAN_EQUAL_TO': return order !== null && order >= 0;
    case 'LESS_THAN': return order !== null && order < 0;
    case 'LESS_THAN_EQUAL_TO': return order !== null && order <= 0;
  }
};

export const conditionHolds = (name: Condition['condition'], values: readonly unknown[], value: unknown): boolean => {
  const parsed = condition.safeParse({ property: 'range', condition: name, values });
  if (!parsed.success) throw badRequest('INVALID_QUERY', 'A condition needs one value, or two with BETWEEN.');
  return holds(parsed.data, value);
};

/** @param stored the entity's value, or undefined where there is none: then only NOT_EXISTS holds. */
export const conditionsHold = (entity: EntityDefinition, conditions: Conditions, stored: unknown): boolean => {
  const all = conditions.and ?? conditions.or ?? [];
  for (const { property } of all) {
    if (entity.attributes[property] === undefined) throw badRequest('INVALID_FILTER', `${entity.name} declares no attribute ${property}.`);
  }
  const one = (row: Condition): boolean =>
    holds(row, typeof stored === 'object' && stored !== null ? Reflect.get(stored, row.property) : undefined);
  return conditions.and === undefined ? all.some(one) : all.every(one);
};
