import { differentIssues } from '../model/different-issues';
import type { Issue, Program, Team } from '../model/program';

/** Stands for an issue that is assigned to nobody, or to somebody who left. */
export const NOBODY = -1;

/**
 * Whose work each issue is, by its index, as small numbers: teams by their place in `teams`, active persons and
 * projects numbered in no order that means anything. Counting by them touches no objects.
 */
export type Holders = {
  readonly team: Int32Array;
  /** `NOBODY` where no active person is assigned. */
  readonly person: Int32Array;
  readonly project: Int32Array;
  readonly teams: readonly Team[];
  /** More than any number in `person`. */
  readonly persons: number;
};

/** The numbers given so far; the days of one program share them. */
type Numbers = { readonly teams: Team[]; readonly teamNumbers: Map<string, number>; readonly persons: Map<string, number>; readonly projects: Map<number, number> };

type Read = { readonly numbers: Numbers; readonly team: Int32Array; readonly person: Int32Array; readonly project: Int32Array };

const known = new WeakMap<Program, Read>();

const numberOf = <Key>(numbers: Map<Key, number>, key: Key): number => {
  const given = numbers.get(key);
  if (given !== undefined) return given;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
};

const teamNumber = ({ teams, teamNumbers }: Numbers, team: Team): number => {
  const number = numberOf(teamNumbers, team.id);
  if (number === teams.length) teams.push(team);
  return number;
};

const personNumber = ({ persons }: Numbers, { jira: { assignee } }: Issue): number =>
  (assignee !== null && assignee.active ? numberOf(persons, assignee.accountId) : NOBODY);

const read = ({ issues }: Program): Read => {
  const numbers = { teams: [], teamNumbers: new Map<string, number>(), persons: new Map<string, number>(), projects: new Map<number, number>() };
  const made = { numbers, team: new Int32Array(issues.length), person: new Int32Array(issues.length), project: new Int32Array(issues.length) };
  for (const issue of issues) {
    made.team[issue.index] = teamNumber(numbers, issue.team);
    made.person[issue.index] = personNumber(numbers, issue);
    made.project[issue.index] = numberOf(numbers.projects, issue.project.id);
  }
  return made;
};

const readOnce = (program: Program): Read => {
  const made = known.get(program) ?? read(program);
  known.set(program, made);
  return made;
};

/** Whose work the issues of a program are, read once. */
export const holders = (program: Program): Holders => {
  const { numbers, ...columns } = readOnce(program);
  return { ...columns, teams: numbers.teams, persons: numbers.persons.size };
};

/** Reads the holders of an earlier day out of those of a later one of the same program, as `readColumnsFrom` does. */
export const readHoldersFrom = (later: Program, then: Program): void => {
  if (known.has(then)) return;
  const { numbers, project, ...whose } = readOnce(later);
  const { length } = then.issues;
  const [team, person] = [whose.team.slice(0, length), whose.person.slice(0, length)];
  const made = { numbers, team, person, project: project.subarray(0, length) };
  for (const index of differentIssues(then, later)) {
    const issue = then.issues[index];
    const before = later.issues[index];
    if (issue === undefined || before === undefined) continue;
    // Most of what changes in a week is neither: then the number stands, and no name is looked up.
    if (issue.team !== before.team) team[index] = teamNumber(numbers, issue.team);
    if (issue.jira.assignee !== before.jira.assignee) person[index] = personNumber(numbers, issue);
  }
  known.set(then, made);
};
