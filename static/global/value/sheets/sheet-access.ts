import type { CsvDialect } from '../../../../src/contract/csv';
import type { ExportPart } from '../../../../src/contract/trail';
import type { Result } from '../../../../src/contract/result';
import type { BookName, PlainSheetName, SheetForm, SheetImported, SheetName, SheetPreview } from '../../../../src/contract/value/sheets';
import { askGlobal } from '../../../bridge';

const isBook = (sheet: SheetName): sheet is BookName => sheet === 'lines' || sheet === 'baselines';
const isPlain = (sheet: SheetName): sheet is PlainSheetName => !isBook(sheet);

/** The calls about one table of a program; those of the book are calls of their own, since they take finance. */
export const sheetAccess = (programId: string, sheet: SheetName) => ({
  stage: (uploadId: string | null, part: number, text: string): Promise<Result<{ readonly uploadId: string }>> => (isPlain(sheet)
    ? askGlobal('stageSheet', { programId, sheet, uploadId, part, text })
    : askGlobal('stageBook', { programId, sheet, uploadId, part, text })),
  preview: (uploadId: string, form: SheetForm | null, problemsFrom: number): Promise<Result<SheetPreview>> => (isPlain(sheet)
    ? askGlobal('previewSheet', { programId, sheet, uploadId, form, problemsFrom })
    : askGlobal('previewBook', { programId, sheet, uploadId, form, problemsFrom })),
  import: ({ uploadId, form, seen }: SheetPreview): Promise<Result<SheetImported>> => (isPlain(sheet)
    ? askGlobal('importSheet', { programId, sheet, uploadId, form, seen })
    : askGlobal('importBook', { programId, sheet, uploadId, form, seen })),
  export: (from: number, dialect: CsvDialect): Promise<Result<ExportPart>> => (isPlain(sheet)
    ? askGlobal('exportSheet', { programId, sheet, from, dialect })
    : askGlobal('exportBook', { programId, sheet, from, dialect })),
});

export type SheetAccess = ReturnType<typeof sheetAccess>;

/** A request may have 500 KB, and a character may take several bytes in it. */
const PART = 100_000;
/** As many parts as one file may have. */
const MOST_PARTS = 60;

const tooLarge: Result<never> = { ok: false, error: { code: 'too-large', message: `The file has more than ${(PART * MOST_PARTS).toLocaleString()} characters. Part it into several; nothing was changed.` } };

/** Parts that cut no character in two. */
export const partsOf = (text: string, size = PART): readonly string[] => {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    const end = Math.min(text.length, from + size);
    const split = end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1] ?? '') ? end - 1 : end;
    parts.push(text.slice(from, split));
    from = split;
  }
  return parts;
};

/** Uploads a file and asks what it would do. */
export const uploadSheet = async (access: SheetAccess, text: string): Promise<Result<SheetPreview>> => {
  const parts = partsOf(text === '' ? '\n' : text);
  if (parts.length > MOST_PARTS) return tooLarge;
  let uploadId: string | null = null;
  for (const [part, some] of parts.entries()) {
    const kept: Result<{ readonly uploadId: string }> = await access.stage(uploadId, part, some);
    if (!kept.ok) return kept;
    uploadId = kept.value.uploadId;
  }
  return access.preview(uploadId ?? '', null, 0);
};
