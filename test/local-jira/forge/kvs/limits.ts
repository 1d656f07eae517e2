import type { EntityDefinition } from '../manifest';
import { badRequest } from './storage-error';

/** Limits of Forge's hosted storage, as Atlassian's pages on keys, values and quotas have them. */
export const maxKeyLength = 500;
export const maxValueBytes = 240 * 1024;
export const maxDepth = 32;
export const maxTransactionOperations = 25;
export const maxBatchItems = 25;
export const unitBytes = 10 * 1024;

const keyPattern = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;

export const checkKey = (key: unknown): string => {
  if (typeof key !== 'string' || key.length === 0) throw badRequest('KEY_TOO_SHORT', 'The key needs at least one character.');
  if (key.length > maxKeyLength) throw badRequest('KEY_TOO_LONG', `The key is longer than ${maxKeyLength} characters.`);
  if (!keyPattern.test(key)) throw badRequest('INVALID_KEY', `The key does not match ${String(keyPattern)}.`);
  return key;
};

/** True where plain data nests deeper than `limit`; walks with a stack of its own. */
const deeperThan = (value: unknown, limit: number): boolean => {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth > limit) return true;
    for (const item of Object.values(next.value)) open.push({ value: item, depth: next.depth + 1 });
  }
  return false;
};

/** The value as it is kept: JSON text. */
export const checkValue = (value: unknown): string => {
  if (value === undefined || value === null) throw badRequest('INVALID_VALUE', 'The value is missing.');
  const json = JSON.stringify(value);
  if (Buffer.byteLength(json) > maxValueBytes) throw badRequest('MAX_SIZE', `The value is larger than ${maxValueBytes / 1024} KiB.`);
  if (deeperThan(value, maxDepth)) throw badRequest('MAX_DEPTH', `The value nests deeper than ${maxDepth} levels.`);
  return json;
};

const fits: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  float: (value) => typeof value === 'number' && Number.isFinite(value),
  integer: (value) => typeof value === 'number' && Number.isInteger(value) && value >= -2_147_483_648 && value <= 2_147_483_647,
  any: () => true,
};

/** A value of a custom entity is an object of its declared attributes, each of its declared type. */
export const checkEntityValue = (entity: EntityDefinition, value: unknown): string => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badRequest('INVALID_VALUE', 'An entity must be an object.');
  for (const [name, item] of Object.entries(value)) {
    const attribute = entity.attributes[name];
    if (attribute === undefined) throw badRequest('UNKNOWN_ATTRIBUTE', `${entity.name} declares no attribute ${name}.`);
    if (item !== undefined && fits[attribute.type]?.(item) !== true) {
      throw badRequest('INVALID_ATTRIBUTE_VALUE', `${entity.name}.${name} must be of type ${attribute.type}.`);
    }
  }
  return checkValue(value);
};
