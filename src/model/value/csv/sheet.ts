import type { Day } from '../../time';
import type { PackageId } from '../work-package';
import type { Currency } from '../money';

/** What comes in from sheets, and goes out to them. */
export type SheetName = 'lines' | 'baselines' | 'entered' | 'acts' | 'objectives' | 'benefits' | 'risks';

export const sheetNames: readonly SheetName[] = ['lines', 'baselines', 'entered', 'acts', 'objectives', 'benefits', 'risks'];

/** What a cell of a column is, so that a file's way of writing it can be found out. `percent`: a number that may have its sign. */
export type CellKind = 'text' | 'number' | 'percent' | 'money' | 'day';

/**
 * A column as exports name it; `also` are names it may have in sheets from elsewhere, in small letters. `amounts`: it is
 * for those alone who may see money. `words`: what its cells are one of, where a file without it may say one for all lines.
 */
export type SheetColumn = {
  readonly key: string;
  readonly heading: string;
  readonly also: readonly string[];
  readonly kind: CellKind;
  readonly needed: boolean;
  readonly amounts?: true;
  readonly words?: readonly string[];
};

/** One line of a sheet, by the keys of columns; a missing one is blank. */
export type SheetLine = Readonly<Record<string, string>>;

/** What a table keeps: a version tells one writing of a row from the next. */
export type SheetRow = { readonly id: string; readonly version: number };

/** Names of the things that rows are about, in both directions, as far as the viewer may see them; null for what they may not, or what is not there. */
export type SheetNames = {
  readonly package: (text: string) => { readonly id: PackageId; readonly name: string; readonly projectId: number | null } | null;
  readonly packageText: (id: PackageId) => string;
  readonly project: (text: string) => number | null;
  readonly projectText: (id: number) => string;
  readonly team: (text: string) => string | null;
  readonly teamText: (id: string) => string;
  readonly issue: (text: string) => number | null;
  readonly issueText: (id: number) => string | null;
  readonly increment: (text: string) => string | null;
  readonly incrementText: (id: string) => string;
  readonly aim: (text: string) => string | null;
  readonly aimText: (id: string) => string;
  /** Somebody's account by their name, and their name by the account. */
  readonly person: (text: string) => string | null;
  readonly personText: (accountId: string) => string | null;
};

/** What an import knows beside its file. `lastRecorded`: the last day that was recorded, which nothing may be posted to any more. */
export type ImportAround = {
  readonly programId: string;
  readonly names: SheetNames;
  readonly currency: Currency | null;
  readonly today: Day;
  readonly lastRecorded: Day | null;
  /** Whether there is such a line of the book, stored where the viewer sees it or in the file, that another may take back. */
  readonly isLine: (id: string) => boolean;
  /** The packages that are, or were, in a baseline, and their gates: of no others can be said how far they are. */
  readonly planned: ReadonlyMap<PackageId, ReadonlySet<string>>;
  readonly by: string;
};

/** Reads the cells of one line; what is wrong with one is noted by its line and column, and answered as if it were blank. */
export type CellReader = {
  /** Whether the file has the column at all: what it lacks stays as it was. */
  readonly has: (key: string) => boolean;
  readonly text: (key: string) => string;
  readonly number: (key: string, least?: number, most?: number) => number | null;
  readonly day: (key: string) => Day | null;
  /** In minor units of the currency. */
  readonly money: (key: string, currency: Currency) => number | null;
  /** One of some words; null where it is blank. */
  readonly word: <T extends string>(key: string, words: readonly T[]) => T | null;
  /** What `find` makes of it; null where it is blank. `what` says what it is not, where nothing is found. */
  readonly named: <T>(key: string, find: (text: string) => T | null, what: string) => T | null;
  /** Several, with a semicolon between them. */
  readonly list: <T>(key: string, find: (text: string) => T | null, what: string) => readonly T[];
  readonly wrong: (key: string, why: string) => void;
};

/** A row that a file brings, with the reader of its first line. */
export type ReadRow<R extends SheetRow> = { readonly row: R; readonly reader: CellReader };

/** How one kind of row stands in a sheet. Lines with the same id are one row. */
export type Sheet<R extends SheetRow> = {
  readonly name: SheetName;
  readonly columns: readonly SheetColumn[];
  /** Rows are never changed once they are there: another line with the same id is an error. */
  readonly appendOnly: boolean;
  readonly linesOf: (row: R, names: SheetNames, money: boolean) => readonly SheetLine[];
  /** `stored` is the row with this id that is there already. What is wrong is noted by the readers. */
  readonly rowOf: (lines: readonly [CellReader, ...CellReader[]], id: string, stored: R | null, around: ImportAround) => R;
  /** What rows that a file adds have to be to each other, and to those that are stored; what is wrong is noted by their readers. */
  readonly together?: (news: readonly ReadRow<R>[], stored: readonly R[]) => void;
};
