import { GatheredNames } from './gathered-names';
import type { Sprint } from './jira-issue';
import type { Parents } from './parents';
import type { Issue, Program } from './program';
import { lastChanged } from './short-past';

/** The issues that are in a sprint, which is as the oldest of them tells it, and those that were on a day that was replayed. */
export type SprintIssues = { readonly sprint: Sprint; readonly today: number[]; readonly earlier: Set<number> };

/** What replaying a program asks of each of its issues, by their indices, and what the ids in their changelogs stand for. */
export type ProgramFacts = {
  readonly createdAt: Float64Array;
  /** Last moment at which anything about the issue may have changed. */
  readonly touchedAt: Float64Array;
  /** As the issues name them, rings not cut; -1 where they name none, or none that is a member. */
  readonly namedParents: Int32Array;
  /** As they are, rings cut. */
  readonly parents: Parents;
  /** Indices of the issues that are set aside. */
  readonly setAside: readonly number[];
  readonly sprints: ReadonlyMap<number, SprintIssues>;
  readonly names: GatheredNames;
};

/** Gathers the facts while the issues are read, in any order: looking at all of them again costs as much as reading them. */
export class FactsGathering {
  private readonly createdAt: Float64Array;
  private readonly touchedAt: Float64Array;
  private readonly sprints = new Map<number, { sprint: Sprint; oldest: number; readonly today: number[]; readonly earlier: Set<number> }>();
  private readonly names = new GatheredNames();

  constructor(issues: number) {
    this.createdAt = new Float64Array(issues);
    this.touchedAt = new Float64Array(issues);
  }

  add({ jira, index, sprints }: Issue): void {
    this.createdAt[index] = jira.createdAt;
    this.touchedAt[index] = lastChanged(jira);
    if (sprints.length > 0) this.addSprints(index, sprints);
    this.names.add(jira, index);
  }

  /** Of all these issues, once they are added. */
  result(issues: readonly Issue[], namedParents: Int32Array, parents: Parents): ProgramFacts {
    const { createdAt, touchedAt, sprints, names } = this;
    const setAside: number[] = [];
    for (const issue of issues) if (issue.setAside) setAside.push(issue.index);
    return { createdAt, touchedAt, namedParents, parents, setAside, sprints, names };
  }

  private addSprints(index: number, sprints: readonly Sprint[]): void {
    for (const sprint of sprints) {
      const entry = this.sprints.get(sprint.id);
      if (entry === undefined) {
        this.sprints.set(sprint.id, { sprint, oldest: index, today: [index], earlier: new Set() });
        continue;
      }
      entry.today.push(index);
      if (index > entry.oldest) continue;
      entry.sprint = sprint;
      entry.oldest = index;
    }
  }
}

const known = new WeakMap<Program, ProgramFacts>();

/** Keeps what was gathered for as long as the program lives. */
export const rememberFacts = (program: Program, facts: ProgramFacts): void => { known.set(program, facts); };

/** What was gathered when the program was built; null for a program that was made of another one. */
export const knownFacts = (program: Program): ProgramFacts | null => known.get(program) ?? null;
