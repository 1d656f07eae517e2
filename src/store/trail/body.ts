import type { ChangedText, TrailNote } from '../../model/trail-note';

/** The record that a write changed, and the version it became; what was deleted became none: null. */
export type WrittenRecord = { readonly entity: string; readonly key: string; readonly version: number | null };

/** What an entry says of a change, and whom and what it names. */
export type TrailBody = {
  readonly record: WrittenRecord | null;
  readonly changes: readonly ChangedText[];
  readonly people: readonly string[];
  readonly issues: readonly number[];
  readonly projects: readonly number[];
  /** Whether the changes tell amounts. */
  readonly money: boolean;
};

/** A stored value holds 240 KiB; characters may take three bytes and more once they are written as JSON. */
const LONGEST_TEXT = 20_000;
const LONGEST_BODY = 60_000;

const cutText = (text: string | null): string | null =>
  (text === null || text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}... (${text.length} characters)`);

/** As many changes as fit; then how many more there were. */
const bounded = (changes: readonly ChangedText[]): readonly ChangedText[] => {
  let left = LONGEST_BODY;
  const kept: ChangedText[] = [];
  for (const { what, before, after } of changes) {
    const change = { what, before: cutText(before), after: cutText(after) };
    left -= what.length + (change.before?.length ?? 0) + (change.after?.length ?? 0) + 40;
    if (left < 0 && kept.length > 0) return [...kept, { what: `And ${changes.length - kept.length} more`, before: null, after: null }];
    kept.push(change);
  }
  return kept;
};

/** The body of an entry as the text that its digest is made of. */
export const bodyText = ({ changes, people, issues, projects, money }: TrailNote, record: WrittenRecord | null): string =>
  JSON.stringify({ record, changes: bounded(changes), people, issues, projects: projects ?? [], ...(money === true ? { money } : {}) });

const recordOf = (value: unknown): WrittenRecord | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { entity, key, version } = value as Partial<Record<keyof WrittenRecord, unknown>>;
  return typeof entity === 'string' && typeof key === 'string' ? { entity, key, version: typeof version === 'number' ? version : null } : null;
};

const isText = (value: unknown): value is string | null => value === null || typeof value === 'string';

const changeOf = (value: unknown): ChangedText | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { what, before, after } = value as Partial<Record<keyof ChangedText, unknown>>;
  return typeof what === 'string' && isText(before) && isText(after) ? { what, before, after } : null;
};

const listOf = <T>(value: unknown, is: (one: unknown) => one is T): readonly T[] => (Array.isArray(value) ? value.filter(is) : []);

const isId = (value: unknown): value is number => typeof value === 'number';
const isName = (value: unknown): value is string => typeof value === 'string';

/** Null where the text is not one that this version of the app wrote. */
export const readBody = (text: string): TrailBody | null => {
  try {
    const { record, changes, people, issues, projects, money } = JSON.parse(text) as Partial<Record<keyof TrailBody, unknown>>;
    const read = Array.isArray(changes) ? changes.map(changeOf) : [null];
    if (read.includes(null)) return null;
    return {
      record: recordOf(record), changes: read.filter((one) => one !== null), people: listOf(people, isName),
      issues: listOf(issues, isId), projects: listOf(projects, isId), money: money === true,
    };
  } catch {
    return null;
  }
};
