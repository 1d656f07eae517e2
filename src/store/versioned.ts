import { randomUUID } from 'node:crypto';
import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { allOf } from './pages';
import { noteTransaction } from './units';

/** What every versioned record carries: its version, and a token that tells one writer's write from another's. */
export type Versioned = { readonly version: number; readonly token: string };

export type WriteOutcome<T> =
  | { readonly ok: true; readonly stored: T }
  | { readonly ok: false; readonly stored: T | undefined };

/** More work for the same transaction: it happens if, and only if, the record is written. */
export type Alongside = {
  readonly set?: readonly { readonly key: string; readonly value: object | string }[];
  readonly remove?: readonly string[];
};

/**
 * Writes a record if its stored version is still `seen` (0: if it does not exist yet), together with `alongside`.
 * The stored version becomes `seen + 1`. Another writer's write in between answers `ok: false` with what is stored.
 * A write whose answer got lost on its way back counts as written if the stored token is ours.
 */
export const writeVersioned = async <R extends object>(
  entityName: string, key: string, record: R, seen: number, alongside: Alongside = {},
): Promise<WriteOutcome<R & Versioned>> => {
  const value: R & Versioned = { ...record, version: seen + 1, token: randomUUID() };
  const transaction = kvs.transact().set(key, value, { entityName, conditions: versionIs<R & Versioned>(seen) });
  for (const { key: otherKey, value: other } of alongside.set ?? []) transaction.set(otherKey, other);
  for (const otherKey of alongside.remove ?? []) transaction.delete(otherKey);
  noteTransaction(value, ...(alongside.set ?? []).map((one) => one.value));
  try {
    await transaction.execute();
    return { ok: true, stored: value };
  } catch (failure) {
    const stored = await kvs.entity<R & Versioned>(entityName).get(key);
    if (stored?.token === value.token) return { ok: true, stored };
    if ((stored?.version ?? 0) !== seen) return { ok: false, stored };
    throw failure;
  }
};

/** Deletes a record if its stored version is still `seen`. */
export const deleteVersioned = async <T extends Versioned>(
  entityName: string, key: string, seen: number, alongside: Alongside = {},
): Promise<{ readonly ok: true } | { readonly ok: false; readonly stored: T | undefined }> => {
  const transaction = kvs.transact().delete(key, { entityName, conditions: versionIs<T>(seen) });
  for (const { key: otherKey, value } of alongside.set ?? []) transaction.set(otherKey, value);
  for (const otherKey of alongside.remove ?? []) transaction.delete(otherKey);
  try {
    await transaction.execute();
    return { ok: true };
  } catch (error) {
    const stored = await kvs.entity<T>(entityName).get(key);
    if (stored === undefined) return { ok: true };
    if (stored.version !== seen) return { ok: false, stored };
    throw error;
  }
};

/** All records of an entity, by its index on `version`. */
export const allVersioned = async <T extends Versioned>(entityName: string): Promise<readonly T[]> =>
  (await allOf(kvs.entity<T>(entityName).query().index('version'))).map(({ value }) => value);

/** Holds where the stored number is still `seen`; 0: where nothing is stored. */
export const versionIs = <T extends object>(seen: number, attribute: keyof T = 'version' as keyof T) => new Filter<T>().and(
  attribute, seen === 0 ? FilterConditions.notExists() : FilterConditions.equalTo(seen),
);
