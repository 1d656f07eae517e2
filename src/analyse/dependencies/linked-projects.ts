import type { Program } from '../../model/program';
import { linksOutside } from './links-by-type';

/** Issues of one project outside the program that its issues link to, each once. */
export type LinkedProject = { readonly key: string; readonly issues: number };

/** Projects outside the program whose issues its own are linked to, most linked first. Only ends the viewer may see are in a program. */
export const linkedProjects = (program: Program): readonly LinkedProject[] => {
  const members = new Set(program.projects.map(({ key }) => key));
  const ends = new Map<string, Set<number>>();
  for (const { otherId, otherKey } of linksOutside(program)) {
    const key = otherKey.slice(0, otherKey.lastIndexOf('-'));
    if (members.has(key)) continue;
    const found = ends.get(key);
    if (found === undefined) ends.set(key, new Set([otherId]));
    else found.add(otherId);
  }
  return [...ends].map(([key, ids]) => ({ key, issues: ids.size })).sort((a, b) => b.issues - a.issues || a.key.localeCompare(b.key));
};
