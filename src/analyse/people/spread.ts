import type { Issue } from '../../model/program';

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

/** How many hold issues in two projects or more: the length of `spreadOver`, at a fraction of its cost. */
export const countSpread = (issues: readonly Issue[], holderOf: (issue: Issue) => Holder | null): number => {
  const firstProject = new Map<string, number>();
  const several = new Set<string>();
  for (const issue of issues) {
    const key = holderOf(issue)?.key;
    if (key === undefined) continue;
    const first = firstProject.get(key);
    if (first === undefined) firstProject.set(key, issue.project.id);
    else if (first !== issue.project.id) several.add(key);
  }
  return several.size;
};
