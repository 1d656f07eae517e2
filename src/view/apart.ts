/**
 * A name within a sentence, set apart by marks that are not seen, so that one written from right to left turns nothing
 * around it (Unicode's first strong isolate and its end).
 */
export const apart = (name: string): string => `\u2068${name}\u2069`;

/** "Web, Data and Mobile", each set apart; of more than three, two and how many more there are. */
export const namesApart = (names: readonly string[]): string => {
  const shown = names.length > 3 ? [...names.slice(0, 2).map(apart), `${names.length - 2} more`] : names.map(apart);
  return new Intl.ListFormat('en').format(shown);
};
