import type { Field } from '../site/types';
import type { Clause } from './condition';
import { customField } from './custom-fields';
import type { JqlSite } from './jql-site';
import { propertyFields } from './property-field';
import { refuse } from './search-field';
import type { Compiled, Context, SearchField } from './search-field';
import { systemFields, unheldFields } from './system-fields';

/** "Team[Team]" and "Story Points[Number]": Jira's way to tell apart fields of one name; the type is not needed here. */
const bare = (name: string): string => name.replace(/\[[^\]]*\]$/, '').trim().toLowerCase();

const isNamed = (field: Field, name: string): boolean => {
  if (!field.custom) return false;
  const number = field.id.replace('customfield_', '');
  const written = name.toLowerCase();
  return written === `cf[${number}]` || written === field.id || field.name.toLowerCase() === bare(name);
};

/** What a field name may mean: one of Jira's own, or every custom field and indexed property of that name; empty where there is none. */
const fieldsNamed = (name: string, site: JqlSite): readonly (SearchField | null)[] => {
  const system = systemFields.get(name.toLowerCase());
  if (system !== undefined) return [system];
  return [...[...site.fields()].filter((field) => isNamed(field, name)).map(customField), ...propertyFields(name, site)];
};

const notHeld = (name: string): boolean => unheldFields.has(name.toLowerCase()) || /^(issue|project|assignee|reporter|creator)\.property\b/i.test(name);

/** Searchable fields of that name, or Jira's message. */
export const resolveField = (name: string, site: JqlSite): readonly SearchField[] | string => {
  const found = fieldsNamed(name, site);
  const usable = found.filter((field) => field !== null);
  if (usable.length > 0) return usable;
  return found.length > 0 || notHeld(name)
    ? `The field '${name}' cannot be searched on this site.`
    : `Field '${name}' does not exist or you do not have permission to view it.`;
};

/** Whether operator and operands fit each other and the field, apart from what the values are and what the grammar sees to. */
const misuse = (field: SearchField, { operator, predicates }: Clause): string | null => {
  const written = operator === 'not changed' ? 'changed' : operator;
  if (!field.operators.has(operator)) {
    return operator.startsWith('was') || operator.endsWith('changed')
      ? `History searches do not support the '${field.name}' field.`
      : `The operator '${written}' is not supported by the '${field.name}' field.`;
  }
  return predicates.length > 0 && !operator.startsWith('was') && !operator.endsWith('changed') ? `The operator '${written}' does not support the '${predicates[0]?.operator ?? ''}' predicate.` : null;
};

const compileOne = (field: SearchField, clause: Clause, context: Context): Compiled => {
  const problem = misuse(field, clause);
  return problem === null ? field.compile(clause, context) : refuse(context, problem);
};

/** Compiles one comparison. Where several custom fields share the name, any of them may match, as in Jira. */
export const compileClause = (clause: Clause, context: Context): Compiled => {
  const fields = resolveField(clause.field, context.site);
  if (typeof fields === 'string') return refuse(context, fields);
  const [first, ...others] = fields.map((field) => compileOne(field, clause, context));
  if (first === undefined || others.length === 0) return first ?? refuse(context, `Field '${clause.field}' does not exist or you do not have permission to view it.`);
  return { test: (issue) => first.test(issue) || others.some((other) => other.test(issue)), among: null };
};
