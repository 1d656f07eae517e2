import { holders } from '../../model/holders';
import type { JiraLink } from '../../model/jira-issue';
import { suggestedMeaning } from '../../model/link-meaning';
import { type Links, linksOf } from '../../model/links';
import { issueAt } from '../../model/past-issues';
import type { Issue, LinkType, Program } from '../../model/program';
import { oncePer } from '../once-per';

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

/**
 * Links between two issues of the program of the types that read like a dependency but are not taken as one: type id by
 * link id, each link once however many of its ends show it, and the issues that show one.
 */
export type OverlookedLinks = { readonly types: ReadonlyMap<string, LinkType>; readonly links: ReadonlyMap<string, string>; readonly issues: ReadonlySet<Issue> };

/** Of the links of one type: how many there are, how many cross projects, and which is the first one. */
type Sum = { links: number; crossProject: number; readonly first: number };

type Read = {
  readonly all: Links;
  /** By the place of the type. */
  readonly sums: readonly (Sum | undefined)[];
  readonly outside: readonly JiraLink[];
  readonly overlooked: OverlookedLinks;
};

const overlookedTypes = ({ linkTypes, settings }: Program): ReadonlyMap<string, LinkType> =>
  new Map(linkTypes
    .filter((type) => suggestedMeaning(type).dependency && settings.linkMeanings[type.id]?.dependency !== true)
    .map((type) => [type.id, type]));

const projectOf = (key: string): string => key.slice(0, key.lastIndexOf('-'));

const exampleOf = (program: Program, { issue, told }: Links, link: number): LinksOfType['example'] => {
  const shows = issueAt(program, issue[link] ?? -1);
  if (shows === undefined) return null;
  const { id, key } = shows;
  const { side, otherId, otherKey } = told(link);
  const ids = [id, otherId];
  return side === 'outward' ? { source: key, destination: otherKey, ids } : { source: otherKey, destination: key, ids };
};

/** Each link once: one between two members stands on both, and is counted where it reads outward. */
const readLinks = oncePer((program: Program): Read => {
  const links = linksOf(program);
  const { issue, other, type, outward, told } = links;
  const { project } = holders(program);
  const sums: Sum[] = [];
  const outside: JiraLink[] = [];
  for (let link = 0; link < issue.length; link += 1) {
    const [index, end] = [issue[link] ?? -1, other[link] ?? -1];
    if (end >= 0 && outward[link] === 0) continue;
    const sum = sums[type[link] ?? -1] ??= { links: 0, crossProject: 0, first: link };
    sum.links += 1;
    if (end < 0) outside.push(told(link));
    const isCross = end < 0 ? projectOf(issueAt(program, index)?.key ?? '') !== projectOf(told(link).otherKey) : project[index] !== project[end];
    if (isCross) sum.crossProject += 1;
  }
  return { all: links, sums, outside, overlooked: overlookedAmong(program, links) };
});

const overlookedAmong = (program: Program, { issue, other, type, typeIds, told }: Links): OverlookedLinks => {
  const types = overlookedTypes(program);
  const isOne = typeIds.map((id) => types.has(id));
  const [found, issues] = [new Map<string, string>(), new Set<Issue>()];
  for (let link = 0; link < issue.length; link += 1) {
    if (isOne[type[link] ?? -1] !== true || (other[link] ?? -1) < 0) continue;
    const shows = issueAt(program, issue[link] ?? -1);
    if (shows !== undefined) issues.add(shows);
    const { linkId, typeId } = told(link);
    found.set(linkId, typeId);
  }
  return { types, links: found, issues };
};

/** The links between issues of the program that may be dependencies. */
export const linksOverlooked = (program: Program): OverlookedLinks => readLinks(program).overlooked;

/** The links that lead out of the program. */
export const linksOutside = (program: Program): readonly JiraLink[] => readLinks(program).outside;

/** All link types that occur, most frequent first, whether or not the program takes them as dependencies. */
export const linksByType = oncePer((program: Program): readonly LinksOfType[] => {
  const { all, sums } = readLinks(program);
  return program.linkTypes
    .flatMap((type) => {
      const sum = sums[all.typeIds.indexOf(type.id)];
      return sum === undefined ? [] : [{ type, links: sum.links, crossProject: sum.crossProject, example: exampleOf(program, all, sum.first) }];
    })
    .sort((a, b) => b.links - a.links || a.type.name.localeCompare(b.type.name));
});
