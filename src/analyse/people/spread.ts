import type { Issue, Program } from '../../model/program';
import { columns, parts } from '../../model/columns';
import { holders, NOBODY } from '../../model/holders';

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

/**
 * How many active persons hold open issues in two projects or more: the length of `spreadOver`, at a fraction of its
 * cost, since no issue is looked at.
 */
export const countSpreadPeople = (program: Program): number => {
  const { part } = columns(program);
  const { person, project, persons } = holders(program);
  const firstProject = new Int32Array(persons).fill(-1);
  const several = new Uint8Array(persons);
  for (let index = 0; index < part.length; index += 1) {
    const who = person[index] ?? NOBODY;
    if (who === NOBODY || (part[index] !== doing && part[index] !== todo)) continue;
    if (firstProject[who] === -1) firstProject[who] = project[index] ?? -1;
    else if (firstProject[who] !== project[index]) several[who] = 1;
  }
  return several.reduce((sum, one) => sum + one, 0);
};

/** In how many projects at once the one who is in most holds open issues; 0 where nobody holds any. */
export const mostProjectsOfOne = (program: Program): number => {
  const { part } = columns(program);
  const { person, project, persons } = holders(program);
  const projectsOf = Array.from({ length: persons }, () => new Set<number | undefined>());
  for (let index = 0; index < part.length; index += 1) {
    if (part[index] === doing || part[index] === todo) projectsOf[person[index] ?? NOBODY]?.add(project[index]);
  }
  return projectsOf.reduce((most, { size }) => Math.max(most, size), 0);
};

const [doing, todo] = [parts.indexOf('doing'), parts.indexOf('todo')];
