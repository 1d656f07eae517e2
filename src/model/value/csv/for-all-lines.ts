import { plainHeading, type FileForm } from './match-headings';
import type { SheetColumn } from './sheet';
import { wordOf } from './word-text';

type Chosen = FileForm['columns'];

/** Columns that no heading of a file is taken for, and of which one word can be said of all its lines. */
export const saidOfAll = (columns: readonly SheetColumn[], chosen: Chosen): readonly SheetColumn[] => {
  const taken = new Set(Object.values(chosen));
  return columns.filter(({ key, words }) => words !== undefined && !taken.has(key));
};

/** What somebody's own heading for amounts says of them: "Budget 2026" is of budgets. */
export type LikelyWord = { readonly word: string; readonly heading: string };

/** Which word of a column all lines are likely to have, by the heading that their amounts stand under; null where that tells nothing. */
export const likelyWord = ({ words = [] }: SheetColumn, columns: readonly SheetColumn[], chosen: Chosen): LikelyWord | null => {
  const money = new Set(columns.filter(({ kind }) => kind === 'money').map(({ key }) => key));
  for (const [heading, key] of Object.entries(chosen)) {
    if (key === null || !money.has(key)) continue;
    const plain = plainHeading(heading);
    const word = [plain, ...plain.split(' ')].map((text) => wordOf(text, words)).find((found) => found !== null);
    if (word !== undefined) return { word, heading };
  }
  return null;
};

/** What all lines are taken for, by the keys of the columns that a file lacks: as it is likely to be meant, else as it was before. */
export const proposedForAll = (columns: readonly SheetColumn[], chosen: Chosen, before: FileForm | null): Readonly<Record<string, string>> =>
  Object.fromEntries(saidOfAll(columns, chosen).flatMap((column) => {
    const word = likelyWord(column, columns, chosen)?.word ?? before?.all?.[column.key];
    return word === undefined ? [] : [[column.key, word]];
  }));
