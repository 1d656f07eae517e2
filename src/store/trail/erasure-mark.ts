import type { ChangedText } from '../../model/trail-note';
import type { TrailTexts } from './entry';

/** The half of an entry's texts that was erased. */
export type Half = keyof TrailTexts;

/** An entry, by its number, with what of it names the person. */
export type NamedIn = { readonly seq: number; readonly halves: readonly Half[] };

const WHAT = 'Entries';

const markOf = (seq: number, half: Half): string => `${seq} ${half}`;

/** What an entry about an erasure says of the entries that lost a half: `3 who, 7 who, 7 body`. */
export const erasureMark = (entries: readonly NamedIn[]): ChangedText =>
  ({ what: WHAT, before: null, after: entries.flatMap(({ seq, halves }) => halves.map((half) => markOf(seq, half))).join(', ') });

/** Whether these changes say that this half was erased. A number alone is an older mark: it did not tell which half, and meant either. */
export const isMarked = (changes: readonly ChangedText[], seq: number, half: Half): boolean => {
  const marks = changes.filter(({ what }) => what === WHAT).flatMap(({ after }) => after?.split(', ') ?? []);
  return marks.includes(markOf(seq, half)) || marks.includes(String(seq));
};
