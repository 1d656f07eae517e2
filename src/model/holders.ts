import { isEmpty } from './changelog-values';
import type { Person } from './jira-issue';
import type { Program, Project, Team } from './program';
import type { Numbered, Places } from './program-places';
import { perValue } from './rows/per-value';
import { lastOfEach, type Run } from './rows/runs';

/** Stands for an issue that is assigned to nobody, or to somebody who left. */
export const NOBODY = -1;

/**
 * Whose work each issue is, by its index, as small numbers: teams and projects by their place in `teams` and `projects`,
 * active persons numbered in no order that means anything. Counting by them touches no objects.
 */
export type Holders = {
  readonly team: Int32Array;
  /** `NOBODY` where no active person is assigned. */
  readonly person: Int32Array;
  readonly project: Int32Array;
  readonly teams: readonly Team[];
  readonly projects: readonly Project[];
  /** More than any number in `person`. */
  readonly persons: number;
};

/** Numbers things by their keys. Many issues share one thing: it is known again without a look at its key. */
class Numbering<Thing extends object> {
  readonly things: Thing[] = [];
  private readonly byThing = new Map<Thing, number>();
  private readonly byKey = new Map<string | number, number>();

  constructor(private readonly keyOf: (thing: Thing) => string | number) {}

  of(thing: Thing): number {
    const known = this.byThing.get(thing);
    if (known !== undefined) return known;
    const key = this.keyOf(thing);
    const number = this.byKey.get(key) ?? this.things.push(thing) - 1;
    this.byKey.set(key, number);
    this.byThing.set(thing, number);
    return number;
  }
}

/** The numbers given so far; the days of one program share them. */
class Numbers {
  readonly teams = new Numbering<Team>(({ id }) => id);
  /** By account id: each segment has objects of its own for the same people, so that most objects are met once. */
  readonly persons = new Map<string, number>();
  /** Whom an issue calls inactive, though another one may have been read before they left. */
  readonly left = new Set<string>();
  readonly projects = new Numbering<Project>(({ id }) => id);

  personOf(assignee: Person | null): number {
    if (assignee?.active === true) return this.#numberOf(assignee);
    if (assignee !== null) this.left.add(assignee.accountId);
    return NOBODY;
  }

  /** Of somebody who is named by an id alone: only where issues tell of them both ways does it take a look at who tells. */
  personNamed(accountId: string | null, personOf: (accountId: string | null) => Person | null): number {
    if (accountId === null || isEmpty(accountId)) return NOBODY;
    const known = this.persons.get(accountId);
    if (!this.left.has(accountId)) return known ?? this.#numberOf({ accountId });
    return known === undefined ? NOBODY : this.personOf(personOf(accountId));
  }

  #numberOf({ accountId }: Pick<Person, 'accountId'>): number {
    const known = this.persons.get(accountId);
    if (known !== undefined) return known;
    this.persons.set(accountId, this.persons.size);
    return this.persons.size - 1;
  }
}

type Read = { readonly numbers: Numbers; readonly team: Int32Array; readonly person: Int32Array; readonly project: Int32Array };

const known = new WeakMap<Program, Read>();

/** Keeps whose the issues of a program are that was read in these runs. */
export const rememberHolders = (program: Program, runs: readonly Run[], places: Places): void => {
  const numbers = new Numbers();
  const project = numbered(places.project, numbers.projects);
  const team = numbered(places.team, numbers.teams);
  const person = new Int32Array(program.issues.length);
  for (const run of runs) numberPersons(run, numbers, person);
  known.set(program, { numbers, team, person, project });
};

/** Teams and projects are numbered by the oldest issues that have them. */
const numbered = <T extends object>({ of, things }: Numbered<T>, numbers: Numbering<T>): Int32Array => {
  const found = Int32Array.from(things, (thing) => numbers.of(thing));
  const all = of.slice();
  for (let index = 0; index < all.length; index += 1) all[index] = found[all[index] ?? -1] ?? 0;
  return all;
};

const numberPersons = (run: Run, numbers: Numbers, to: Int32Array): void => {
  const { rows: { assignee }, row, at } = run;
  const isAny = lastOfEach(run, assignee);
  const number = perValue(assignee.values, (value, its) => ((isAny[its] ?? -1) < 0 ? NOBODY : numbers.personOf(value)));
  for (let n = 0; n < row.length; n += 1) to[at[n] ?? -1] = number[assignee.of[row[n] ?? -1] ?? -1] ?? NOBODY;
};

/** Of a program that was made of another one. */
const read = (program: Program): Read => {
  const numbers = new Numbers();
  const made = {
    numbers,
    team: Int32Array.from(program.issues, ({ team }) => numbers.teams.of(team)),
    person: Int32Array.from(program.issues, ({ jira: { assignee } }) => numbers.personOf(assignee)),
    project: Int32Array.from(program.issues, ({ project }) => numbers.projects.of(project)),
  };
  known.set(program, made);
  return made;
};

const readOnce = (program: Program): Read => known.get(program) ?? read(program);

/** Whose work the issues of a program are, read once. */
export const holders = (program: Program): Holders => {
  const { numbers: { teams, persons, projects }, team, person, project } = readOnce(program);
  return { team, person, project, teams: teams.things, persons: persons.size, projects: projects.things };
};

/** Takes whose an issue was on an earlier day, by its index. */
export type PastHolders = { readonly setTeam: (index: number, team: Team) => void; readonly setPerson: (index: number, accountId: string | null) => void };

/** The first so many issues of an earlier day, and who is meant by an id. */
export type PastSpan = { readonly length: number; readonly isLetGo: boolean; readonly personOf: (accountId: string | null) => Person | null };

/**
 * Keeps whose the first so many issues of a program were on an earlier day, told from a later one by what `change` says was different.
 * Where the later day is let go, its numbers are overwritten.
 */
export const rememberPastHolders = (later: Program, then: Program, { length, isLetGo, personOf }: PastSpan, change: (to: PastHolders) => void): void => {
  const { numbers, project, ...whose } = readOnce(later);
  const own = (of: Int32Array): Int32Array => (isLetGo ? of.subarray(0, length) : of.slice(0, length));
  const [team, person] = [own(whose.team), own(whose.person)];
  if (isLetGo) known.delete(later);
  change({
    setTeam: (index, its) => { team[index] = numbers.teams.of(its); },
    setPerson: (index, its) => { person[index] = numbers.personNamed(its, personOf); },
  });
  known.set(then, { numbers, team, person, project: project.subarray(0, length) });
};

/** The holders of a program that has other issues than another one, of the same people and teams. */
export const shareHolders = (other: Program, program: Program): void => { known.set(program, readOnce(other)); };
