/** Arcs of a small graph by name. Everything here is plain and slow on purpose: it only has to be right. */
export type Arcs = ReadonlyMap<string, ReadonlySet<string>>;

export const arcsOf = (pairs: Iterable<readonly [string, string]>): Arcs => {
  const arcs = new Map<string, Set<string>>();
  for (const [from, to] of pairs) arcs.set(from, (arcs.get(from) ?? new Set()).add(to));
  return arcs;
};

const reachedFrom = (arcs: Arcs, start: string): Set<string> => {
  const reached = new Set<string>();
  const open = [...(arcs.get(start) ?? [])];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    open.push(...(arcs.get(node) ?? []));
  }
  return reached;
};

/** Groups of nodes that reach each other, and nodes that reach themselves by an arc of their own. */
export const ringsOf = (arcs: Arcs): string[][] => {
  const reached = new Map([...arcs.keys()].map((node) => [node, reachedFrom(arcs, node)]));
  const rings = new Map<string, string[]>();
  for (const [node, targets] of reached) {
    if (!targets.has(node)) continue;
    const members = [...targets].filter((one) => reached.get(one)?.has(node) === true).sort();
    rings.set(members[0] ?? node, members);
  }
  return [...rings.values()];
};

/** Issues on the longest path of a graph without rings; by lengthening paths until none grows. Throws on a ring. */
export const longestPath = (arcs: Arcs): number => {
  if (ringsOf(arcs).length > 0) throw new Error('a graph with rings has no longest path');
  const length = new Map<string, number>();
  for (let grown = true; grown;) {
    grown = false;
    for (const [from, targets] of arcs) {
      for (const to of targets) {
        const through = (length.get(from) ?? 1) + 1;
        if (through <= (length.get(to) ?? 1)) continue;
        length.set(to, through);
        grown = true;
      }
    }
  }
  return Math.max(0, ...length.values());
};
