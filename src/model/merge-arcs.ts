import type { Dependency } from './program';
import type { DependencyKind } from './settings';

type ArcType = { readonly id: string; readonly kind: DependencyKind };

/** Where links of different kinds join the same two issues, the kind that holds the blocked issue most counts. */
const strictestFirst: readonly DependencyKind[] = ['finish-start', 'finish-finish', 'start-start', 'start-finish'];

/**
 * Dependencies out of raw arcs (blocker, blocked, position in `types`; three numbers each), each pair and direction
 * once, sorted by the younger end. `members` and `outside` are the numbers of ends of either sort.
 */
export const mergeArcs = (arcs: readonly number[], types: readonly ArcType[], members: number, outside: number): Dependency[] => {
  const order = byYoungerEnd(arcs, members);
  const merged: Dependency[] = [];
  const single = types.map((type) => [type.id]);
  /** By other end and direction: the dependency made last, which is of the same pair if its younger end is too. */
  const latest = new Int32Array(2 * (members + outside)).fill(-1);
  for (const at of order) {
    const blocker = arcs[at] ?? 0;
    const blocked = arcs[at + 1] ?? 0;
    const type = arcs[at + 2] ?? 0;
    const slot = 2 * (Math.min(blocker, blocked) + outside) + (blocker < blocked ? 1 : 0);
    const known = merged[latest[slot] ?? -1];
    if (known !== undefined && known.blocker === blocker && known.blocked === blocked) {
      merged[latest[slot] ?? -1] = withType(known, types[type]);
      continue;
    }
    latest[slot] = merged.length;
    merged.push({ blocker, blocked, kind: types[type]?.kind ?? 'finish-start', typeIds: single[type] ?? [] });
  }
  return merged;
};

const withType = (dependency: Dependency, type: ArcType | undefined): Dependency => {
  if (type === undefined || dependency.typeIds.includes(type.id)) return dependency;
  const stricter = strictestFirst.indexOf(type.kind) < strictestFirst.indexOf(dependency.kind);
  return {
    ...dependency,
    kind: stricter ? type.kind : dependency.kind,
    typeIds: [...dependency.typeIds, type.id].sort(),
  };
};

/** Offsets of the arcs, sorted by their younger end, otherwise as they came (a counting sort). */
const byYoungerEnd = (arcs: readonly number[], members: number): Int32Array => {
  const next = new Int32Array(members + 1);
  for (let at = 0; at < arcs.length; at += 3) {
    const slot = youngerEnd(arcs, at) + 1;
    next[slot] = (next[slot] ?? 0) + 1;
  }
  for (let at = 0; at < members; at += 1) next[at + 1] = (next[at + 1] ?? 0) + (next[at] ?? 0);
  const order = new Int32Array(arcs.length / 3);
  for (let at = 0; at < arcs.length; at += 3) {
    const younger = youngerEnd(arcs, at);
    const position = next[younger] ?? 0;
    order[position] = at;
    next[younger] = position + 1;
  }
  return order;
};

const youngerEnd = (arcs: readonly number[], at: number): number => Math.max(arcs[at] ?? 0, arcs[at + 1] ?? 0);
