/** "1 issue", "2 issues": a count with its noun; `many` where adding an s is not enough. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${plain(count, 1)} ${count === 1 ? one : many}`;

const formats = [0, 1, 2].map((digits) => new Intl.NumberFormat('en-US', { maximumFractionDigits: digits }));

/** A number for a sentence: thousands apart, at most `digits` decimals, no trailing zeros, a minus sign and no hyphen. */
export const plain = (value: number, digits: 0 | 1 | 2 = 0): string => (formats[digits]?.format(value) ?? String(value)).replace(/^-0$/, '0').replace('-', '−');

/** A percentage (0..100) for a sentence, its sign next to the number as English has it: "8%", "12.5%". */
export const percentText = (value: number, digits: 0 | 1 | 2 = 0): string => `${plain(value, digits)}%`;

/** With its sign, where the sign is the message: "+6", "−2", "0". */
export const signed = (value: number, digits: 0 | 1 | 2 = 0): string => (value > 0 ? `+${plain(value, digits)}` : plain(value, digits));

/** At most three names and how many more there are: "Web, Data, Mobile and 4 more". */
export const fewNames = (names: readonly string[]): string => {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
};
