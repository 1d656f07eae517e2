import { BadLine, type FileEnd, type FileHead, type FileRow, FORMAT, readEnd, readHead, readRow } from '../export/row';

/** What is wrong with a file, with the number of the line where that is known. */
export class BadFile extends Error {
  override readonly name = 'BadFile';
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BadLine('it is not JSON');
  }
};

const formatWrong = ({ format }: FileHead): string | null => {
  if (format === FORMAT) return null;
  return format > FORMAT
    ? 'It was made by a newer version of the app. Update the app on this site, then restore it.'
    : 'It was made by a version of the app whose files are not read any more.';
};

/** One line, looked at by itself: `first` is the first of the file. Throws `BadLine`. */
export const readLine = (text: string, first: boolean): { readonly head: FileHead } | { readonly row: FileRow } | { readonly end: FileEnd } => {
  const line = json(text);
  if (!first) return typeof line === 'object' && line !== null && 'end' in line ? { end: readEnd(line) } : { row: readRow(line) };
  const head = readHead(line);
  const wrong = formatWrong(head);
  if (wrong !== null) throw new BadFile(wrong);
  return { head };
};

/** Runs something about a line, and says which line it was about. */
export const atLine = <T>(number: number, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw error instanceof BadLine ? new BadFile(`Line ${number}: ${error.message}.`) : error;
  }
};
