import type { JiraIssue } from './jira-issue';
import type { Project, Team } from './program';
import { projectOf, projectTeam, type Reading, teamNamed, teamOfComponents, teamOfField } from './read-issue';
import { perValue } from './rows/per-value';
import type { Run } from './rows/runs';
import type { TeamName } from './settings';

/** Which of some things each issue has, by its index: its place in `things`, which stand in the order of the oldest issues that have them. */
export type Numbered<T> = { readonly of: Int32Array; readonly things: readonly T[] };

/** Where the issues of a program belong. */
export type Places = { readonly project: Numbered<Project>; readonly team: Numbered<Team> };

/** Reads it of issues that stand oldest first: a team may be called by the name that the oldest of them tells. */
export const placesOf = (issues: readonly JiraIssue[], runs: readonly Run[], reading: Reading): Places => {
  const ids = new Naming<number>(issues.length);
  for (const run of runs) nameProjects(run, ids);
  const project = ids.settled((id, oldest) => projectOf(issues[oldest] ?? { projectId: id, key: '' }, reading));
  const names = new Naming<TeamName>(issues.length);
  const ofProject = project.things.map((one) => names.add(projectTeam(one, reading.settings)));
  for (const run of runs) nameTeams(run, names, reading, (index) => ofProject[project.of[index] ?? -1] ?? -1);
  return { project, team: names.settled((name) => teamNamed(name, reading)) };
};

/** Mostly all issues of a run are of one project. */
const nameProjects = ({ rows: { projectId }, row, at }: Run, ids: Naming<number>): void => {
  let id = Number.NaN;
  let number = -1;
  for (let n = 0; n < row.length; n += 1) {
    const its = projectId[row[n] ?? -1] ?? -1;
    if (its !== id) [id, number] = [its, ids.add(its)];
    ids.give(at[n] ?? -1, number);
  }
};

/** What an issue tells of its team hangs on its Team field and its list of components; that of its project counts where it tells none. */
const nameTeams = ({ rows: { team, components }, row, at }: Run, names: Naming<TeamName>, { settings }: Reading, ofProject: (index: number) => number): void => {
  const added = (name: TeamName | null): number => (name === null ? -1 : names.add(name));
  const byField = perValue(team.values, (value) => added(teamOfField(value, settings)));
  const byComponents = perValue(components.values, (value) => added(teamOfComponents(value, settings)));
  for (let n = 0; n < row.length; n += 1) {
    const of = row[n] ?? -1;
    const index = at[n] ?? -1;
    const told = byField[team.of[of] ?? -1] ?? -1;
    const number = told >= 0 ? told : byComponents[components.of[of] ?? -1] ?? -1;
    names.give(index, number >= 0 ? number : ofProject(index));
  }
};

/** Names that issues give, in any order, and which of them each issue was given; the same name may be added several times. */
class Naming<Name> {
  private readonly of: Int32Array;
  private readonly names: Name[] = [];
  private readonly oldest: number[] = [];

  constructor(issues: number) {
    this.of = new Int32Array(issues);
  }

  add(name: Name): number {
    this.oldest.push(Number.POSITIVE_INFINITY);
    return this.names.push(name) - 1;
  }

  give(index: number, number: number): void {
    this.of[index] = number;
    if (index < (this.oldest[number] ?? 0)) this.oldest[number] = index;
  }

  /** Once all are given: what the names that were given stand for, asked for in the order of the oldest issues, each thing once. */
  settled<Thing>(thingOf: (name: Name, oldest: number) => Thing): Numbered<Thing> {
    const { names, oldest } = this;
    const numbers = new Map<Thing, number>();
    const numberOf = new Int32Array(names.length);
    const given = [...names.keys()].filter((number) => Number.isFinite(oldest[number])).sort((a, b) => (oldest[a] ?? 0) - (oldest[b] ?? 0));
    for (const number of given) {
      const name = names[number];
      if (name === undefined) continue;
      const thing = thingOf(name, oldest[number] ?? 0);
      if (!numbers.has(thing)) numbers.set(thing, numbers.size);
      numberOf[number] = numbers.get(thing) ?? 0;
    }
    for (let index = 0; index < this.of.length; index += 1) this.of[index] = numberOf[this.of[index] ?? 0] ?? 0;
    return { of: this.of, things: [...numbers.keys()] };
  }
}
