import type { FileRow } from '../export/row';
import { readPart, type UploadNote } from '../uploads';
import { FactsOfFile, type FileFacts } from './file-facts';
import { atLine, BadFile, readLine } from './read-line';

/** The rows of one part. Whoever reads them has looked through the whole file before. */
export const rowsOfPart = async (restoreId: string, part: number, pieces: number): Promise<readonly FileRow[]> =>
  linesOf(await readPart(restoreId, part, pieces)).flatMap((text, at) => {
    const read = readLine(text, part === 0 && at === 0);
    return 'row' in read ? [read.row] : [];
  });

export const linesOf = (text: string): readonly string[] => {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
};

/** Goes through all that was uploaded. Throws `BadFile`. */
export const lookThrough = async (restoreId: string, { pieces }: UploadNote): Promise<FileFacts> => {
  const facts = new FactsOfFile();
  let number = 0;
  for (const [part, count] of pieces.entries()) {
    if (count === null) throw new BadFile('A part of the file is missing.');
    for (const text of linesOf(await readPart(restoreId, part, count))) {
      number += 1;
      atLine(number, () => facts.take(text));
    }
  }
  return facts.done();
};
