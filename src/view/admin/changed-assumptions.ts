import type { Assumption } from '../../contract/program';
import type { ChangedText } from '../../model/trail-note';

type Editor = Assumption['editor'];

const optionIn = (options: readonly { readonly value: string; readonly label: string }[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;

const limitWords = (watch: number | null, bad: number | null): string => (watch === null || bad === null ? 'no limits' : `watch at ${watch}, off track at ${bad}`);

/** What each row of an editor says; nothing for editors of a single value, which their assumption tells by itself. */
const rowsOf = (editor: Editor): ReadonlyMap<string, string> => {
  if (editor.kind === 'mapping') {
    return new Map(editor.rows.map(({ label, value, options, second }) =>
      [label, [optionIn(options, value), ...(second === undefined ? [] : [optionIn(second.options, second.value)])].join('; ')]));
  }
  if (editor.kind === 'limits') return new Map(editor.rows.map(({ label, watch, bad }) => [label, limitWords(watch, bad)]));
  if (editor.kind === 'choices') return new Map(editor.options.map(({ label, chosen }) => [label, chosen ? 'chosen' : 'not chosen']));
  return new Map();
};

const changesOf = (before: Assumption, after: Assumption): readonly ChangedText[] => {
  if (JSON.stringify(before.editor) === JSON.stringify(after.editor)) return [];
  const [old, now] = [rowsOf(before.editor), rowsOf(after.editor)];
  const rows = [...now].filter(([label, words]) => old.get(label) !== words);
  if (rows.length === 0) return [{ what: after.title, before: before.value, after: after.value }];
  return rows.map(([label, words]) => ({ what: `${after.title}: ${label}`, before: old.get(label) ?? null, after: words }));
};

/** Which assumptions differ, in the words of their editors, row by row where they have rows. */
export const changedAssumptions = (before: readonly Assumption[], after: readonly Assumption[]): readonly ChangedText[] => {
  const known = new Map(before.map((assumption) => [assumption.key, assumption]));
  return after.flatMap((assumption) => {
    const old = known.get(assumption.key);
    return old === undefined ? [] : changesOf(old, assumption);
  });
};
