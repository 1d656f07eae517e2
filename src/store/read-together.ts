import { kvs } from '@forge/kvs';
import { demandAll } from './storage-busy';

/** Where a value is kept: under a key alone, or under a key of an entity. */
export type Place = { readonly key: string; readonly entityName?: string };

/** As many as the storage gives in one call. */
const AT_ONCE = 25;

/** Values by their places, in the same order and in as few calls as there can be; undefined where nothing is kept. */
export const readTogether = async (places: readonly Place[]): Promise<readonly unknown[]> => {
  const found = new Map<string, unknown>();
  for (let from = 0; from < places.length; from += AT_ONCE) {
    const { successfulKeys, failedKeys } = await kvs.batchGet<unknown>([...places.slice(from, from + AT_ONCE)]);
    demandAll(failedKeys, 'values to read');
    for (const { key, entityName, value } of successfulKeys) found.set(nameOf({ key, ...(entityName === undefined ? {} : { entityName }) }), value);
  }
  return places.map((place) => found.get(nameOf(place)));
};

const nameOf = ({ key, entityName = '' }: Place): string => `${entityName}/${key}`;
