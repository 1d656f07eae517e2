/** Characters of a text that are shown on either side of a mention. */
const BEFORE = 70;
const AFTER = 110;

const isLowHalf = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
};

/** The next place from which on a word begins, at most `reach` characters ahead; the place itself where none does. */
const wordFrom = (text: string, from: number, reach: number): number => {
  const blank = text.slice(from, from + reach).search(/\s/);
  return blank < 0 ? from + Number(isLowHalf(text, from)) : from + blank + 1;
};

const wordUpTo = (text: string, to: number, reach: number): number => {
  const [tail = ''] = /\s\S*$/.exec(text.slice(to - reach, to)) ?? [];
  return tail === '' ? to - Number(isLowHalf(text, to)) : to - tail.length;
};

/** The words around a place of a text, cut between words where that is near, with "…" where something is left out. */
export const quoteAround = (text: string, at: number, length: number): string => {
  const end = at + length;
  const from = at <= BEFORE ? 0 : Math.min(at, wordFrom(text, at - BEFORE, BEFORE / 2));
  const to = text.length - end <= AFTER ? text.length : Math.max(end, wordUpTo(text, end + AFTER, AFTER / 2));
  return `${from === 0 ? '' : '… '}${text.slice(from, to).replace(/\s+/g, ' ').trim()}${to === text.length ? '' : ' …'}`;
};
