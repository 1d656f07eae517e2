/** Words that sheets from elsewhere have for ours, in small letters: a box that was ticked, and kinds of amounts. */
const others: Readonly<Record<string, readonly string[]>> = {
  yes: ['y', 'true', 'x', 'v', '✓', '1', 'ja', 'wahr'],
  no: ['n', 'false', '0', 'nein', 'falsch'],
  budget: ['plan', 'planned', 'planned cost'],
  actual: ['actuals', 'actual cost', 'cost'],
  rest: ['etc', 'estimate to complete', 'remaining'],
  capex: ['capital', 'capitalized', 'cap ex'],
  opex: ['operating', 'expensed', 'op ex'],
};

/** Which of the words a cell is, by itself or by another word for it; null for none. */
export const wordOf = <T extends string>(cell: string, words: readonly T[]): T | null => {
  const small = cell.toLowerCase();
  return words.find((word) => word === small) ?? words.find((word) => others[word]?.includes(small)) ?? null;
};
