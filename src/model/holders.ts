import { CHANGED } from './changed-fields';
import { differentIssues } from './different-issues';
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
  readonly projects = new Numbering<Project>(({ id }) => id);

  personOf(assignee: Person | null): number {
    return assignee !== null && assignee.active ? this.#numberOf(assignee) : NOBODY;
  }

  #numberOf({ accountId }: Person): number {
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

/** Reads the holders of an earlier day out of those of a later one of the same program, as `readColumnsFrom` does. */
export const readHoldersFrom = (later: Program, then: Program, isLetGo = false): void => {
  if (known.has(then)) return;
  const { numbers, project, ...whose } = readOnce(later);
  const { length } = then.issues;
  const own = (of: Int32Array): Int32Array => (isLetGo ? of.subarray(0, length) : of.slice(0, length));
  const [team, person] = [own(whose.team), own(whose.person)];
  if (isLetGo) known.delete(later);
  const made = { numbers, team, person, project: project.subarray(0, length) };
  const { indices, fields } = differentIssues(then, later);
  for (let at = 0; at < indices.length; at += 1) {
    const index = indices[at] ?? -1;
    const issue = then.issues[index];
    const changed = fields[at] ?? 0;
    if (issue === undefined || (changed & (CHANGED.team | CHANGED.assignee)) === 0) continue;
    if ((changed & CHANGED.team) !== 0) team[index] = numbers.teams.of(issue.team);
    if ((changed & CHANGED.assignee) !== 0) person[index] = numbers.personOf(issue.jira.assignee);
  }
  known.set(then, made);
};
