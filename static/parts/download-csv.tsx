import type { ReactElement } from 'react';
import type { Result } from '../../src/contract/result';
import { useAct } from './act';
import { PlainButton } from './button';
import { useDialect } from './csv-dialect';
import { DialectChoice } from './csv-dialect-choice';
import { csvText, type CsvRow } from './csv-text';
import { download } from './download';
import { useFileName } from './file-about';
import { ProblemPanel } from './problem';

export type CsvTable = { readonly headings: readonly string[]; readonly rows: readonly CsvRow[] };

type DownloadProps = {
  /** What is in the file, as its name says beside the program's name and the day. */
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

/** A table of the page as a file, in the way of writing that the viewer chose. */
export const DownloadCsv = ({ name, what, table }: DownloadProps): ReactElement => {
  const dialect = useDialect();
  const nameOf = useFileName();
  const { busy, problem, run } = useAct();
  const get = (): void => run(() => answered(table), ({ headings, rows }) => download(nameOf(name, 'csv'), 'text/csv;charset=utf-8', csvText(headings, rows, dialect)));
  return (
    <>
      <span className="csv-button">
        <PlainButton disabled={busy} onClick={get}>{busy ? 'Making the file…' : `Download CSV${what === undefined ? '' : `, ${what}`}`}</PlainButton>
        <DialectChoice />
      </span>
      {problem !== null && <ProblemPanel problem={problem} retry={get} />}
    </>
  );
};
