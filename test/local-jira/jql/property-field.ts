import type { IndexedProperty } from '../site/installed-app';
import type { Issue } from '../site/types';
import type { JqlSite } from './jql-site';
import { instantOf } from './moments';
import { equality } from './search-field';
import type { Context, SearchField } from './search-field';
import { textField } from './text-field';
import { tokenField } from './token-field';
import { currentUser, membersOf, usersNamed } from './user-tokens';
import { momentField, numbersField } from './value-fields';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Plain values at a path of a property; a list on the way, or at its end, stands for each of its elements. */
const valuesAt = (value: unknown, path: string): readonly unknown[] => {
  let level: readonly unknown[] = [value];
  for (const name of path.split('.')) {
    level = level.flatMap((each) => (Array.isArray(each) ? (each as readonly unknown[]) : [each])).flatMap((each) => (isRecord(each) && Object.hasOwn(each, name) ? [each[name]] : []));
  }
  return level.flatMap((each) => (Array.isArray(each) ? (each as readonly unknown[]) : [each])).filter((each) => each !== null && !isRecord(each));
};

/** Jira indexes true and false by their words. */
const textOf = (value: unknown): string => String(value);

const momentIn = (value: unknown): number | null => (typeof value === 'number' ? value : typeof value === 'string' ? instantOf(value) : null);

type ValuesOf = (issue: Issue, context: Context) => readonly unknown[];

const kinds: Readonly<Record<IndexedProperty['type'], (name: string, of: ValuesOf) => SearchField>> = {
  string: (name, of) => tokenField({ name, operators: new Set(equality), of: (issue, context) => of(issue, context).map(textOf), resolve: (text) => [text], sort: null }),
  user: (name, of) => tokenField({
    name, operators: new Set(equality), of: (issue, context) => of(issue, context).map(textOf), resolve: usersNamed,
    calls: { currentuser: currentUser, membersof: membersOf }, sort: null,
  }),
  text: (name, of) => textField(name, (issue, context) => of(issue, context).map(textOf)),
  number: (name, of) => numbersField(name, (issue, context) => of(issue, context).filter((value) => typeof value === 'number')),
  date: (name, of) => momentField(name, (issue, context) => of(issue, context).map(momentIn)),
};

const fieldOf = ({ propertyKey, path, type }: IndexedProperty, name: string): SearchField =>
  ({ ...kinds[type](name, (issue, { site }) => valuesAt(site.propertyValue(issue.id, propertyKey), path)), sort: null });

/** Properties of issues that a field name means, by key and path or by the name an app gave them; those that an app asked to be indexed. */
export const propertyFields = (name: string, site: JqlSite): readonly SearchField[] => {
  const wanted = name.toLowerCase();
  return [...site.indexedProperties()]
    .filter(({ propertyKey, path, alias }) => `issue.property[${propertyKey}].${path}`.toLowerCase() === wanted || alias?.toLowerCase() === wanted)
    .map((property) => fieldOf(property, name));
};
