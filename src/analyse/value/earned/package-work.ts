import type { Issue, Program } from '../../../model/program';
import type { PackageId } from '../../../model/value/work-package';
import { oncePer } from '../../once-per';

/** The level of an epic in Jira's hierarchy. */
export const EPIC = 1;

/** A chain of parents is never longer than this, even where Jira's data run in a circle. */
export const MOST_LEVELS = 100;

const epicAbove = ({ issues }: Program, issue: Issue): Issue | null => {
  let at: Issue | undefined = issue;
  for (let level = 0; at !== undefined && level < MOST_LEVELS; level += 1) {
    if (at.level === EPIC) return at;
    at = at.parent < 0 ? undefined : issues[at.parent];
  }
  return null;
};

/**
 * The issues without children that each possible package stands for: those of a project, under an epic, and in a version.
 * An epic without children is its own work.
 */
export const packageOfLeaves = oncePer((program: Program): ReadonlyMap<PackageId, readonly Issue[]> => {
  const work = new Map<PackageId, Issue[]>();
  const add = (id: PackageId, issue: Issue): void => {
    const known = work.get(id);
    if (known === undefined) work.set(id, [issue]);
    else known.push(issue);
  };
  for (const issue of program.issues) {
    if (!issue.leaf) continue;
    add(`project:${issue.project.id}`, issue);
    const epic = epicAbove(program, issue);
    if (epic !== null) add(`epic:${epic.id}`, issue);
    for (const version of issue.fixVersions) add(`milestone:${version.id}`, issue);
  }
  return work;
});
