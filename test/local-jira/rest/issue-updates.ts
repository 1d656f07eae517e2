import type { Issue } from '../site/types';
import type { Call } from './api';
import { badRequest } from './errors';
import { fieldsJson } from './issue-json';

type Operations = readonly Readonly<Record<string, unknown>>[];

const under = (value: object, name: string): unknown => (name in value ? Reflect.get(value, name) : undefined);

/** Two values of a list field name the same thing: the same text, or the same id, name or value. */
const sameThing = (held: unknown, asked: unknown): boolean => {
  if (typeof held !== 'object' || held === null || typeof asked !== 'object' || asked === null) return held === asked;
  return ['id', 'name', 'value'].some((name) => under(asked, name) !== undefined && under(held, name) === under(asked, name));
};

const applied = (held: unknown, operation: Readonly<Record<string, unknown>>): unknown => {
  const [verb, value] = Object.entries(operation)[0] ?? [];
  const list: readonly unknown[] = Array.isArray(held) ? held : [];
  switch (verb) {
    case 'set': case 'edit': return value;
    case 'add': return list.some((each) => sameThing(each, value)) ? list : [...list, value];
    case 'remove': return list.filter((each) => !sameThing(each, value));
    default: throw badRequest(`Unknown operation '${String(verb)}'.`);
  }
};

/** Turns the `update` verbs (set, add, remove, edit) of a request into the values they lead to. */
export const fieldsAfter = (call: Call, before: Issue | null, update: Readonly<Record<string, Operations>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(update).map(([id, operations]) => {
    const held = before === null ? undefined : fieldsJson({ call, browse: () => true }, before, [id])[id];
    return [id, operations.reduce<unknown>(applied, held)];
  }));
