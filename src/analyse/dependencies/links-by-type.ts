import type { JiraLink } from '../../model/jira-issue';
import type { Issue, LinkType, Program } from '../../model/program';
import { oncePer } from '../once-per';
import { linkedIssues } from './linked-issues';

/**
 * Links of one type among what the viewer may see. An example names two keys in the order of the type's outward
 * sentence; `ids` are those of the two issues.
 */
export type LinksOfType = {
  readonly type: LinkType;
  readonly links: number;
  /** Of these, between two projects; an end outside the program counts as another project where its key says so. */
  readonly crossProject: number;
  readonly example: { readonly source: string; readonly destination: string; readonly ids: readonly number[] } | null;
};

const projectOf = (key: string): string => key.slice(0, key.lastIndexOf('-'));

/** A link between two members stands on both; it is counted where it reads outward, else it would count twice. */
const countsHere = (program: Program, link: JiraLink): boolean =>
  link.side === 'outward' || !program.byId.has(link.otherId);

type Sum = { links: number; crossProject: number; example: LinksOfType['example'] };

const add = (sum: Sum, issue: Issue, link: JiraLink): void => {
  sum.links += 1;
  if (projectOf(issue.key) !== projectOf(link.otherKey)) sum.crossProject += 1;
  const ids = [issue.id, link.otherId];
  sum.example ??= link.side === 'outward'
    ? { source: issue.key, destination: link.otherKey, ids }
    : { source: link.otherKey, destination: issue.key, ids };
};

/** All link types that occur, most frequent first, whether or not the program takes them as dependencies. */
export const linksByType = oncePer((program: Program): readonly LinksOfType[] => {
  const sums = new Map<string, Sum>();
  for (const issue of linkedIssues(program)) {
    for (const link of issue.jira.links) {
      if (!countsHere(program, link)) continue;
      const sum = sums.get(link.typeId) ?? { links: 0, crossProject: 0, example: null };
      add(sum, issue, link);
      sums.set(link.typeId, sum);
    }
  }
  return program.linkTypes
    .flatMap((type) => { const sum = sums.get(type.id); return sum === undefined ? [] : [{ type, ...sum }]; })
    .sort((a, b) => b.links - a.links || a.type.name.localeCompare(b.type.name));
});
