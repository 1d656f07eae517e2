import type { ReactElement } from 'react';
import type { Result } from '../../src/contract/result';
import { useAct } from './act';
import { PlainButton } from './button';
import { csvText, type CsvRow } from './csv-text';
import { download } from './download';
import { ProblemPanel } from './problem';

export type CsvTable = { readonly headings: readonly string[]; readonly rows: readonly CsvRow[] };

type DownloadProps = {
  /** Of the file, without its ending. */
  readonly name: string;
  /** Which table, where the page has several that could be meant. */
  readonly what?: string;
  /** What the page has in full, or asks for page by page. */
  readonly table: () => CsvTable | Promise<Result<CsvTable>>;
};

const answered = async (table: DownloadProps['table']): Promise<Result<CsvTable>> => {
  const given = await table();
  return 'ok' in given ? given : { ok: true, value: given };
};

/** A table of the page as a file. */
export const DownloadCsv = ({ name, what, table }: DownloadProps): ReactElement => {
  const { busy, problem, run } = useAct();
  const get = (): void => run(() => answered(table), ({ headings, rows }) => download(`${name}.csv`, 'text/csv;charset=utf-8', csvText(headings, rows)));
  return (
    <>
      <PlainButton disabled={busy} onClick={get}>{busy ? 'Making the file…' : `Download CSV${what === undefined ? '' : `, ${what}`}`}</PlainButton>
      {problem !== null && <ProblemPanel problem={problem} retry={get} />}
    </>
  );
};
