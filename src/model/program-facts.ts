import type { Ordered } from './creation-order';
import { GatheredNames } from './gathered-names';
import type { Sprint } from './jira-issue';
import type { Parents } from './parents';
import type { Program } from './program';
import { firstOfEach, type Run } from './rows/runs';

/** What replaying a program asks of each of its issues, by their indices, and what the ids in their changelogs stand for. */
export type ProgramFacts = {
  readonly createdAt: Float64Array;
  readonly runs: readonly Run[];
  /** As the issues name them, rings not cut; -1 where they name none, or none that is a member. */
  readonly namedParents: Int32Array;
  /** As they are, rings cut. */
  readonly parents: Parents;
  /** Those that issues are in, by their ids, each as the oldest of its issues tells it. */
  readonly sprints: ReadonlyMap<number, Sprint>;
  readonly names: GatheredNames;
};

/** The facts of issues that are ordered so. */
export const factsOf = ({ createdAt, runs }: Ordered, namedParents: Int32Array, parents: Parents): ProgramFacts => ({
  createdAt,
  runs,
  namedParents,
  parents,
  sprints: sprintsIn(runs),
  names: new GatheredNames(runs),
});

const sprintsIn = (runs: readonly Run[]): ReadonlyMap<number, Sprint> => {
  const found = new Map<number, Sprint>();
  const oldest = new Map<number, number>();
  for (const run of runs) {
    const { rows: { sprints } } = run;
    for (const [value, index] of firstOfEach(run, sprints).entries()) {
      for (const sprint of sprints.values[value] ?? []) {
        if (index >= (oldest.get(sprint.id) ?? Number.POSITIVE_INFINITY)) continue;
        oldest.set(sprint.id, index);
        found.set(sprint.id, sprint);
      }
    }
  }
  return found;
};

const known = new WeakMap<Program, ProgramFacts>();

/** Keeps what was gathered for as long as the program lives. */
export const rememberFacts = (program: Program, facts: ProgramFacts): void => { known.set(program, facts); };

/** What was gathered when the program was built; null for a program that was made of another one. */
export const knownFacts = (program: Program): ProgramFacts | null => known.get(program) ?? null;
