import type { Issue } from '../site/types';
import { allNamed } from './key-field';
import { equality, scanning } from './search-field';
import type { Compiled, Context, SearchField } from './search-field';
import type { Clause } from './condition';

type Ancestor = (issue: Issue, context: Context) => string | null;

const compileAncestor = (name: string, of: Ancestor, clause: Clause, context: Context): Compiled => {
  const named = new Set(allNamed(clause.values, name, context).map(({ id }) => id));
  const empty = clause.values.some((value) => value.kind === 'empty');
  const negative = clause.operator === '!=' || clause.operator === 'not in' || clause.operator === 'is not';
  return scanning((issue) => {
    const id = of(issue, context);
    if (id === null) return empty && !negative;
    return named.has(id) !== negative;
  });
};

const ancestorField = (name: string, of: Ancestor): SearchField => ({
  name, operators: new Set(equality),
  compile: (clause, context) => compileAncestor(name, of, clause, context),
  sort: (context) => [(issue) => { const id = of(issue, context); return id === null ? null : Number(id); }],
});

export const parentField: SearchField = ancestorField('parent', (issue) => issue.parentId);

const isEpic = (issue: Issue | undefined, context: Context): boolean =>
  issue !== undefined && context.index.epicTypes.has(issue.typeId);

const parentOf = (issue: Issue, context: Context): Issue | undefined =>
  issue.parentId === null ? undefined : context.site.issueById(issue.parentId);

/** The epic an issue is in, directly or through the story it is a sub-task of. */
const epicAbove: Ancestor = (issue, context) => {
  const parent = parentOf(issue, context);
  if (parent === undefined || isEpic(parent, context)) return parent?.id ?? null;
  const above = parentOf(parent, context);
  return above !== undefined && isEpic(above, context) ? above.id : null;
};

/** `parentEpic`: everything in an epic, sub-tasks of its stories too. */
export const epicTokens = (name: string): SearchField => ancestorField(name, epicAbove);

/** The old Epic Link: a key in a custom field, or today's parent where that is an epic. */
export const epicLinkField = (name: string, fieldId: string): SearchField => ancestorField(name, (issue, context) => {
  const raw = issue.custom[fieldId];
  if (typeof raw === 'string' && raw !== '') return context.site.issueByKey(raw)?.id ?? raw;
  const parent = parentOf(issue, context);
  return isEpic(parent, context) ? parent?.id ?? null : null;
});
