import type { Analysis } from '../analysis';
import type { Health } from '../dependencies/dependency-health';
import { endsOf } from '../dependencies/dependency-ends';
import { openPositions } from '../dependencies/dependency-state';
import { healthAt } from '../dependencies/waits';
import { criticalDependencies } from '../schedule/critical-dependencies';
import type { PlanRows } from './plan-rows';

/** Open dependencies between two rows that are shown, by their places; `count` of them, with the worst health. */
export type RowLink = { readonly from: number; readonly to: number; readonly health: Health; readonly critical: boolean; readonly count: number };

const urgency: Readonly<Record<Health, number>> = { late: 0, cycle: 1, tight: 2, unplanned: 3, fine: 4 };

/**
 * The place of the row that shows each node: its own, or that of the folded row it lies under. -1 for what a filter left
 * out from under a row that is open: what is not shown has no lines.
 */
export const placesShown = ({ tree: { size, root, parent, downwards }, at, open }: PlanRows): Int32Array => {
  const places = new Int32Array(size).fill(-1);
  for (const node of downwards) {
    const above = node === root ? -1 : parent[node] ?? -1;
    const own = at[node] ?? -1;
    if (own >= 0) places[node] = own;
    else places[node] = above < 0 || open[above] === 1 ? -1 : places[above] ?? -1;
  }
  return places;
};

type Gathered = { health: Health; critical: boolean; count: number };

const gather = (links: Map<number, Gathered>, key: number, health: Health, critical: boolean): void => {
  const known = links.get(key);
  if (known === undefined) links.set(key, { health, critical, count: 1 });
  else {
    known.count += 1;
    known.critical ||= critical;
    if (urgency[health] < urgency[known.health]) known.health = health;
  }
};

/**
 * Every open dependency between members, lifted to the rows that show its two ends and counted together; what lies within
 * one row is none. Critical where one of them is (see critical-dependencies.ts): between two critical issues there may be
 * time to spare. The most urgent first: by health, the critical before the others, then the more numerous.
 */
export const rowLinks = (analysis: Analysis, shown: PlanRows): readonly RowLink[] => {
  const { states } = analysis;
  const [places, width] = [placesShown(shown), shown.nodes.length];
  const { blocker, blocked } = endsOf(states.all);
  const { critical } = criticalDependencies(analysis);
  const links = new Map<number, Gathered>();
  for (const position of openPositions(states)) {
    const [first, second] = [blocker[position] ?? -1, blocked[position] ?? -1];
    const [from, to] = [places[first] ?? -1, places[second] ?? -1];
    if (first < 0 || from < 0 || to < 0 || from === to) continue;
    gather(links, from * width + to, healthAt(analysis, position), critical.has(position));
  }
  return [...links]
    .map(([key, link]): RowLink => ({ from: Math.floor(key / width), to: key % width, ...link }))
    .sort((a, b) => urgency[a.health] - urgency[b.health] || Number(b.critical) - Number(a.critical) || b.count - a.count || a.from - b.from || a.to - b.to);
};
