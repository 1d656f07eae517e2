import type { Dependency } from '../../model/program';
import { oncePer } from '../once-per';

/** The ends of a list of dependencies in arrays, at the same positions: passes over these touch no objects. */
export type DependencyEnds = { readonly blocker: Int32Array; readonly blocked: Int32Array };

export const endsOf = oncePer((dependencies: readonly Dependency[]): DependencyEnds => {
  const blocker = new Int32Array(dependencies.length);
  const blocked = new Int32Array(dependencies.length);
  for (let position = 0; position < dependencies.length; position += 1) {
    const dependency = dependencies[position];
    blocker[position] = dependency?.blocker ?? 0;
    blocked[position] = dependency?.blocked ?? 0;
  }
  return { blocker, blocked };
});
