import type { AssumptionChange } from '../../src/contract/calls';
import type { Assumption } from '../../src/contract/program';

type Editor<Kind extends Assumption['editor']['kind']> = Extract<Assumption['editor'], { kind: Kind }>;

export type NameRow = Editor<'names'>['rows'][number];
export type LimitRow = Editor<'limits'>['rows'][number];
export type Period = Editor<'periods'>['rows'][number];

/** The two limits of one measure as they are typed; both empty: none. */
export type TypedLimits = { readonly watch: string; readonly bad: string };

/** What an editor holds while it is open. A number stays text until it is saved, so that it can be typed. */
export type Draft =
  | { readonly kind: 'choice'; readonly chosen: string | null }
  | { readonly kind: 'choices'; readonly chosen: readonly string[] }
  /** `second` holds what stands beside the choice of a row, of the rows that have a second choice. */
  | { readonly kind: 'mapping'; readonly chosen: Readonly<Record<string, string>>; readonly second: Readonly<Record<string, string>> }
  | { readonly kind: 'dates'; readonly chosen: Readonly<Record<string, string>> }
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'days'; readonly days: readonly string[] }
  | { readonly kind: 'names'; readonly rows: readonly NameRow[]; readonly known: Editor<'names'>['known']; readonly typed: Readonly<Record<string, string>> }
  | { readonly kind: 'limits'; readonly rows: readonly LimitRow[]; readonly typed: Readonly<Record<string, TypedLimits>> }
  | { readonly kind: 'periods'; readonly rows: readonly Period[] }
  | { readonly kind: 'number'; readonly text: string; readonly min: number; readonly max: number };

const limitText = (limit: number | null): string => (limit === null ? '' : String(limit));

const seconds = (rows: Editor<'mapping'>['rows']): Readonly<Record<string, string>> =>
  Object.fromEntries(rows.flatMap(({ key, second }) => (second === undefined ? [] : [[key, second.value]])));

/** What is there now, as its editor begins. */
export const draftOf = ({ editor, value }: Pick<Assumption, 'editor' | 'value'>): Draft => {
  switch (editor.kind) {
    case 'choice': return { kind: 'choice', chosen: editor.options.find((option) => option.value === value || option.label === value)?.value ?? null };
    case 'choices': return { kind: 'choices', chosen: editor.options.filter(({ chosen }) => chosen).map((option) => option.value) };
    case 'mapping': return { kind: 'mapping', chosen: Object.fromEntries(editor.rows.map((row) => [row.key, row.value])), second: seconds(editor.rows) };
    case 'dates': return { kind: 'dates', chosen: Object.fromEntries(editor.rows.map((row) => [row.key, row.current ?? ''])) };
    case 'date': return { kind: 'date', day: editor.current ?? '' };
    case 'days': return { kind: 'days', days: editor.current };
    case 'search': return { kind: 'choice', chosen: editor.current };
    case 'names': return { kind: 'names', rows: editor.rows, known: editor.known, typed: Object.fromEntries(editor.rows.map((row) => [row.key, row.current?.name ?? ''])) };
    case 'limits': return { kind: 'limits', rows: editor.rows, typed: Object.fromEntries(editor.rows.map((row) => [row.key, { watch: limitText(row.watch), bad: limitText(row.bad) }])) };
    case 'periods': return { kind: 'periods', rows: editor.rows };
    case 'number': return { kind: 'number', text: limitText(editor.current), min: editor.min, max: editor.max };
  }
};

/** A typed name is the known one it spells, whatever its capitals; the row's own where two are spelt alike. */
const nameEntry = ({ known, typed }: Extract<Draft, { kind: 'names' }>, { key, current }: NameRow): string => {
  const name = (typed[key] ?? '').trim();
  if (name === '') return `${key}=`;
  if (current !== null && current.name === name) return `${key}=${current.id}=${name}`;
  const found = known.find((one) => one.name === name) ?? known.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return found === undefined ? `${key}==${name}` : `${key}=${found.id}=${found.name}`;
};

const limitEntry = ({ typed }: Extract<Draft, { kind: 'limits' }>, { key }: LimitRow): string => {
  const { watch, bad } = typed[key] ?? { watch: '', bad: '' };
  return watch.trim() === '' && bad.trim() === '' ? `${key}:` : `${key}:${Number(watch)}:${Number(bad)}`;
};

const mappingEntry = ({ chosen, second }: Extract<Draft, { kind: 'mapping' }>, row: string): string =>
  [row, chosen[row] ?? '', ...(second[row] === undefined ? [] : [second[row]])].join(':');

/** The draft as a change carries it. Empty text is "not decided", never zero; several rows are told row by row. */
export const valueOf = (draft: Draft): AssumptionChange['value'] => {
  switch (draft.kind) {
    case 'choice': return draft.chosen;
    case 'choices': return draft.chosen;
    case 'mapping': return Object.keys(draft.chosen).map((row) => mappingEntry(draft, row));
    case 'dates': return Object.entries(draft.chosen).map(([row, day]) => `${row}:${day}`);
    case 'date': return draft.day === '' ? null : draft.day;
    case 'days': return draft.days;
    case 'names': return draft.rows.map((row) => nameEntry(draft, row));
    case 'limits': return draft.rows.map((row) => limitEntry(draft, row));
    case 'periods': return draft.rows.map(({ id, start, end, name }) => `${id}=${start}=${end}=${name.trim()}`);
    case 'number': return draft.text.trim() === '' ? null : Number(draft.text);
  }
};

/** Whether saving the draft would change anything. */
export const isChanged = (draft: Draft, assumption: Pick<Assumption, 'editor' | 'value'>): boolean =>
  JSON.stringify(valueOf(draft)) !== JSON.stringify(valueOf(draftOf(assumption)));
