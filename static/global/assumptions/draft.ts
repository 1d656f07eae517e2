import type { AssumptionChange } from '../../../src/contract/calls';
import type { Assumption } from '../../../src/contract/program';

/** What an editor holds while it is open. A number stays text until it is saved, so that it can be typed. */
export type Draft =
  | { readonly kind: 'choice'; readonly chosen: string | null }
  | { readonly kind: 'choices'; readonly chosen: readonly string[] }
  | { readonly kind: 'mapping'; readonly chosen: Readonly<Record<string, string>> }
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'number'; readonly text: string; readonly min: number; readonly max: number };

export const draftOf = ({ editor, value }: Assumption): Draft => {
  if (editor.kind === 'choice') {
    const now = editor.options.find((option) => option.value === value || option.label === value);
    return { kind: 'choice', chosen: now?.value ?? null };
  }
  if (editor.kind === 'choices') return { kind: 'choices', chosen: editor.options.filter(({ chosen }) => chosen).map((option) => option.value) };
  if (editor.kind === 'mapping') return { kind: 'mapping', chosen: Object.fromEntries(editor.rows.map((row) => [row.key, row.value])) };
  if (editor.kind === 'dates') return { kind: 'mapping', chosen: Object.fromEntries(editor.rows.map((row) => [row.key, row.current ?? ''])) };
  if (editor.kind === 'date') return { kind: 'date', day: editor.current ?? '' };
  return { kind: 'number', text: editor.current === null ? '' : String(editor.current), min: editor.min, max: editor.max };
};

/** Empty text is "not decided", never zero. A mapping, and a list of dates, is told row by row, as `rowKey:value`. */
export const valueOf = (draft: Draft): AssumptionChange['value'] => {
  if (draft.kind === 'choice' || draft.kind === 'choices') return draft.chosen;
  if (draft.kind === 'mapping') return Object.entries(draft.chosen).map(([row, value]) => `${row}:${value}`);
  if (draft.kind === 'date') return draft.day === '' ? null : draft.day;
  return draft.text.trim() === '' ? null : Number(draft.text);
};

export const isReady = (draft: Draft): boolean => {
  if (draft.kind === 'choice') return draft.chosen !== null;
  if (draft.kind !== 'number' || draft.text.trim() === '') return true;
  const number = Number(draft.text);
  return Number.isFinite(number) && number >= draft.min && number <= draft.max;
};
