import { hierarchy, type Parents } from './parents';

/** A hierarchy, with what it takes to tell that of an earlier day by what differs. */
export type CountedParents = Parents & {
  /** How many issues have each one as their parent, by its index. */
  readonly children: Int32Array;
  /** Whether parents that issues name were left out, since they were on a ring: on a day on which it was none they are their parents. */
  readonly isCut: boolean;
};

/** Counts the children in a hierarchy that was made out of these named parents. */
export const countChildren = ({ parent, leaf }: Parents, named: Int32Array): CountedParents => {
  const { length } = parent;
  const children = new Int32Array(length);
  let isCut = false;
  for (let at = 0; at < length; at += 1) {
    const of = parent[at] ?? -1;
    if (of >= 0) children[of] = (children[of] ?? 0) + 1;
    else if (within(named[at], length) >= 0) isCut = true;
  }
  return { parent, leaf, children, isCut };
};

/**
 * What `hierarchy` makes out of the named parents of an earlier day, told from that of a later one: `renamed` are the issues
 * that may have named another parent then, and those from `named.length` on were not there yet. All anew only where there
 * are rings. The children of the later day are counted on, so that nobody goes back from there a second time.
 */
export const hierarchyThen = (later: CountedParents, named: Int32Array, renamed: readonly number[]): CountedParents => {
  const { length } = named;
  const then = { parent: later.parent.slice(0, length), leaf: later.leaf.slice(0, length), children: later.children.subarray(0, length), isCut: false };
  for (let at = length; at < later.parent.length; at += 1) loseChild(then, later.parent[at] ?? -1);
  for (let at = 0; at < length; at += 1) if ((then.parent[at] ?? -1) >= length) adopt(then, at, -1);
  for (const at of renamed) adopt(then, at, within(named[at], length));
  return later.isCut || isAnyRing(then.parent, renamed) ? countChildren(hierarchy(named), named) : then;
};

/** A parent that was not there yet is none. */
const within = (of: number | undefined, length: number): number => (of === undefined || of >= length ? -1 : of);

const adopt = (then: CountedParents, at: number, of: number): void => {
  if (then.parent[at] === of) return;
  loseChild(then, then.parent[at] ?? -1);
  then.parent[at] = of;
  if (of < 0) return;
  then.children[of] = (then.children[of] ?? 0) + 1;
  then.leaf[of] = 0;
};

const loseChild = ({ leaf, children }: CountedParents, of: number): void => {
  if (of < 0 || of >= children.length) return;
  const left = (children[of] ?? 0) - 1;
  children[of] = left;
  if (left === 0) leaf[of] = 1;
};

/** Where the later day had no ring, one leads through a parent that was another one: each is climbed from, up to what was passed already. */
const isAnyRing = (parent: Int32Array, renamed: readonly number[]): boolean => {
  const passedBy = new Map<number, number>();
  for (const [climb, start] of renamed.entries()) {
    let at = start;
    while (at >= 0 && !passedBy.has(at)) {
      passedBy.set(at, climb);
      at = parent[at] ?? -1;
    }
    if (at >= 0 && passedBy.get(at) === climb) return true;
  }
  return false;
};
