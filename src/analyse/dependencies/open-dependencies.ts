import type { Dependency } from '../../model/program';
import type { Analysis } from '../analysis';
import { endsOf } from './dependency-ends';
import { counted } from '../words';

/** The dependencies at some positions of `analysis.states.all`. */
export const dependenciesAt = ({ states: { all } }: Pick<Analysis, 'states'>, positions: readonly number[]): readonly Dependency[] => {
  const found: Dependency[] = [];
  for (const position of positions) {
    const dependency = all[position];
    if (dependency !== undefined) found.push(dependency);
  }
  return found;
};

/** How many different issues are blocked at some positions. */
export const blockedAt = ({ states }: Analysis, positions: readonly number[]): number => {
  const { blocked } = endsOf(states.all);
  const different = new Set<number | undefined>();
  for (const position of positions) different.add(blocked[position]);
  return different.size;
};

/**
 * Why waiting and coming cannot be told apart on an earlier day, null where they can: more than one in twenty of the
 * open dependencies block an issue whose changelog does not reach that day.
 */
export const whyUntold = ({ states: { waiting, coming, untold } }: Analysis): string | null => {
  const open = waiting.length + coming.length + untold.length;
  if (untold.length * 20 <= open) return null;
  return `No changelog tells what was in progress on that day for ${counted(untold.length, 'dependency', 'dependencies')} of ${open}.`;
};
