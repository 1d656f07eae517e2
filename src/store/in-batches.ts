import { kvs } from '@forge/kvs';
import { PAGE, under } from './pages';
import { demandAll } from './storage-busy';
import { noteWrote } from './units';

/** Items that the storage takes in one call. */
export const BATCH = 25;

export type Item = { readonly key: string; readonly value: object; readonly entityName?: string };

/** Sets values by their keys, a batch at a time. Throws where one could not be set; others may be set by then. */
export const setAll = async (items: readonly Item[]): Promise<void> => {
  for (const { value } of items) noteWrote(value);
  for (let from = 0; from < items.length; from += BATCH) {
    const { failedKeys } = await kvs.batchSet(items.slice(from, from + BATCH).map((item) => ({ ...item })));
    demandAll(failedKeys, 'values to set');
  }
};

/**
 * Deletes what is under these keys, of an entity where one is named, a batch at a time; keys that are gone already are.
 * Throws where one could not be deleted.
 */
export const deleteAll = async (keys: readonly string[], entityName?: string): Promise<void> => {
  keys.forEach(() => noteWrote());
  for (let from = 0; from < keys.length; from += BATCH) {
    const { failedKeys } = await kvs.batchDelete(keys.slice(from, from + BATCH).map((key) => (entityName === undefined ? { key } : { key, entityName })));
    demandAll(failedKeys, 'values to delete');
  }
};

/** Deletes all plain values whose keys begin with this, until nothing is found there. */
export const deleteUnder = async (prefix: string): Promise<void> => {
  for (;;) {
    const { results } = await under(prefix).limit(PAGE).getMany();
    if (results.length === 0) return;
    await deleteAll(results.map(({ key }) => key));
  }
};
