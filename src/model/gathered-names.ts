import type { JiraIssue, Named, Person, Version } from './jira-issue';

/** Objects by their id. Where two of one id differ, as when one was read before a change and one after it, the one met last counts. */
class ById<T extends object> {
  readonly found = new Map<string, T>();
  private last: T | null = null;

  constructor(private readonly idOf: (one: T) => string, private readonly isSame: (one: T, other: T) => boolean) {}

  add(one: T): void {
    if (one === this.last) return;
    this.last = one;
    const id = this.idOf(one);
    const before = this.found.get(id);
    if (before === undefined || (before !== one && !this.isSame(before, one))) this.found.set(id, one);
  }
}

const idOfNamed = ({ id }: Named): string => id;

const isNamedSame = (one: Named, other: Named): boolean => one.name === other.name;

const isPersonSame = (one: Person, other: Person): boolean => one.name === other.name && one.active === other.active;

const isVersionSame = (one: Version, other: Version): boolean =>
  one.name === other.name && one.projectId === other.projectId && one.released === other.released && one.archived === other.archived
  && one.startDay === other.startDay && one.releaseDay === other.releaseDay;

/** What the ids of versions, teams, resolutions and people stand for, as the issues themselves tell it. */
export class GatheredNames {
  readonly #versions = new ById<Version>(idOfNamed, isVersionSame);
  readonly #teams = new ById<Named>(idOfNamed, isNamedSame);
  readonly #resolutions = new ById<Named>(idOfNamed, isNamedSame);
  readonly #people = new ById<Person>(({ accountId }) => accountId, isPersonSame);

  add({ fixVersions, team, resolution, assignee }: JiraIssue): void {
    for (const version of fixVersions) this.#versions.add(version);
    if (team !== null) this.#teams.add(team);
    if (resolution !== null) this.#resolutions.add(resolution);
    if (assignee !== null) this.#people.add(assignee);
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
