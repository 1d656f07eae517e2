import type { Ordered } from './creation-order';
import { GatheredNames } from './gathered-names';
import type { Sprint } from './jira-issue';
import type { Parents } from './parents';
import type { Program } from './program';
import type { Run } from './rows/runs';

/** The issues that are in a sprint, which is as the oldest of them tells it, and those that were on a day that was replayed. */
export type SprintIssues = { readonly sprint: Sprint; readonly today: number[]; readonly earlier: Set<number> };

/** What replaying a program asks of each of its issues, by their indices, and what the ids in their changelogs stand for. */
export type ProgramFacts = {
  readonly createdAt: Float64Array;
  readonly runs: readonly Run[];
  /** As the issues name them, rings not cut; -1 where they name none, or none that is a member. */
  readonly namedParents: Int32Array;
  /** As they are, rings cut. */
  readonly parents: Parents;
  /** Indices of the issues that are set aside. */
  readonly setAside: readonly number[];
  readonly sprints: ReadonlyMap<number, SprintIssues>;
  readonly names: GatheredNames;
};

/** The facts of issues that are ordered so. */
export const factsOf = ({ createdAt, runs }: Ordered, namedParents: Int32Array, parents: Parents, setAside: readonly number[]): ProgramFacts => ({
  createdAt,
  runs,
  namedParents,
  parents,
  setAside,
  sprints: sprintsIn(runs),
  names: new GatheredNames(runs),
});

type Gathered = { sprint: Sprint; oldest: number; readonly today: number[]; readonly earlier: Set<number> };

const sprintsIn = (runs: readonly Run[]): ReadonlyMap<number, SprintIssues> => {
  const found = new Map<number, Gathered>();
  for (const run of runs) addSprints(run, found);
  return found;
};

/** Only those that an issue of the run is in: they are looked up once for all issues with the same sprints. */
const addSprints = ({ rows: { sprints: { of, values } }, row, at }: Run, found: Map<number, Gathered>): void => {
  const known: (readonly Gathered[])[] = [];
  for (let n = 0; n < row.length; n += 1) {
    const value = of[row[n] ?? -1] ?? -1;
    const sprints = values[value] ?? [];
    if (sprints.length === 0) continue;
    const entries = known[value] ??= sprints.map((sprint) => entryOf(sprint, found));
    for (let place = 0; place < entries.length; place += 1) addTo(entries[place], sprints[place], at[n] ?? -1);
  }
};

const entryOf = (sprint: Sprint, found: Map<number, Gathered>): Gathered => {
  const entry = found.get(sprint.id) ?? { sprint, oldest: Number.POSITIVE_INFINITY, today: [], earlier: new Set() };
  found.set(sprint.id, entry);
  return entry;
};

const addTo = (entry: Gathered | undefined, sprint: Sprint | undefined, index: number): void => {
  if (entry === undefined || sprint === undefined) return;
  entry.today.push(index);
  if (index > entry.oldest) return;
  entry.sprint = sprint;
  entry.oldest = index;
};

const known = new WeakMap<Program, ProgramFacts>();

/** Keeps what was gathered for as long as the program lives. */
export const rememberFacts = (program: Program, facts: ProgramFacts): void => { known.set(program, facts); };

/** What was gathered when the program was built; null for a program that was made of another one. */
export const knownFacts = (program: Program): ProgramFacts | null => known.get(program) ?? null;
