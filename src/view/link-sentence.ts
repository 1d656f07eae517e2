import type { BlockerLinkType } from '../contract/blockers';
import type { LinkType } from '../model/program';
import type { LinkMeaning, ProgramSettings } from '../model/settings';

type Dependency = Extract<LinkMeaning, { dependency: true }>;

/** The two issues of a link in the order of its sentence. */
export const inOrder = <T>({ blocker: side }: Dependency, blocker: T, blocked: T): readonly [T, T] =>
  (side === 'outward' ? [blocker, blocked] : [blocked, blocker]);

/** "ML-41 blocks WEB-12", in the words of the type, whichever of the two the blocker is. */
export const linkWords = (type: LinkType, meaning: Dependency, blocker: string, blocked: string): string => {
  const [first, second] = inOrder(meaning, blocker, blocked);
  return `${first} ${type.outward} ${second}`;
};

/** The types that make a dependency in this program, each with the sentence Jira will show and what it means. */
export const blockerLinkTypes = (types: readonly LinkType[], meanings: ProgramSettings['linkMeanings']): readonly BlockerLinkType[] =>
  types.flatMap((type): readonly BlockerLinkType[] => {
    const meaning = meanings[type.id];
    if (meaning?.dependency !== true) return [];
    const sentence = `${linkWords(type, meaning, '{blocker}', '{blocked}')}: {blocked} waits for {blocker}`;
    return [{ id: type.id, name: type.name, sentence, from: meaning.blocker === 'outward' ? 'blocker' : 'blocked' }];
  });
