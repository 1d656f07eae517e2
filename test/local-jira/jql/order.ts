import type { OrderByField } from '@atlaskit/jql-ast';
import type { Issue } from '../site/types';
import { fieldName } from './condition';
import { resolveField } from './field-catalogue';
import { systemFields } from './system-fields';
import { refuse } from './search-field';
import type { Context, SortValue } from './search-field';

type Column = { readonly of: (issue: Issue) => SortValue; readonly descending: boolean };

/** How the result is ordered; `byKey` where that is the order the site index already has. */
export type Order = { readonly columns: readonly Column[]; readonly byKey: boolean };

/** Fields in which Jira sorts downwards unless told otherwise. */
const downwards = new Set(['created', 'createddate', 'updated', 'updateddate', 'resolved', 'resolutiondate', 'priority']);

const keyNames = new Set(['key', 'issuekey', 'issue', 'id', 'workitem', 'workitemkey']);

const keyColumns = (context: Context, descending: boolean): Column[] =>
  (systemFields.get('key')?.sort?.(context) ?? []).map((of) => ({ of, descending }));

const columnsOf = ({ field, direction }: OrderByField, context: Context): readonly Column[] => {
  const name = fieldName(field);
  const found = resolveField(name, context.site);
  if (typeof found === 'string') return refuse(context, found.startsWith('Field') ? found : `Not able to sort using field '${name}'.`), [];
  const sort = found[0]?.sort;
  if (sort === null || sort === undefined) return refuse(context, `Not able to sort using field '${name}'.`), [];
  const descending = direction === undefined ? downwards.has(name.toLowerCase()) : direction.value === 'DESC';
  return sort(context).map((of) => ({ of, descending }));
};

/** The order a query asks for; without one, newest key first. Ties go by key. */
export const orderOf = (fields: readonly OrderByField[], context: Context): Order => {
  const [first] = fields;
  if (first === undefined) return { columns: keyColumns(context, true), byKey: false };
  const byKey = keyNames.has(first.field.value.toLowerCase()) && first.direction?.value !== 'DESC';
  return { columns: [...fields.flatMap((field) => columnsOf(field, context)), ...keyColumns(context, false)], byKey };
};

/** Ascending, with empty values after all others; descending is the exact reverse, so that they come first. */
const compareValues = (left: SortValue, right: SortValue): number => {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  return left < right ? -1 : 1;
};

export const sortIssues = (issues: readonly Issue[], { columns }: Order): Issue[] => {
  const rows = issues.map((issue) => ({ issue, values: columns.map(({ of }) => of(issue)) }));
  rows.sort((a, b) => {
    for (const [place, { descending }] of columns.entries()) {
      const difference = compareValues(a.values[place] ?? null, b.values[place] ?? null);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  });
  return rows.map(({ issue }) => issue);
};
