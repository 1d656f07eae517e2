import { kvs } from '@forge/kvs';
import { demandAll } from './storage-busy';
import { noteWrote } from './units';

/** Items that the storage takes in one call. */
export const BATCH = 25;

type Item = { readonly key: string; readonly value: object };

/** Sets values by their keys, a batch at a time. Throws where one could not be set; others may be set by then. */
export const setAll = async (items: readonly Item[]): Promise<void> => {
  for (const { value } of items) noteWrote(value);
  for (let from = 0; from < items.length; from += BATCH) {
    const { failedKeys } = await kvs.batchSet(items.slice(from, from + BATCH).map(({ key, value }) => ({ key, value })));
    demandAll(failedKeys, 'values to set');
  }
};

/** Deletes what is under these keys, a batch at a time; keys that are gone already are. Throws where one could not be deleted. */
export const deleteAll = async (keys: readonly string[]): Promise<void> => {
  keys.forEach(() => noteWrote());
  for (let from = 0; from < keys.length; from += BATCH) {
    const { failedKeys } = await kvs.batchDelete(keys.slice(from, from + BATCH).map((key) => ({ key })));
    demandAll(failedKeys, 'values to delete');
  }
};
