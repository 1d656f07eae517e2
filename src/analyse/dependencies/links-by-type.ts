import { holders } from '../../model/holders';
import type { JiraLink } from '../../model/jira-issue';
import { suggestedMeaning } from '../../model/link-meaning';
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

type Sum = { links: number; crossProject: number; example: LinksOfType['example'] };

/**
 * Links between two issues of the program of the types that read like a dependency but are not taken as one: type id by
 * link id, each link once however many of its ends show it, and the issues that show one.
 */
export type OverlookedLinks = { readonly types: ReadonlyMap<string, LinkType>; readonly links: ReadonlyMap<string, string>; readonly issues: ReadonlySet<Issue> };

type Links = {
  readonly sums: Map<string, Sum>;
  readonly outside: JiraLink[];
  readonly overlooked: OverlookedLinks & { readonly links: Map<string, string>; readonly issues: Set<Issue> };
};

const overlookedTypes = ({ linkTypes, settings }: Program): ReadonlyMap<string, LinkType> =>
  new Map(linkTypes
    .filter((type) => suggestedMeaning(type).dependency && settings.linkMeanings[type.id]?.dependency !== true)
    .map((type) => [type.id, type]));

const projectOf = (key: string): string => key.slice(0, key.lastIndexOf('-'));

const exampleOf = ({ id, key }: Issue, { side, otherId, otherKey }: JiraLink): LinksOfType['example'] => {
  const ids = [id, otherId];
  return side === 'outward' ? { source: key, destination: otherKey, ids } : { source: otherKey, destination: key, ids };
};

/** `other` is the index of the far end, undefined where that is no member. */
const add = ({ sums, outside }: Links, project: Int32Array, issue: Issue, link: JiraLink, other: number | undefined): void => {
  let sum = sums.get(link.typeId);
  if (sum === undefined) {
    sum = { links: 0, crossProject: 0, example: exampleOf(issue, link) };
    sums.set(link.typeId, sum);
  }
  sum.links += 1;
  if (other === undefined) outside.push(link);
  const isCross = other === undefined ? projectOf(issue.key) !== projectOf(link.otherKey) : project[issue.index] !== project[other];
  if (isCross) sum.crossProject += 1;
};

/** Each link once: one between two members stands on both, and is counted where it reads outward. */
const readLinks = oncePer((program: Program): Links => {
  const { project } = holders(program);
  const links: Links = { sums: new Map(), outside: [], overlooked: { types: overlookedTypes(program), links: new Map(), issues: new Set() } };
  const { types } = links.overlooked;
  for (const issue of linkedIssues(program)) {
    for (const link of issue.jira.links) {
      const other = program.byId.get(link.otherId);
      if (other === undefined || link.side === 'outward') add(links, project, issue, link, other);
      if (other === undefined || !types.has(link.typeId)) continue;
      links.overlooked.links.set(link.linkId, link.typeId);
      links.overlooked.issues.add(issue);
    }
  }
  return links;
});

/** The links between issues of the program that may be dependencies. */
export const linksOverlooked = (program: Program): OverlookedLinks => readLinks(program).overlooked;

/** The links that lead out of the program. */
export const linksOutside = (program: Program): readonly JiraLink[] => readLinks(program).outside;

/** All link types that occur, most frequent first, whether or not the program takes them as dependencies. */
export const linksByType = oncePer((program: Program): readonly LinksOfType[] => {
  const { sums } = readLinks(program);
  return program.linkTypes
    .flatMap((type) => { const sum = sums.get(type.id); return sum === undefined ? [] : [{ type, ...sum }]; })
    .sort((a, b) => b.links - a.links || a.type.name.localeCompare(b.type.name));
});
