import type { LayoutEdge } from './layout';

/**
 * The order of a cycle's issues around a ring: from each to one that waits for it and was not passed yet, so that most
 * lines lead to the next place. Where there is none, on from the last one that still has some. By position in the nodes.
 */
export const ringOrder = (keys: readonly string[], edges: readonly LayoutEdge[]): readonly number[] => {
  const byKey = (one: number, other: number): number => ((keys[one] ?? '') < (keys[other] ?? '') ? -1 : 1);
  const next: number[][] = keys.map(() => []);
  for (const { from, to } of edges) if (from !== to) next[from]?.push(to);
  for (const list of next) list.sort(byKey);
  const passed = new Set<number>();
  for (const start of [...keys.keys()].sort(byKey)) {
    const trail = passed.has(start) ? [] : [start];
    while (trail.length > 0) {
      const here = trail.at(-1) ?? start;
      passed.add(here);
      const onward = next[here]?.find((node) => !passed.has(node));
      if (onward === undefined) trail.pop();
      else trail.push(onward);
    }
  }
  return [...passed];
};
