import type { Field, Issue } from '../site/types';
import { named } from './named-fields';
import { epicLinkField } from './parent-fields';
import { equality } from './search-field';
import type { Context, SearchField } from './search-field';
import { plainText, textField } from './text-field';
import { tokenField } from './token-field';
import type { Call, TokenField } from './tokens';
import { currentUser, membersOf, usersNamed } from './user-tokens';
import { dayField, momentField, numberField } from './value-fields';
import { instantOf } from './moments';

/** A custom value as a list, since many fields hold one or several of the same kind. */
const listOf = (raw: unknown): readonly unknown[] => (raw === null || raw === undefined ? [] : Array.isArray(raw) ? raw : [raw]);

type Choice = { readonly id: string; readonly name: string };

/** Options are `{id, value}`, teams, groups and versions `{id, name}`; a plain text is its own name. */
const choiceOf = (raw: unknown): Choice | null => {
  if (typeof raw === 'string' || typeof raw === 'number') return { id: String(raw), name: String(raw) };
  if (typeof raw !== 'object' || raw === null) return null;
  const { id, value, name } = raw as { id?: unknown; value?: unknown; name?: unknown };
  const shown = [value, name, id].find((text) => typeof text === 'string' || typeof text === 'number');
  return shown === undefined ? null : { id: typeof id === 'string' || typeof id === 'number' ? String(id) : String(shown), name: String(shown) };
};

const choicesOf = (issue: Issue, fieldId: string): Choice[] => listOf(issue.custom[fieldId]).flatMap((raw) => choiceOf(raw) ?? []);

/** The site keeps no table of options: those that some issue carries are the ones that exist. */
const choicesNamed = (fieldId: string, text: string, context: Context): readonly string[] =>
  named(new Map(context.index.all.flatMap((issue) => choicesOf(issue, fieldId).map((choice) => [choice.id, choice]))).values(), text);

const choiceField = (name: string, fieldId: string, more: Partial<TokenField> = {}): SearchField => tokenField({
  name, operators: new Set(equality), of: (issue) => choicesOf(issue, fieldId).map(({ id }) => id),
  resolve: (text, context) => choicesNamed(fieldId, text, context),
  unknown: (text) => `The option '${text}' for field '${name}' does not exist.`,
  sort: () => [(issue) => choicesOf(issue, fieldId)[0]?.name.toLowerCase() ?? null],
  ...more,
});

const sprintsIn = (state: string): Call => (_args, { site }) => [...site.sprints()].filter((sprint) => sprint.state === state).map(({ id }) => String(id));

const sprintField = (name: string, fieldId: string): SearchField => choiceField(name, fieldId, {
  resolve: (text, { site }) => named([...site.sprints()].map((sprint) => ({ id: String(sprint.id), name: sprint.name })), text),
  calls: { opensprints: sprintsIn('active'), closedsprints: sprintsIn('closed'), futuresprints: sprintsIn('future') },
  unknown: (text) => (/^\d+$/.test(text) ? `Sprint with id '${text}' does not exist or you do not have permission to view it.` : `Sprint with name '${text}' does not exist or you do not have permission to view it.`),
  sort: () => [(issue) => { const last = choicesOf(issue, fieldId).at(-1); return last === undefined ? null : Number(last.id); }],
});

const userField = (name: string, fieldId: string): SearchField => choiceField(name, fieldId, {
  resolve: usersNamed, calls: { currentuser: currentUser, membersof: membersOf },
  unknown: (text) => `The value '${text}' does not exist for the field '${name}'.`,
});

const impediment = 'Impediment';

/** Flagged has one option, which exists whether or not an issue carries it. */
const flaggedField = (name: string, fieldId: string): SearchField => choiceField(name, fieldId, {
  of: (issue) => choicesOf(issue, fieldId).map((choice) => choice.name.toLowerCase()),
  resolve: (text, context) => (text.toLowerCase() === impediment.toLowerCase() || choicesNamed(fieldId, text, context).length > 0 ? [text.toLowerCase()] : []),
});

/** How a custom field is searched, by its type; null where this site cannot. */
export const customField = (field: Field): SearchField | null => {
  const { id, name, schema } = field;
  const plugin = schema?.custom ?? '';
  const kind = schema?.type === 'array' ? schema.items ?? '' : schema?.type ?? '';
  if (plugin.endsWith('gh-sprint')) return sprintField(name, id);
  if (plugin.endsWith('gh-epic-link')) return epicLinkField(name, id);
  if (kind === 'option' && name.toLowerCase() === 'flagged') return flaggedField(name, id);
  if (kind === 'number') return numberField(name, (issue) => issue.custom[id]);
  if (kind === 'date') return dayField(name, (issue) => issue.custom[id]);
  if (kind === 'datetime') return momentField(name, (issue) => { const raw = issue.custom[id]; return [typeof raw === 'string' ? instantOf(raw) : null]; });
  if (kind === 'user') return userField(name, id);
  if (kind === 'string' && schema?.type !== 'array') return textField(name, (issue) => listOf(issue.custom[id]).map(plainText));
  if (kind === 'string') return choiceField(name, id, { of: (issue) => choicesOf(issue, id).map((choice) => choice.name.toLowerCase()), resolve: (text) => [text.toLowerCase()] });
  return ['option', 'team', 'group', 'version'].includes(kind) ? choiceField(name, id) : null;
};
