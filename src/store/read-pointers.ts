import { kvs } from '@forge/kvs';
import { readDataVersion } from './data-version';
import { POINTER_ENTITY, pointerKey } from './pointer';
import type { StoredPointer } from './pointer';
import { demandAll } from './storage-busy';
import { noteRead } from './units';
import { allVersioned } from './versioned';

/** Keys that the storage takes in one call. */
const AT_ONCE = 25;

/** A process rarely serves more sites than this; what it knows of others it reads again. */
const SITES = 20;

type Known = { readonly version: string; readonly pointers: Map<number, StoredPointer | null> };

const known = new Map<string, Known>();

/**
 * The pointers of these projects as they are now, in whatever format; those that were never pulled are absent. Every
 * flip of a pointer changes the version of the data, so what this process read at that very version is not read again.
 */
export const readPointers = async (site: string, projectIds: readonly number[]): Promise<ReadonlyMap<number, StoredPointer>> => {
  const { pointers } = knownAt(site, await readDataVersion());
  const missing = [...new Set(projectIds)].filter((id) => !pointers.has(id));
  const pages: (readonly number[])[] = [];
  for (let from = 0; from < missing.length; from += AT_ONCE) pages.push(missing.slice(from, from + AT_ONCE));
  await Promise.all(pages.map((ids) => readInto(pointers, ids)));
  return new Map(projectIds.flatMap((id) => {
    const stored = pointers.get(id) ?? null;
    return stored === null ? [] : [[id, stored] as const];
  }));
};

const LATELY_MS = 5_000;

const listed = new Map<string, { readonly at: number; readonly pointers: ReadonlyMap<number, StoredPointer> }>();

/**
 * The same as they were at most some seconds ago: for what many ask about again and again while the data change all the
 * time. Of many projects they come from the storage's list of all, of which a page costs what a dozen single ones do.
 */
export const readPointersLately = async (site: string, projectIds: readonly number[]): Promise<ReadonlyMap<number, StoredPointer>> => {
  if (projectIds.length <= AT_ONCE) return readPointers(site, projectIds);
  const before = listed.get(site);
  const now = Date.now();
  const isLate = before === undefined || Math.abs(now - before.at) > LATELY_MS;
  const pointers = isLate ? new Map((await allVersioned<StoredPointer>(POINTER_ENTITY)).map((stored) => [stored.pointer.projectId, stored])) : before.pointers;
  if (isLate) listed.set(site, { at: now, pointers });
  return new Map(projectIds.flatMap((id) => {
    const stored = pointers.get(id);
    return stored === undefined ? [] : [[id, stored] as const];
  }));
};

/** The version is read before the pointers: they may be newer than it says, and are read again then, but never older. */
const knownAt = (site: string, version: string | null): Known => {
  const before = known.get(site);
  if (before !== undefined && before.version === version) return before;
  const now: Known = { version: version ?? '', pointers: new Map() };
  known.delete(site);
  if (version === null) return now;
  known.set(site, now);
  for (const oldest of known.keys()) {
    if (known.size <= SITES) break;
    known.delete(oldest);
  }
  return now;
};

const readInto = async (pointers: Map<number, StoredPointer | null>, ids: readonly number[]): Promise<void> => {
  const keys = ids.map((id) => ({ key: pointerKey(id), entityName: POINTER_ENTITY }));
  const { successfulKeys, failedKeys } = await kvs.batchGet<StoredPointer>(keys);
  ids.forEach(() => noteRead());
  demandAll(failedKeys, 'snapshots');
  const found = new Map(successfulKeys.map(({ key, value }) => [key, value]));
  for (const id of ids) pointers.set(id, found.get(pointerKey(id)) ?? null);
};
