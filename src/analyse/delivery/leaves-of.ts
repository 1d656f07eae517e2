import { columns } from '../../model/columns';
import { holders } from '../../model/holders';
import { issueAt } from '../../model/past-issues';
import type { Issue, Program, Project } from '../../model/program';
import { HAS_VERSION } from '../../model/signs';
import { issuesAt } from '../issue-indices';
import { oncePer } from '../once-per';
import { isOpen, tally } from '../tally';

/** By the id of a project, the indices of its leaves, whatever became of them. */
const byProject = oncePer((program: Program): ReadonlyMap<number, readonly number[]> => {
  const { leaf } = columns(program);
  const { project, projects } = holders(program);
  const leaves = projects.map((): number[] => []);
  for (let index = 0; index < leaf.length; index += 1) if (leaf[index] === 1) leaves[project[index] ?? -1]?.push(index);
  return new Map(projects.map(({ id }, number) => [id, leaves[number] ?? []]));
});

/** By the id of a version, the indices of its open leaves. */
const openByVersion = oncePer((program: Program): ReadonlyMap<string, readonly number[]> => {
  const { leaf, signs } = columns(program);
  const found = new Map<string, number[]>();
  for (const index of tally(program).openAt) {
    const issue = leaf[index] === 1 && ((signs[index] ?? 0) & HAS_VERSION) !== 0 ? issueAt(program, index) : undefined;
    for (const id of new Set(issue?.fixVersions.map((version) => version.id))) {
      const known = found.get(id);
      if (known === undefined) found.set(id, [index]);
      else known.push(index);
    }
  }
  return found;
});

/** The leaves of a project, whatever became of them. */
export const leavesOfProject = (program: Program, { id }: Project): readonly Issue[] => issuesAt(program, byProject(program).get(id) ?? []);

/** Those of them that are open, set aside ones left out. */
export const openLeavesOfProject = (program: Program, { id }: Project): readonly Issue[] => {
  const { part } = columns(program);
  return issuesAt(program, (byProject(program).get(id) ?? []).filter((index) => isOpen(part[index])));
};

/** The open leaves of a version, set aside ones left out. */
export const openLeavesOfVersion = (program: Program, versionId: string): readonly Issue[] => issuesAt(program, openByVersion(program).get(versionId) ?? []);
