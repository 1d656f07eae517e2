import { SLOTS } from '../../store/pull-slots';
import type { PullState } from '../../store/pull-state';

/** About how many issues each slot still has to read. */
export const loadsOf = (active: readonly PullState[]): number[] => {
  const loads = Array.from({ length: SLOTS }, () => 0);
  for (const state of active) {
    for (const range of state.ranges) if (range.phase !== 'read') loads[range.slot] = (loads[range.slot] ?? 0) + Math.max(0, sizeOf(state) - range.done);
  }
  return loads;
};

/** A page that is not full costs as much time as a full one. */
const PAGE = 100;

const sizeOf = ({ total, ranges }: PullState): number => Math.ceil((total ?? 0) / Math.max(1, ranges.length) / PAGE + 1) * PAGE;

/** Gives every range to the slot that has least to do, the largest first, so that all come to their end together. */
export const assigned = (states: readonly PullState[], loads: number[]): readonly PullState[] => {
  const bySize = [...states].sort((a, b) => sizeOf(b) - sizeOf(a));
  const shared = new Map(bySize.map((state) => [state.projectId, state.ranges.map((range) => {
    const slot = loads.indexOf(Math.min(...loads));
    loads[slot] = (loads[slot] ?? 0) + sizeOf(state);
    return { ...range, slot };
  })]));
  return states.map((state) => ({ ...state, ranges: shared.get(state.projectId) ?? [] }));
};
