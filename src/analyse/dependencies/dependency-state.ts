import type { Dependency, Program } from '../../model/program';
import { columns, type Columns } from '../../model/columns';
import { activityAt, activityCode, isOpenActivity } from './activity';
import { isOpen } from '../tally';
import { endsOf } from './dependency-ends';
import type { Succession } from './succession';

/** States of a dependency as small numbers, so that hundreds of thousands of them fit in one array. */
export const stateCode = { closed: 0, coming: 1, waiting: 2, untold: 3 } as const;

/**
 * All dependencies that may hold something, and the state of each at the same position.
 * `all` begins with `program.dependencies`, in their order; what successions add follows.
 */
export type DependencyStates = {
  readonly all: readonly Dependency[];
  readonly state: Uint8Array;
  /** Positions in `all`. */
  readonly waiting: readonly number[];
  readonly coming: readonly number[];
  /** Perhaps waiting: the blocked issue is open, but no changelog reaches the day, or nobody knows of the blocker outside. */
  readonly untold: readonly number[];
  /** By position, where it is a succession. */
  readonly successions: ReadonlyMap<number, Succession>;
};

/** Positions of all that are open: those that wait, those that will, and those of which nobody knows. */
export const openPositions = ({ waiting, coming, untold }: Pick<DependencyStates, 'waiting' | 'coming' | 'untold'>): readonly number[] => [...waiting, ...coming, ...untold];

/**
 * A dependency is open while neither end is done (nor set aside). It is waiting while the blocked issue, a member, is
 * under way; else it is coming. A blocker outside is open unless its link says it is done; where nobody knows (it is
 * done today, and may not have been on an earlier day), the dependency is untold. A blocked issue outside the program is not ours to count.
 */
export const dependencyStates = (program: Program, successions: readonly Succession[]): DependencyStates => {
  const added = newOnes(program, successions);
  const all = added.length === 0 ? program.dependencies : program.dependencies.concat(added.map((one) => one.dependency));
  const { blocker, blocked } = endsOf(all);
  const known = columns(program);
  const state = new Uint8Array(all.length);
  const found: readonly [number[], number[], number[], number[]] = [[], [], [], []];
  for (let position = 0; position < all.length; position += 1) {
    const code = stateOf(program, known, blocker[position] ?? 0, blocked[position] ?? 0);
    if (code === stateCode.closed) continue;
    state[position] = code;
    found[code].push(position);
  }
  const bySuccession = new Map(added.map((one, at) => [program.dependencies.length + at, one]));
  return { all, state, coming: found[1], waiting: found[2], untold: found[3], successions: bySuccession };
};

const stateOf = (program: Program, known: Columns, blocker: number, blocked: number): 0 | 1 | 2 | 3 => {
  const held = blocked < 0 ? activityCode.closed : activityAt(known, program.asOf, blocked);
  if (!isOpenActivity(held)) return stateCode.closed;
  if (blocker < 0) {
    const category = program.outside[-1 - blocker]?.status?.category;
    if (category === undefined) return stateCode.untold;
    if (category === 'done') return stateCode.closed;
  } else if (!isOpen(known.part[blocker])) return stateCode.closed;
  if (held === activityCode.active) return stateCode.waiting;
  return held === activityCode.untold ? stateCode.untold : stateCode.coming;
};

/** Successions that no dependency of today says already. */
const newOnes = (program: Program, successions: readonly Succession[]): readonly Succession[] => {
  if (successions.length === 0) return [];
  const pair = ({ blocker, blocked }: Dependency): string => `${blocker}>${blocked}`;
  const held = new Set(successions.map((one) => one.dependency.blocked));
  const known = new Set(program.dependencies.filter((one) => held.has(one.blocked)).map(pair));
  return successions.filter((one) => {
    const fresh = !known.has(pair(one.dependency));
    known.add(pair(one.dependency));
    return fresh;
  });
};
