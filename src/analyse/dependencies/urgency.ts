import type { Health } from './dependency-health';
import type { Wait } from './waits';

/** From what hurts most to what is in order. */
export const healthRank: Readonly<Record<Health, number>> = { late: 0, cycle: 1, tight: 2, unplanned: 3, fine: 4 };

/** Other teams before one's own, what waits before what comes, then the worse health, then the longer wait. */
export const byUrgency = (a: Wait, b: Wait): number =>
  Number(b.crossTeam) - Number(a.crossTeam)
  || Number(b.state === 'waiting') - Number(a.state === 'waiting')
  || healthRank[a.health] - healthRank[b.health]
  || (b.age?.to ?? -1) - (a.age?.to ?? -1)
  || a.blocked.id - b.blocked.id;
