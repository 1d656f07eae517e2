import { z } from 'zod';
import type { EntityDefinition } from '../manifest';
import { conditionsHold, conditionsSchema, type Conditions } from './conditions';
import { checkEntityValue, checkKey, checkValue, maxTransactionOperations } from './limits';
import type { Rows } from './rows';
import { badRequest, StorageError } from './storage-error';
import { expiryOf, optionsSchema } from './set-options';

const operation = z.object({ key: z.unknown().optional(), entityName: z.string().nullish(), conditions: conditionsSchema.nullish() });

const transactionSchema = z.object({
  set: z.array(operation.extend({ value: z.unknown().optional(), options: optionsSchema.nullish() })).nullish(),
  delete: z.array(operation).nullish(),
  check: z.array(operation.extend({ entityName: z.string(), conditions: conditionsSchema })).nullish(),
});

/** Where the rows of a transaction lie; an entity that is not declared is an error of the client. */
export type Places = {
  readonly plain: Rows;
  readonly entity: (name: string) => { readonly definition: EntityDefinition; readonly rows: Rows };
};

type Planned = { readonly rows: Rows; readonly place: string; readonly key: string; readonly entity: EntityDefinition | null; readonly conditions: Conditions | null };

const plan = (places: Places, row: z.infer<typeof operation>): Planned => {
  const key = checkKey(row.key);
  const conditions = row.conditions ?? null;
  if (row.entityName === null || row.entityName === undefined) {
    if (conditions !== null) throw badRequest('INVALID_CONDITION', 'Only custom entities can have conditions.');
    return { rows: places.plain, place: `/${key}`, key, entity: null, conditions };
  }
  const { definition, rows } = places.entity(row.entityName);
  return { rows, place: `${row.entityName}/${key}`, key, entity: definition, conditions };
};

const met = ({ rows, key, entity, conditions }: Planned): boolean => {
  if (entity === null || conditions === null) return true;
  const stored = rows.get(key);
  return conditionsHold(entity, conditions, stored === undefined ? undefined : JSON.parse(stored.json));
};

export type PlannedTransaction = { readonly bytes: number; readonly apply: (now: number) => void };

/**
 * Checks everything first and writes only where every condition holds: all or nothing. A condition that does not hold
 * is 409 CONDITION_FAILED.
 */
export const planTransaction = (places: Places, body: unknown): PlannedTransaction => {
  const parsed = transactionSchema.safeParse(body);
  if (!parsed.success) throw badRequest('INVALID_TRANSACTION', 'The transaction is not well formed.');
  const { set, delete: remove, check } = parsed.data;
  const sets = (set ?? []).map((row) => {
    const planned = plan(places, row);
    return { ...planned, options: row.options ?? null, json: planned.entity === null ? checkValue(row.value) : checkEntityValue(planned.entity, row.value) };
  });
  const removals = (remove ?? []).map((row) => plan(places, row));
  const all: readonly Planned[] = [...sets, ...removals, ...(check ?? []).map((row) => plan(places, row))];
  if (all.length === 0) throw badRequest('EMPTY_TRANSACTION', 'The transaction does nothing.');
  if (all.length > maxTransactionOperations) throw badRequest('TOO_MANY_OPERATIONS', `A transaction may have ${maxTransactionOperations} operations.`);
  if (new Set(all.map(({ place }) => place)).size < all.length) throw badRequest('DUPLICATE_KEY', 'A transaction may name a key once.');
  return {
    bytes: sets.reduce((sum, { json }) => sum + Buffer.byteLength(json), 0),
    apply: (now) => {
      if (!all.every(met)) throw new StorageError(409, 'CONDITION_FAILED', 'A condition of the transaction does not hold.');
      for (const { rows, key, json, options } of sets) rows.set(key, json, now, expiryOf(options, now));
      for (const { rows, key } of removals) rows.remove(key);
    },
  };
};
