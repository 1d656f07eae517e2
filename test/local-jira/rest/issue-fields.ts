import type { Site } from '../site/site';
import type { Field, Issue } from '../site/types';
import type { Call } from './api';
import { fieldJson } from './catalog-json';
import { historyPage } from './changelog-json';
import { renderedDocument } from './activity-json';
import { fieldsJson, issueHead, type IssueView } from './issue-json';
import { transitionsOf } from './transition-json';

/** What a request wants of each issue. */
export type Wanted = {
  readonly fields: ReadonlySet<string>;
  /** Nothing but ids (and keys): the only pages that may be large. */
  readonly slim: 'id' | 'key' | null;
  readonly expand: ReadonlySet<string>;
  readonly properties: readonly string[];
  /** How many entries of the history at most. */
  readonly histories: number;
};

const select = (site: Site, asked: readonly string[]): ReadonlySet<string> => {
  const all: Field[] = [...site.fields()];
  const chosen = new Set<string>();
  const wholes = asked.every((name) => name.startsWith('-')) ? ['*navigable', ...asked] : asked;
  for (const name of wholes) {
    if (name === '*all') for (const field of all) chosen.add(field.id);
    else if (name === '*navigable') for (const field of all) { if (field.navigable) chosen.add(field.id); }
    else if (name.startsWith('-')) chosen.delete(name.slice(1));
    else if (site.tables.field.get(name) !== undefined) chosen.add(name);
  }
  return chosen;
};

/** `asked` are the names as given, `usual` what stands for none given. */
export const wantedOf = (site: Site, asked: readonly string[], usual: string, expand: readonly string[], properties: readonly string[], histories: number): Wanted => {
  const names = asked.length === 0 ? [usual] : asked;
  const slim = names.every((name) => name === 'id') ? 'id' : names.every((name) => name === 'id' || name === 'key') ? 'key' : null;
  const expands = new Set(expand);
  return { fields: slim === null ? select(site, names) : new Set(), slim: expands.size === 0 && properties.length === 0 ? slim : null, expand: expands, properties, histories };
};

export const namesOf = (site: Site, fields: Iterable<string>): Readonly<Record<string, string>> =>
  Object.fromEntries([...fields].map((id) => [id, site.tables.field.get(id)?.name ?? id]));

export const schemaOf = (site: Site, fields: Iterable<string>): Readonly<Record<string, unknown>> =>
  Object.fromEntries([...fields].flatMap((id) => {
    const field = site.tables.field.get(id);
    return field?.schema === undefined ? [] : [[id, fieldJson(field).schema]];
  }));

const propertiesJson = (call: Call, issue: Issue, asked: readonly string[]): Readonly<Record<string, unknown>> => {
  const held = call.site.propertiesOf(issue.id);
  const wanted = asked.includes('*all') ? held : held.filter((property) => asked.includes(property.key));
  return Object.fromEntries(wanted.filter((property) => !asked.includes(`-${property.key}`)).map((property) => [property.key, property.value]));
};

/** One issue in the form the request wants. */
export const issueJson = (view: IssueView, issue: Issue, wanted: Wanted) => {
  const { call } = view;
  if (wanted.slim === 'id') return { id: issue.id };
  if (wanted.slim === 'key') return { ...issueHead(call, issue), expand: '' };
  const has = (name: string): boolean => wanted.expand.has(name);
  return {
    ...issueHead(call, issue),
    ...(has('renderedFields') ? { renderedFields: issue.description === null ? {} : { description: renderedDocument(issue.description) } } : {}),
    ...(has('transitions') ? { transitions: transitionsOf(call, issue) } : {}),
    ...(has('changelog') ? { changelog: historyPage(call, issue.id, wanted.histories) } : {}),
    ...(wanted.properties.length === 0 ? {} : { properties: propertiesJson(call, issue, wanted.properties) }),
    fields: fieldsJson(view, issue, wanted.fields),
  };
};
