import type { Assumption } from '../contract/program';
import type { ChangedText } from '../model/trail-note';
import { parseIsoDay } from '../model/day';
import { dateWords } from './words';

/** What a change says of one row of an editor; `row` is the row's key, empty where the editor has no rows. */
export type ChangedRow = ChangedText & { readonly key: string; readonly row: string };

type Editor = Assumption['editor'];
type Told = { readonly what: string; readonly text: string | null };
type Option = { readonly value: string; readonly label: string };

/** In one form for everybody who reads it later, whatever the language of whoever changed it. */
const dayText = (iso: string | null): string | null => {
  const day = parseIsoDay(iso ?? '');
  return day === null ? iso : dateWords(day, 'en-GB');
};

/** Without what only helps to choose. */
const optionText = (options: readonly Option[], value: string): string =>
  (options.find((option) => option.value === value)?.label ?? value).replace(/^(Right|Other way round): /, '');

type MappingEditor = Extract<Editor, { kind: 'mapping' }>;

/** Of a link type the sentence first, since a name alone does not say which way round it reads. */
const mappingText = ({ value, options, second, hint }: MappingEditor['rows'][number]): string => {
  const chosen = optionText(options, value);
  if (second === undefined) return chosen;
  const sentence = `${hint?.split(' · ')[0] ?? ''}: `;
  return value === 'none' ? `${sentence}not a dependency` : `${sentence}${chosen}, which ${optionText(second.options, second.value)}`;
};

const limitText = (watch: number | null, bad: number | null, better: 'higher' | 'lower'): string | null => {
  if (watch === null || bad === null) return null;
  return better === 'lower' ? `at risk from ${watch}, off track from ${bad}` : `at risk at ${watch} or less, off track at ${bad} or less`;
};

/** What each row of an editor says, by a key that stays the same while the row does; null for editors of one value. */
const rowsOf = (editor: Editor): ReadonlyMap<string, Told> | null => {
  switch (editor.kind) {
    case 'mapping': return new Map(editor.rows.map((row) => [row.key, { what: row.label, text: mappingText(row) }]));
    case 'dates': return new Map(editor.rows.map((row) => [row.key, { what: row.label, text: dayText(row.current) }]));
    case 'names': return new Map(editor.rows.map((row) => [row.key, { what: row.label, text: row.current?.name ?? null }]));
    case 'limits': return new Map(editor.rows.map((row) => [row.key, { what: row.label, text: limitText(row.watch, row.bad, row.better) }]));
    case 'choices': return new Map(editor.options.map(({ value, label, chosen }) => [value, { what: label, text: chosen ? 'chosen' : 'not chosen' }]));
    case 'days': return new Map(editor.current.map((iso) => [iso, { what: dayText(iso) ?? iso, text: 'a day off' }]));
    case 'periods': return new Map(editor.rows.map((row) => [row.id, { what: row.name, text: `${row.name}, ${dayText(row.start)} to ${dayText(row.end)}` }]));
    default: return null;
  }
};

const changedRows = (before: Assumption, after: Assumption): readonly ChangedRow[] => {
  const [old, now] = [rowsOf(before.editor), rowsOf(after.editor)];
  if (old === null || now === null) return [];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((row): ChangedRow[] => {
    const [was, is] = [old.get(row), now.get(row)];
    const told = is ?? was;
    if (told === undefined || (was?.text ?? null) === (is?.text ?? null)) return [];
    return [{ key: after.key, row, what: `${after.title}: ${told.what}`, before: was?.text ?? null, after: is?.text ?? null }];
  });
};

const changesOf = (before: Assumption, after: Assumption): readonly ChangedRow[] => {
  if (JSON.stringify(before.editor) === JSON.stringify(after.editor) && before.value === after.value) return [];
  const rows = changedRows(before, after);
  if (rows.length > 0) return rows;
  return before.value === after.value ? [] : [{ key: after.key, row: '', what: after.title, before: before.value, after: after.value }];
};

/** What a trail keeps of changed rows. */
export const changedTexts = (rows: readonly ChangedRow[]): readonly ChangedText[] => rows.map(({ what, before, after }) => ({ what, before, after }));

/** Which assumptions differ, in the words of their editors, row by row where they have rows. */
export const changedAssumptions = (before: readonly Assumption[], after: readonly Assumption[]): readonly ChangedRow[] => {
  const known = new Map(before.map((assumption) => [assumption.key, assumption]));
  return after.flatMap((assumption) => {
    const old = known.get(assumption.key);
    return old === undefined ? [] : changesOf(old, assumption);
  });
};
