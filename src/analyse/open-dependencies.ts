import type { Dependency } from '../model/program';
import type { Analysis } from './analysis';
import { counted } from './words';

/** The dependencies at some positions of `analysis.states.all`. */
export const dependenciesAt = ({ states }: Analysis, positions: readonly number[]): readonly Dependency[] =>
  positions.flatMap((position) => states.all[position] ?? []);

/** How many different issues are blocked at some positions. */
export const blockedAt = ({ states }: Analysis, positions: readonly number[]): number =>
  new Set(positions.map((position) => states.all[position]?.blocked)).size;

/**
 * Why waiting and coming cannot be told apart on an earlier day, null where they can: more than one in twenty of the
 * open dependencies block an issue whose changelog does not reach that day.
 */
export const whyUntold = ({ states: { waiting, coming, untold } }: Analysis): string | null => {
  const open = waiting.length + coming.length + untold.length;
  if (untold.length * 20 <= open) return null;
  return `No changelog tells what was in progress on that day for ${counted(untold.length, 'dependency', 'dependencies')} of ${open}.`;
};
