/** Where an issue stands among all others: texts that are compared letter by letter. */
export type Rank = { readonly issueId: string; readonly rank: string };

const digits = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Issues that were never ranked stand in the order in which they came. */
export const firstRank = (issueId: string): string => `${issueId.padStart(12, '0')}i`;

const digitAt = (text: string | null, place: number, otherwise: number): number => {
  const letter = text?.charAt(place) ?? '';
  return letter === '' ? otherwise : digits.indexOf(letter);
};

/**
 * A rank behind `before` and ahead of `after`, null being either end. It never ends in 0, so that there is always room
 * ahead of it.
 */
export const rankBetween = (before: string | null, after: string | null): string => {
  let made = '';
  let open = after;
  for (let place = 0; ; place += 1) {
    const low = digitAt(before, place, 0);
    const high = digitAt(open, place, digits.length);
    if (high - low > 1) return made + digits.charAt(Math.floor((low + high) / 2));
    made += digits.charAt(low);
    // Once a digit is below the one of `after`, whatever follows stays ahead of it.
    if (high > low) open = null;
  }
};
