import type { CsvDialect } from '../../../../src/contract/csv';
import type { Result } from '../../../../src/contract/result';
import type { BookName, PlainSheetName, SheetForm, SheetImported, SheetName, SheetPreview } from '../../../../src/contract/value/sheets';
import type { Local } from '../../../local-jira/forge/harness';
import { must } from '../../../faults/program-site';

const isBook = (sheet: SheetName): sheet is BookName => sheet === 'lines' || sheet === 'baselines';
const plain = (sheet: SheetName): PlainSheetName => sheet as PlainSheetName;

/** Uploads a file in parts of some characters, as a page does. */
export const upload = async (local: Local, who: string, programId: string, sheet: SheetName, text: string, size = 300_000): Promise<string> => {
  let uploadId: string | null = null;
  for (let part = 0; part * size < text.length; part++) {
    const of: { readonly programId: string; readonly uploadId: string | null; readonly part: number; readonly text: string } = { programId, uploadId, part, text: text.slice(part * size, (part + 1) * size) };
    uploadId = must(isBook(sheet)
      ? await local.invoke(who, 'flagship-global', 'stageBook', { ...of, sheet })
      : await local.invoke(who, 'flagship-global', 'stageSheet', { ...of, sheet: plain(sheet) })).uploadId;
  }
  return uploadId ?? '';
};

export const preview = (local: Local, who: string, programId: string, sheet: SheetName, uploadId: string, form: SheetForm | null = null, problemsFrom = 0): Promise<Result<SheetPreview>> => (isBook(sheet)
  ? local.invoke(who, 'flagship-global', 'previewBook', { programId, sheet, uploadId, form, problemsFrom })
  : local.invoke(who, 'flagship-global', 'previewSheet', { programId, sheet: plain(sheet), uploadId, form, problemsFrom }));

export const confirm = (local: Local, who: string, programId: string, sheet: SheetName, { uploadId, form, seen }: SheetPreview): Promise<Result<SheetImported>> => (isBook(sheet)
  ? local.invoke(who, 'flagship-global', 'importBook', { programId, sheet, uploadId, form, seen })
  : local.invoke(who, 'flagship-global', 'importSheet', { programId, sheet: plain(sheet), uploadId, form, seen }));

/** Uploads, looks, and imports where nothing is wrong. */
export const bringIn = async (local: Local, who: string, programId: string, sheet: SheetName, text: string): Promise<SheetImported> =>
  must(await confirm(local, who, programId, sheet, must(await preview(local, who, programId, sheet, await upload(local, who, programId, sheet, text)))));

/** A whole table as the file that a page downloads. */
export const takeOut = async (local: Local, who: string, programId: string, sheet: SheetName, dialect: CsvDialect = 'comma'): Promise<string> => {
  const texts: string[] = [];
  for (let from: number | null = 0; from !== null;) {
    const part: { readonly text: string; readonly next: number | null } = must(isBook(sheet)
      ? await local.invoke(who, 'flagship-global', 'exportBook', { programId, sheet, from, dialect })
      : await local.invoke(who, 'flagship-global', 'exportSheet', { programId, sheet: plain(sheet), from, dialect }));
    texts.push(part.text);
    from = part.next;
  }
  return texts.join('');
};
