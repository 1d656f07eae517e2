import type { LinkTypeCount } from '../contract/overview';
import type { LinksOfType } from '../analyse/dependencies/links-by-type';
import type { LinkMeaning } from '../model/settings';

type Ends = { readonly source: string; readonly destination: string };

const namedEnds: Ends = { source: 'A', destination: 'B' };

/** "A “blocks” B, so B waits for A": the type's own sentence first, so that a wrong direction is seen before it is saved. */
export const linkSentence = ({ type, example }: LinksOfType, side: 'outward' | 'inward' | 'none'): string => {
  const { source, destination } = example ?? namedEnds;
  const told = `${source} “${type.outward}” ${destination}`;
  if (side === 'none') return `${told}: not a dependency`;
  return side === 'outward' ? `${told}, so ${destination} waits for ${source}` : `${told}, so ${source} waits for ${destination}`;
};

export const sideOf = (meaning: LinkMeaning | undefined): 'outward' | 'inward' | 'none' =>
  meaning?.dependency === true ? meaning.blocker : 'none';

/** The types of links that occur, with what the program takes each for. */
export const linkTypeCounts = (
  links: readonly LinksOfType[],
  meanings: Readonly<Record<string, LinkMeaning>>,
): readonly LinkTypeCount[] => links.map((ofType) => ({
  id: ofType.type.id,
  name: ofType.type.name,
  sentence: linkSentence(ofType, sideOf(meanings[ofType.type.id])),
  dependency: meanings[ofType.type.id]?.dependency === true,
  links: ofType.links,
  crossProject: ofType.crossProject,
}));
