import type { LinkType } from '../model/program';

/** What a changelog's sentence about a link says: its type, and on which side of the issue the other end stands. */
export type ToldLink = { readonly typeId: string; readonly side: 'outward' | 'inward' };

/**
 * A changelog tells a link only as a key and a sentence in the words of its type: "This issue blocks WEB-12". Types
 * are found by those words, so a link whose type was renamed or deleted since cannot be told (null). Where two types
 * or both sides use the same words, the first type and the outward side are taken; a type whose sides read the same
 * has no direction anyway.
 */
export const readLinkSentence = (sentence: string, key: string, types: readonly LinkType[]): ToldLink | null => {
  const words = wordsOf(sentence, key);
  if (words === null) return null;
  const outward = types.find((type) => type.outward === words);
  if (outward !== undefined) return { typeId: outward.id, side: 'outward' };
  const inward = types.find((type) => type.inward === words);
  return inward === undefined ? null : { typeId: inward.id, side: 'inward' };
};

const START = 'This issue ';

const wordsOf = (sentence: string, key: string): string | null => {
  const end = ` ${key}`;
  if (!sentence.startsWith(START) || !sentence.endsWith(end) || sentence.length <= START.length + end.length) return null;
  return sentence.slice(START.length, -end.length);
};
