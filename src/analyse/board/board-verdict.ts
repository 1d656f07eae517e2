import type { DependencyKind } from '../../model/settings';
import type { Window } from './issue-sprint';

/** See `verdictOf`; from what has to be changed to what is right. */
export type Verdict = 'wrong-order' | 'same-time' | 'unplanned' | 'fine';

/** An issue's sprint, with its days where it has any. */
export type Placed = { readonly id: number; readonly window: Window | null };

/** Whether two stretches of days share at least half of the shorter one. */
export const atOneTime = (a: Window, b: Window): boolean => {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start) + 1;
  return 2 * shared >= Math.min(a.end - a.start, b.end - b.start) + 1;
};

/**
 * How a dependency stands on the board, first that applies:
 * - unplanned: one of the two issues is in no open sprint, or their sprints differ and one has no dates;
 * - same-time: both are in one sprint, or in two that share at least half of the shorter one's days;
 * - wrong-order: the blocker's sprint begins after the one of what waits for it;
 * - fine.
 * Where the dependency does not hold back the start until the finish (start-start, finish-finish, start-finish), being
 * planned at the same time is fine.
 */
export const verdictOf = (blocker: Placed | null, blocked: Placed | null, kind: DependencyKind): Verdict => {
  if (blocker === null || blocked === null) return 'unplanned';
  const together: Verdict = kind === 'finish-start' ? 'same-time' : 'fine';
  if (blocker.id === blocked.id) return together;
  if (blocker.window === null || blocked.window === null) return 'unplanned';
  if (atOneTime(blocker.window, blocked.window)) return together;
  return blocker.window.start > blocked.window.start ? 'wrong-order' : 'fine';
};
