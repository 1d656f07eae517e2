/** A file's name that says what is in it, of words that every system takes; those that are not known are left out. */
export const fileName = (words: readonly (string | null)[], kind: string): string => {
  const plain = words.flatMap((word) => (word === null ? [] : [word.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60)]));
  return `${plain.filter((word) => word !== '').join('-')}.${kind}`;
};

/** The calendar date where the viewer is, as an ISO date. */
export const localDay = (now: Date): string => [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
