import type { LinkType } from './program';
import type { DependencyKind, LinkMeaning } from './settings';

/** Names of types that say on their own what they are, whatever their sentences read like. */
const noDependency = /relat|duplicat|clon|includ|not related|split|mention|cause|test|implement/;

/** Sentences in which the issue that comes first is the blocker ("A blocks B"). */
const firstBlocks = /\bblocks\b|\bis blocking\b|(?<!is )\bprecedes\b|\bbefore\b|\bis required (by|for)\b|\bis needed (by|for)\b|\benables\b|\bis a? ?(prerequisite|predecessor|dependency) (of|for)\b|\bis depended (up)?on by\b|\bhas dependent\b|\bgates\b|\bis trigger(ing|s)\b|\btriggers\b/;

/** Sentences in which the issue that comes second is the blocker ("A depends on B"). */
const secondBlocks = /\bblocked by\b|\bdepends (up)?on\b|\bis dependent (up)?on\b|\bwaits? (for|on)\b|\bis waiting (for|on)\b|\bafter\b|\brequires\b|\bneeds\b|\bfollows\b|\bis preceded by\b|\bis (a )?(successor|follow-up) (of|to)\b|\bis triggered by\b|\bis enabled by\b/;

const together = /\btogether with\b/;

const kinds: readonly (readonly [RegExp, DependencyKind])[] = [
  [/finish\W*(to\W*)?start|end to start|\bfs\b/, 'finish-start'],
  [/start\W*(to\W*)?start|\bss\b/, 'start-start'],
  [/finish\W*(to\W*)?finish|end to end|\bff\b/, 'finish-finish'],
  [/start\W*(to\W*)?(finish|end)|\bsf\b/, 'start-finish'],
];

/**
 * What a link type looks like by its name and its two sentences: whether it is a dependency, in which direction and
 * of which kind. A suggestion for a person to confirm; a program starts with `defaultMeaning`.
 * Types that read the same in both directions ("has to be started together with") take their outward side as the
 * blocker where the name tells a kind, since Jira keeps that side apart.
 */
export const suggestedMeaning = (type: LinkType): LinkMeaning => {
  const name = type.name.toLowerCase();
  const kind = kinds.find(([shape]) => shape.test(name))?.[1] ?? null;
  if (kind === null && noDependency.test(name)) return { dependency: false };
  const blocker = blockerSide(type.outward.toLowerCase(), type.inward.toLowerCase());
  if (blocker !== null) return { dependency: true, blocker, kind: kind ?? 'finish-start' };
  if (kind !== null && together.test(type.outward.toLowerCase())) return { dependency: true, blocker: 'outward', kind };
  return { dependency: false };
};

const blockerSide = (outward: string, inward: string): 'outward' | 'inward' | null => {
  if (secondBlocks.test(outward)) return 'inward';
  if (firstBlocks.test(outward)) return 'outward';
  if (secondBlocks.test(inward)) return 'outward';
  if (firstBlocks.test(inward)) return 'inward';
  return null;
};

/**
 * What a link type means until somebody decides: only Jira's own "Blocks", or one whose outward sentence is "blocks",
 * is a dependency.
 */
export const defaultMeaning = (type: LinkType): LinkMeaning => {
  const named = type.name.trim().toLowerCase() === 'blocks';
  const reads = type.outward.trim().toLowerCase() === 'blocks';
  return named || reads ? { dependency: true, blocker: 'outward', kind: 'finish-start' } : { dependency: false };
};

/** What the link types of the site mean: one that was deleted since means nothing any more, also where links still name it. */
export const meaningsThere = (meanings: Readonly<Record<string, LinkMeaning>>, types: readonly LinkType[]): Readonly<Record<string, LinkMeaning>> =>
  Object.fromEntries(types.flatMap(({ id }) => { const meaning = meanings[id]; return meaning === undefined ? [] : [[id, meaning]]; }));
