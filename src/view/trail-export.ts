import type { CsvDialect } from '../contract/csv';
import type { TrailEntryView } from '../contract/trail';
import { BYTE_ORDER_MARK, type CsvCell, csvText } from './csv-text';

/** An entry with all of its digest, so that a chain can be computed anew from the file. */
export type ExportedEntry = TrailEntryView & { readonly whoDigest: string; readonly bodyDigest: string; readonly previous: string };

const columns = ['Number', 'Moment', 'Who', 'Action', 'What', 'Before', 'After', 'Digest'] as const;

const whoWords = ({ who, erased }: TrailEntryView): string => who ?? (erased ? '(erased)' : 'Flagship');

/** Why an entry tells no changes though it has some. */
const keptBack = ({ withheld, money }: TrailEntryView): string =>
  (withheld ? '(about issues you may not see)' : money ? '(about money: it takes the finance role)' : '');

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** Days and numbers are what a reader sorts by: they stand as they are. */
const cellOf = (value: string | number | null): CsvCell =>
  (typeof value === 'number' ? { plain: String(value) } : value !== null && isoDay.test(value) ? { plain: value } : value ?? '');

const rowsOf = (entry: ExportedEntry): readonly (readonly CsvCell[])[] => {
  const { seq, at, text, digest, changes } = entry;
  const first = [seq, at, whoWords(entry), text];
  if (changes.length === 0) return [[...first, keptBack(entry), '', '', digest].map(cellOf)];
  return changes.map(({ what, before, after }) => [...first, what, before, after, digest].map(cellOf));
};

/**
 * Entries as CSV (RFC 4180), a row for each change, with a line of headings where it begins. Texts that a spreadsheet
 * would take for a formula, or for a number that it writes in another way, get an apostrophe before them.
 */
export const trailCsv = (entries: readonly ExportedEntry[], begins: boolean, dialect: CsvDialect = 'comma'): string =>
  (begins ? BYTE_ORDER_MARK : '') + csvText([...(begins ? [columns] : []), ...entries.flatMap(rowsOf)], dialect);

type JsonPart = { readonly programId: string; readonly begins: boolean; readonly ends: boolean; readonly follows: boolean };

/** A piece of one JSON document `{programId, entries}`; `follows`: an entry stands in a piece before it. */
export const trailJson = (entries: readonly ExportedEntry[], { programId, begins, ends, follows }: JsonPart): string => {
  const opening = begins ? `{"programId":${JSON.stringify(programId)},"entries":[` : '';
  const comma = follows && entries.length > 0 ? ',' : '';
  const texts = entries.map(({ text, ...entry }) => `\n${JSON.stringify({ ...entry, text })}`).join(',');
  return `${opening}${comma}${texts}${ends ? '\n]}\n' : ''}`;
};
