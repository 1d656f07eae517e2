import { stringify } from 'csv-stringify/sync';
import type { TrailEntryView } from '../contract/trail';

/** An entry with all of its digest, so that a chain can be computed anew from the file. */
export type ExportedEntry = TrailEntryView & { readonly whoDigest: string; readonly bodyDigest: string; readonly previous: string };

const columns = ['Number', 'Moment', 'Who', 'Action', 'What', 'Before', 'After', 'Digest'] as const;

const whoWords = ({ who, erased }: TrailEntryView): string => who ?? (erased ? '(erased)' : 'Flagship');

/** Why an entry tells no changes though it has some. */
const keptBack = ({ withheld, money }: TrailEntryView): string =>
  (withheld ? '(about issues you may not see)' : money ? '(about money: it takes the finance role)' : '');

const rowsOf = (entry: ExportedEntry): readonly (readonly (string | number)[])[] => {
  const { seq, at, text, digest, changes } = entry;
  const first = [seq, at, whoWords(entry), text];
  if (changes.length === 0) return [[...first, keptBack(entry), '', '', digest]];
  return changes.map(({ what, before, after }) => [...first, what, before ?? '', after ?? '', digest]);
};

/**
 * Entries as CSV (RFC 4180), a row for each change, with a line of headings where it begins. Texts that a spreadsheet
 * would take for a formula get an apostrophe before them.
 */
export const trailCsv = (entries: readonly ExportedEntry[], begins: boolean): string => {
  const rows = [...(begins ? [columns] : []), ...entries.flatMap(rowsOf)];
  // A line feed alone ends no record here, and in a spreadsheet it would.
  return stringify(rows.map((row) => [...row]), { escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
};

type JsonPart = { readonly programId: string; readonly begins: boolean; readonly ends: boolean; readonly follows: boolean };

/** A piece of one JSON document `{programId, entries}`; `follows`: an entry stands in a piece before it. */
export const trailJson = (entries: readonly ExportedEntry[], { programId, begins, ends, follows }: JsonPart): string => {
  const opening = begins ? `{"programId":${JSON.stringify(programId)},"entries":[` : '';
  const comma = follows && entries.length > 0 ? ',' : '';
  const texts = entries.map(({ text, ...entry }) => `\n${JSON.stringify({ ...entry, text })}`).join(',');
  return `${opening}${comma}${texts}${ends ? '\n]}\n' : ''}`;
};
