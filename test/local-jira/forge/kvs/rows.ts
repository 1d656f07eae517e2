import type { Journal } from '../../site/journal';

/** A stored value as JSON text, so that nobody shares an object with the store. Times in ms since 1970. */
export type Row = { readonly json: string; readonly createdAt: number; readonly updatedAt: number; readonly expireAt: number | null };

/** Keys and values of one space (plain, secrets, or one entity) of one installation. */
export type Rows = {
  readonly get: (key: string) => Row | undefined;
  readonly set: (key: string, json: string, now: number, expireAt: number | null) => Row;
  readonly remove: (key: string) => boolean;
  /** All keys in the order of their characters' codes. */
  readonly keys: () => readonly string[];
};

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && 'json' in value;

const openRows = (journal: Journal, table: string, rows: Map<string, Row>): Rows => {
  let sorted: readonly string[] | null = null;
  return {
    get: (key) => rows.get(key),
    set: (key, json, now, expireAt) => {
      const before = rows.get(key);
      const row = { json, createdAt: before?.createdAt ?? now, updatedAt: now, expireAt };
      if (before === undefined) sorted = null;
      rows.set(key, row);
      journal.put(table, key, row);
      return row;
    },
    remove: (key) => {
      if (!rows.delete(key)) return false;
      sorted = null;
      journal.remove(table, key);
      return true;
    },
    keys: () => (sorted ??= [...rows.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))),
  };
};

/** All spaces of an installation, filled from the journal. A space is there as soon as it is asked for. */
export const openSpaces = (journal: Journal, installationId: string): { readonly space: (name: string) => Rows; readonly all: () => Iterable<Rows> } => {
  const prefix = `kvs/${installationId}/`;
  const kept = new Map<string, Map<string, Row>>();
  journal.replay((table, key, value) => {
    if (!table.startsWith(prefix)) return;
    const rows = kept.get(table) ?? new Map<string, Row>();
    kept.set(table, rows);
    if (isRow(value)) rows.set(key, value);
    else rows.delete(key);
  });
  const spaces = new Map<string, Rows>();
  const space = (name: string): Rows => {
    const found = spaces.get(name);
    if (found !== undefined) return found;
    const made = openRows(journal, prefix + name, kept.get(prefix + name) ?? new Map());
    spaces.set(name, made);
    return made;
  };
  for (const table of kept.keys()) space(table.slice(prefix.length));
  return { space, all: () => spaces.values() };
};
