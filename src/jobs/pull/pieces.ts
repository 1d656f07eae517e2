import { isPulling, type PullState } from '../../store/pull-state';

/** A piece of work that one slot does: the next of a range's issues, or, where `range` is null, what comes after them. */
export type Piece = { readonly state: PullState; readonly range: number | null };

/** Whether all issues are read, and only what comes after is left to do. */
export const isRead = ({ ranges }: PullState): boolean => ranges.length > 0 && ranges.every(({ phase }) => phase === 'read');

/** Whether all issues are read, and nobody has yet said that the snapshot is whole. */
export const isToFinish = (state: PullState): boolean => isPulling(state) && isRead(state) && state.phase !== 'history';

/** What is left for a slot. What comes after the issues belongs to the slot of the first range. */
export const piecesOf = (states: Iterable<PullState>, slot: number): readonly Piece[] =>
  [...states].filter(isPulling).flatMap((state) => piecesIn(state, slot));

const piecesIn = (state: PullState, slot: number): readonly Piece[] => {
  if (isRead(state)) return state.ranges[0]?.slot === slot ? [{ state, range: null }] : [];
  return [...state.ranges.entries()].filter(([, range]) => range.slot === slot && range.phase !== 'read').map(([range]) => ({ state, range }));
};

/** Open issues of all projects come first, then done ones; changelogs last. */
export const orderOf = ({ state, range }: Piece): number => {
  if (range === null) return isToFinish(state) ? 2 : 3;
  return state.ranges[range]?.phase === 'open-issues' ? 0 : 1;
};

/** When a slot has something to do, in milliseconds; null where it has nothing. One slot also plans what waits. */
export const nextDue = (slot: number, active: readonly PullState[]): number | null => {
  const waiting = slot === 0 ? active.filter(({ phase }) => phase === 'waiting') : [];
  const dues = [...waiting, ...piecesOf(active, slot).map(({ state }) => state)].map(({ dueAt }) => dueAt);
  return dues.length === 0 ? null : Math.min(...dues);
};

/** Slots that these projects were given to. */
export const slotsOf = (states: readonly PullState[]): readonly number[] =>
  [...new Set(states.flatMap(({ ranges }) => ranges.map(({ slot }) => slot)))];
