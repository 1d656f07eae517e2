import { NOT_TOLD } from './rows/issue-rows';
import type { Run } from './rows/runs';

/**
 * The hierarchy of a program by indices: `parent[i]` is the parent of issue i or -1, and `leaf[i]` is 1 where nothing
 * has it as its parent.
 */
export type Parents = { readonly parent: Int32Array; readonly leaf: Uint8Array };

/** The parents that so many issues name, as indices of members; -1 where they name none or one that is not a member. */
export const namedParents = (runs: readonly Run[], length: number, byId: ReadonlyMap<number, number>): Int32Array => {
  const parents = new Int32Array(length);
  for (const { rows: { parentId }, row, at } of runs) {
    for (let n = 0; n < row.length; n += 1) {
      const id = parentId[row[n] ?? -1] ?? NOT_TOLD;
      parents[at[n] ?? -1] = id === NOT_TOLD ? -1 : byId.get(id) ?? -1;
    }
  }
  return parents;
};

/**
 * Makes a hierarchy out of what the issues name as their parents (`named[i]`, -1 for none; beyond the last index means
 * not there yet). Issues that are their own ancestor get no parent: every one on such a ring, so that the answer does
 * not depend on where one starts.
 */
export const hierarchy = (named: Int32Array): Parents => {
  const { length } = named;
  const [parent, leaf] = [new Int32Array(length), new Uint8Array(length).fill(1)];
  let mayRing = false;
  for (let at = 0; at < length; at += 1) {
    const of = named[at] ?? -1;
    const is = of < length ? of : -1;
    parent[at] = is;
    if (is >= at) mayRing = true;
    if (is >= 0) leaf[is] = 0;
  }
  if (mayRing && cutRings(parent)) tellLeaves(parent, leaf);
  return { parent, leaf };
};

/** Anew, since what hung on a ring may be a leaf without it. */
const tellLeaves = (parent: Int32Array, leaf: Uint8Array): void => {
  leaf.fill(1);
  for (const of of parent) if (of >= 0) leaf[of] = 0;
};

/**
 * Climbs from every issue whose parent is not older than itself, as one at least on every ring is, marking with the number of
 * the climb; meeting its own mark means a ring. Says whether there was any.
 */
const cutRings = (parent: Int32Array): boolean => {
  let mark: Int32Array | null = null;
  let isCut = false;
  for (let start = 0; start < parent.length; start += 1) {
    if ((parent[start] ?? -1) < start) continue;
    mark ??= new Int32Array(parent.length);
    let at = start;
    while (at >= 0 && mark[at] === 0) {
      mark[at] = start + 1;
      at = parent[at] ?? -1;
    }
    if (at < 0 || mark[at] !== start + 1) continue;
    cutRing(parent, at);
    isCut = true;
  }
  return isCut;
};

const cutRing = (parent: Int32Array, start: number): void => {
  for (let at = start; at >= 0; ) {
    const next = parent[at] ?? -1;
    parent[at] = -1;
    at = next;
  }
};
