import type { Program } from '../../../model/program';

/** What became of the work below an issue, itself where nothing is below it; dropped work is in neither. */
export type WorkBelow = { readonly delivered: number; readonly total: number };

/** For each of these issues of the program, by id. Every leaf walks up to the top once, counting for each one it passes. */
export const progressBelow = ({ issues, byId }: Program, ids: Iterable<number>): ReadonlyMap<number, WorkBelow> => {
  const found = new Map<number, { delivered: number; total: number }>();
  for (const id of ids) if (byId.has(id)) found.set(id, { delivered: 0, total: 0 });
  if (found.size === 0) return found;
  for (const leaf of issues) {
    if (!leaf.leaf || leaf.outcome === 'dropped') continue;
    for (let at: number = leaf.index, steps = 0; at >= 0 && steps <= issues.length; steps += 1) {
      const issue = issues[at];
      const counts = issue === undefined ? undefined : found.get(issue.id);
      if (counts !== undefined) {
        counts.total += 1;
        if (leaf.outcome === 'delivered') counts.delivered += 1;
      }
      at = issue?.parent ?? -1;
    }
  }
  return found;
};
