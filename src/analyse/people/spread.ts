import type { Issue, Program } from '../../model/program';
import { rows, type Rows } from '../../model/dependency-graph';
import { holders, NOBODY } from '../../model/holders';
import { tally } from '../tally';

/** Whose work it is: a key and a name. Null where an issue belongs to nobody who is counted. */
export type Holder = { readonly key: string; readonly name: string };

/** A person or team with open work in several projects. `projects` are sorted keys. */
export type SpreadHolder = Holder & { readonly projects: readonly string[]; readonly issues: readonly Issue[] };

type Gathered = { readonly name: string; readonly projects: Set<string>; readonly issues: Issue[] };

/** Those who hold issues in two projects or more, most projects first, then by name. */
export const spreadOver = (issues: readonly Issue[], holderOf: (issue: Issue) => Holder | null): readonly SpreadHolder[] => {
  const holders = new Map<string, Gathered>();
  for (const issue of issues) {
    const holder = holderOf(issue);
    if (holder === null) continue;
    let gathered = holders.get(holder.key);
    if (gathered === undefined) {
      gathered = { name: holder.name, projects: new Set(), issues: [] };
      holders.set(holder.key, gathered);
    }
    gathered.projects.add(issue.project.key);
    gathered.issues.push(issue);
  }
  return [...holders]
    .filter(([, { projects }]) => projects.size > 1)
    .map(([key, { name, projects, issues: held }]) => ({ key, name, projects: [...projects].sort(), issues: held }))
    .sort((a, b) => b.projects.length - a.projects.length || a.name.localeCompare(b.name, 'en') || a.key.localeCompare(b.key, 'en'));
};

/** How many active persons hold open issues in two projects or more. */
export const countSpreadPeople = (program: Program): number => {
  const { person, persons } = holders(program);
  return countSpread(program, person, persons);
};

/** How many teams do. */
export const countSpreadTeams = (program: Program): number => {
  const { team, teams } = holders(program);
  return countSpread(program, team, teams.length);
};

/** The length of `spreadOver`, at a fraction of its cost, since no issue is looked at; `whose` are numbers below `count`. */
const countSpread = (program: Program, whose: Int32Array, count: number): number => {
  const { openAt } = tally(program);
  const { project } = holders(program);
  const firstProject = new Int32Array(count).fill(-1);
  const several = new Uint8Array(count);
  for (let at = 0; at < openAt.length; at += 1) {
    const index = openAt[at] ?? -1;
    const who = whose[index] ?? NOBODY;
    if (who === NOBODY) continue;
    if (firstProject[who] === -1) firstProject[who] = project[index] ?? -1;
    else if (firstProject[who] !== project[index]) several[who] = 1;
  }
  return several.reduce((sum, one) => sum + one, 0);
};

/** The projects of the open issues of each active person, as many times as that person holds one. */
const projectsByPerson = (program: Program): Rows => {
  const { openAt } = tally(program);
  const { person, project, persons } = holders(program);
  const from = new Int32Array(openAt.length);
  const to = new Int32Array(openAt.length);
  let held = 0;
  for (let at = 0; at < openAt.length; at += 1) {
    const index = openAt[at] ?? -1;
    const who = person[index] ?? NOBODY;
    if (who === NOBODY) continue;
    from[held] = who;
    to[held] = project[index] ?? 0;
    held += 1;
  }
  return rows(persons, from.subarray(0, held), to);
};

/** In how many projects at once the one who is in most holds open issues; 0 where nobody holds any. */
export const mostProjectsOfOne = (program: Program): number => {
  const { persons, projects } = holders(program);
  const { start, node } = projectsByPerson(program);
  // Who was the last one that was met in each project.
  const metIn = new Int32Array(projects.length).fill(NOBODY);
  let most = 0;
  for (let who = 0; who < persons; who += 1) {
    let met = 0;
    for (let at = start[who] ?? 0; at < (start[who + 1] ?? 0); at += 1) {
      const project = node[at] ?? 0;
      if (metIn[project] !== who) met += 1;
      metIn[project] = who;
    }
    most = Math.max(most, met);
  }
  return most;
};
