import type { LinkedIssue, ProjectRef } from '../../contract/value/named';
import { progressBelow } from '../../analyse/value/linked/progress-below';
import type { Program } from '../../model/program';
import type { Texts } from '../texts';

/** Issues by id with their progress, as pages list what something is linked to; what the viewer does not see is absent. */
export const linkedIssues = (program: Program, ids: Iterable<number>, texts: Texts): ReadonlyMap<number, LinkedIssue> => {
  const below = progressBelow(program, ids);
  return new Map([...below].flatMap(([id, { delivered, total }]) => {
    const issue = program.issues[program.byId.get(id) ?? -1];
    if (issue === undefined) return [];
    return [[id, { id: String(id), key: issue.key, summary: texts.get(id) ?? '', delivered, total, percent: total === 0 ? null : 100 * delivered / total }] as const];
  }));
};

/** The projects of the program that the viewer sees, by key. */
export const projectRefs = ({ projects }: Program): readonly ProjectRef[] =>
  projects.map(({ id, key, name }) => ({ id: String(id), key, name })).sort((a, b) => a.key.localeCompare(b.key, 'en'));
