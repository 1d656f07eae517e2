import type { Call } from '../call';
import type { CsvDialect } from '../csv';
import type { ExportPart } from '../trail';
import type { BookName, PlainSheetName, SheetForm, SheetImported, SheetPreview } from './sheets';

type Of<Name> = { readonly programId: string; readonly sheet: Name };
type Staged<Name> = Call<Of<Name> & { readonly uploadId: string | null; readonly part: number; readonly text: string }, { readonly uploadId: string }>;
type Previewed<Name> = Call<Of<Name> & { readonly uploadId: string; readonly form: SheetForm | null; readonly problemsFrom: number }, SheetPreview>;
type Imported<Name> = Call<Of<Name> & { readonly uploadId: string; readonly form: SheetForm; readonly seen: string }, SheetImported>;
type Exported<Name> = Call<Of<Name> & { readonly from: number; readonly dialect?: CsvDialect }, ExportPart>;

/**
 * Calls by which tables come in from files and go out to them; those of the book take finance. `uploadId` is null with
 * part 0, and what is staged has no effect until it is imported; `form` null: read as it is likely to be meant.
 */
export type SheetTransferCalls = {
  stageSheet: Staged<PlainSheetName>;
  previewSheet: Previewed<PlainSheetName>;
  importSheet: Imported<PlainSheetName>;
  exportSheet: Exported<PlainSheetName>;
  stageBook: Staged<BookName>;
  previewBook: Previewed<BookName>;
  importBook: Imported<BookName>;
  exportBook: Exported<BookName>;
};
