import type { JiraIssue, Named, Person, Version } from './jira-issue';

/** Objects by their id. Where two of one id differ, as when one was read before a change and one after it, that of the youngest issue counts. */
class ById<T extends object> {
  private readonly known = new Map<string, { one: T; index: number }>();
  private last: { one: T; index: number } | null = null;

  constructor(private readonly idOf: (one: T) => string) {}

  add(one: T, index: number): void {
    const entry = this.last?.one === one ? this.last : this.entryOf(one);
    this.last = entry;
    if (index <= entry.index) return;
    entry.one = one;
    entry.index = index;
  }

  get found(): ReadonlyMap<string, T> {
    return new Map([...this.known].map(([id, { one }]) => [id, one]));
  }

  private entryOf(one: T): { one: T; index: number } {
    const id = this.idOf(one);
    const known = this.known.get(id) ?? { one, index: -1 };
    if (known.index < 0) this.known.set(id, known);
    return known;
  }
}

const idOfNamed = ({ id }: Named): string => id;

/** What the ids of versions, teams, resolutions and people stand for, as the issues themselves tell it. */
export class GatheredNames {
  readonly #versions = new ById<Version>(idOfNamed);
  readonly #teams = new ById<Named>(idOfNamed);
  readonly #resolutions = new ById<Named>(idOfNamed);
  readonly #people = new ById<Person>(({ accountId }) => accountId);

  /** What the issue of this index tells; they may come in any order. */
  add({ fixVersions, team, resolution, assignee }: JiraIssue, index: number): void {
    for (const version of fixVersions) this.#versions.add(version, index);
    if (team !== null) this.#teams.add(team, index);
    if (resolution !== null) this.#resolutions.add(resolution, index);
    if (assignee !== null) this.#people.add(assignee, index);
  }

  get versions(): ReadonlyMap<string, Version> {
    return this.#versions.found;
  }

  get teams(): ReadonlyMap<string, Named> {
    return this.#teams.found;
  }

  get resolutions(): ReadonlyMap<string, Named> {
    return this.#resolutions.found;
  }

  get people(): ReadonlyMap<string, Person> {
    return this.#people.found;
  }
}
