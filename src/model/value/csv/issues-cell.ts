import type { CellReader, ImportAround } from './sheet';

/**
 * The issues that a cell names, in the order they were linked in before. Of those linked before, what the viewer may not
 * see stays: their sheet could not name it.
 */
export const issuesIn = (reader: CellReader, key: string, before: readonly number[], { names }: Pick<ImportAround, 'names'>): readonly number[] => {
  if (!reader.has(key)) return before;
  const given = reader.list(key, names.issue, 'no issue of this program');
  return [...new Set([...before.filter((id) => given.includes(id) || names.issueText(id) === null), ...given])];
};
