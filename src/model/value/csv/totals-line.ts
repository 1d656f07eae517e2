import type { LineProblem } from './read-cells';

const totals = /^(?:(?:grand|sub)[\s-]?)?totals?\b|^sums?\b|^(?:zwischen|gesamt)?summe\b|^gesamt\b/i;

type Line = { readonly line: number; readonly cells: readonly string[] };

const isTotals = ({ cells }: Line): boolean => totals.test(cells.find((cell) => cell.trim() !== '')?.trim() ?? '');

/** What is wrong with a line of totals is that it is there: one word about it, and not one for each of its cells. */
export const withTotalsTold = (problems: readonly LineProblem[], lines: readonly Line[]): readonly LineProblem[] => {
  if (problems.length === 0) return problems;
  const sums = new Set(lines.filter(isTotals).map(({ line }) => line));
  return problems.flatMap((problem, at) => {
    if (!sums.has(problem.line)) return [problem];
    if (problems[at - 1]?.line === problem.line) return [];
    return [{ line: problem.line, column: null, message: 'This looks like a line of totals, which are reckoned here: take it out of the file.' }];
  });
};
