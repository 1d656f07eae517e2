import { CHANGED } from './changed-fields';
import { differentIssues } from './different-issues';
import type { Person } from './jira-issue';
import type { Issue, Program, Project, Team } from './program';

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

  personOf({ jira: { assignee } }: Issue): number {
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

/** Writes down whose each issue is while the issues are read. */
export class HoldersWriting {
  private readonly made: Read;

  constructor(length: number) {
    this.made = { numbers: new Numbers(), team: new Int32Array(length), person: new Int32Array(length), project: new Int32Array(length) };
  }

  /** May come in any order. */
  addPerson(index: number, issue: Issue): void {
    this.made.person[index] = this.made.numbers.personOf(issue);
  }

  /** By rising indices: teams and projects are numbered as they come. */
  addPlace(index: number, issue: Issue): void {
    const { numbers, team, project } = this.made;
    team[index] = numbers.teams.of(issue.team);
    project[index] = numbers.projects.of(issue.project);
  }

  /** Keeps what was written as the holders of this program. */
  of(program: Program): Read {
    known.set(program, this.made);
    return this.made;
  }
}

const read = (program: Program): Read => {
  const writing = new HoldersWriting(program.issues.length);
  for (const issue of program.issues) {
    writing.addPerson(issue.index, issue);
    writing.addPlace(issue.index, issue);
  }
  return writing.of(program);
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
    if ((changed & CHANGED.assignee) !== 0) person[index] = numbers.personOf(issue);
  }
  known.set(then, made);
};
