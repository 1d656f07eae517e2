import type { Result } from '../../../../src/contract/result';
import type { SheetPreview } from '../../../../src/contract/value/sheets';
import { allPages } from '../../../parts/all-pages';
import { nextPage } from '../../../parts/csv-cells';
import type { CsvTable } from '../../../parts/download-csv';

/** Everything that is wrong with a file, for whoever keeps the sheet it comes from; `ask` looks at the file again, from one problem on. */
export const problemTable = async (ask: (from: number) => Promise<Result<SheetPreview>>): Promise<Result<CsvTable>> => {
  const all = await allPages(ask, ({ problems, problemsFrom, problemsTotal }) => ({ rows: problems, next: nextPage(problemsFrom, problems.length, problemsTotal) }));
  return all.ok ? { ok: true, value: { headings: ['Line', 'Column', 'What is wrong'], rows: all.value.map(({ line, column, message }) => [line, column, message]) } } : all;
};
