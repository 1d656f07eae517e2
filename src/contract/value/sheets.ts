/** What can come in from a sheet, and go out to one: the book is money as a whole. */
export type PlainSheetName = 'entered' | 'acts' | 'objectives' | 'benefits' | 'risks';
export type BookName = 'lines' | 'baselines';
export type SheetName = PlainSheetName | BookName;

export type SheetColumnView = { readonly key: string; readonly heading: string; readonly needed: boolean };

/**
 * How a file is read: which of its headings is which column (null: none), its decimal mark and its order of dates. `all`: a word
 * for all of its lines, by the keys of columns that it lacks.
 */
export type SheetForm = {
  readonly columns: readonly { readonly heading: string; readonly column: string | null }[];
  readonly mark: '.' | ',';
  readonly days: 'iso' | 'dmy' | 'mdy' | 'ymd';
  readonly all?: Readonly<Record<string, string>>;
};

/** `line` counts from 1, headings included. */
export type SheetProblem = { readonly line: number; readonly column: string | null; readonly message: string };

export type SheetPreview = {
  readonly uploadId: string;
  readonly columns: readonly SheetColumnView[];
  readonly form: SheetForm;
  /** Whether all its numbers, or all its days, could as well be meant with the other mark, or in another order. */
  readonly unsure: { readonly mark: boolean; readonly days: boolean };
  /**
   * Columns that the file lacks, and of which one word can be said of all its lines. `taken` is what they are taken for, null
   * where nothing tells; `because` is the heading that told, where one did.
   */
  readonly forAll: readonly { readonly column: string; readonly heading: string; readonly words: readonly string[]; readonly taken: string | null; readonly because: string | null }[];
  /** Whether the form was remembered from an earlier file. */
  readonly remembered: boolean;
  readonly lines: number;
  /** The first lines as they are in the file, in the order of `form.columns`. */
  readonly first: readonly { readonly line: number; readonly cells: readonly string[]; readonly kind: 'new' | 'changed' | 'same' | 'wrong' }[];
  readonly counts: { readonly new: number; readonly changed: number; readonly same: number };
  readonly problems: readonly SheetProblem[];
  readonly problemsFrom: number;
  readonly problemsTotal: number;
  /** Goes into the import: what would change, as it was looked at. */
  readonly seen: string;
};

export type SheetImported = { readonly new: number; readonly changed: number; readonly same: number };
