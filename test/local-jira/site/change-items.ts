import { fieldIds } from './standard-fields';
import type { Site } from './site';
import type { ChangeItem, Field, Issue } from './types';

/** A value as the changelog tells it: what is stored, and what a person reads. */
type Told = readonly [value: string | null, text: string | null];

const nothing: Told = [null, null];

/** One entry of a change, with Jira's habit of leaving out the field's id where it is not a field of the issue. */
export const changeItem = (field: string, fieldtype: 'jira' | 'custom', fieldId: string | null, before: Told, after: Told): ChangeItem => ({
  field, fieldtype, ...(fieldId === null ? {} : { fieldId }),
  from: before[0], fromString: before[1], to: after[0], toString: after[1],
});

type Named = { readonly id: string; readonly name: string };
const named = (row: Named | undefined): Told => (row === undefined ? nothing : [row.id, row.name]);
const text = (value: string | null): Told => [null, value];
const seconds = (value: number | null): Told => (value === null ? nothing : [String(value), String(value)]);
const day = (value: string | null): Told => (value === null ? nothing : [value, `${value} 00:00:00.0`]);
const account = (site: Site, id: string | null): Told => (id === null ? nothing : [id, site.tables.user.get(id)?.displayName ?? id]);

type Teller = { readonly field: string; readonly fieldId: string | null; readonly tell: (site: Site, issue: Issue) => Told };

const level = (site: Site, issue: Issue): Told => {
  for (const scheme of site.securitySchemes()) {
    const found = scheme.levels.find((each) => each.id === issue.securityLevelId);
    if (found !== undefined) return named(found);
  }
  return nothing;
};

const parent = (site: Site, issue: Issue): Told =>
  issue.parentId === null ? nothing : [issue.parentId, site.issueById(issue.parentId)?.key ?? null];

/** Fields of one value, in the order in which Jira lists them in an entry. */
const tellers: readonly Teller[] = [
  { field: 'project', fieldId: 'project', tell: ({ tables }, issue) => named(tables.project.get(issue.projectId)) },
  { field: 'Key', fieldId: null, tell: (_, issue) => text(issue.key) },
  { field: 'issuetype', fieldId: 'issuetype', tell: ({ tables }, issue) => named(tables.issueType.get(issue.typeId)) },
  { field: 'summary', fieldId: 'summary', tell: (_, issue) => text(issue.summary) },
  { field: 'description', fieldId: 'description', tell: (_, issue) => text(issue.description === null ? null : plainText(issue.description)) },
  { field: 'IssueParentAssociation', fieldId: null, tell: parent },
  { field: 'assignee', fieldId: 'assignee', tell: (site, issue) => account(site, issue.assigneeId) },
  { field: 'reporter', fieldId: 'reporter', tell: (site, issue) => account(site, issue.reporterId) },
  { field: 'priority', fieldId: 'priority', tell: ({ tables }, issue) => named(tables.priority.get(issue.priorityId ?? '')) },
  { field: 'duedate', fieldId: 'duedate', tell: (_, issue) => day(issue.duedate) },
  { field: 'labels', fieldId: 'labels', tell: (_, issue) => text(issue.labels.join(' ')) },
  { field: 'security', fieldId: 'security', tell: level },
  { field: 'timeoriginalestimate', fieldId: 'timeoriginalestimate', tell: (_, issue) => seconds(issue.timeoriginalestimate) },
  { field: 'timeestimate', fieldId: 'timeestimate', tell: (_, issue) => seconds(issue.timeestimate) },
  { field: 'timespent', fieldId: 'timespent', tell: (_, issue) => seconds(issue.timespent) },
  { field: 'resolution', fieldId: 'resolution', tell: ({ tables }, issue) => named(tables.resolution.get(issue.resolutionId ?? '')) },
  { field: 'status', fieldId: 'status', tell: ({ tables }, issue) => named(tables.status.get(issue.statusId)) },
];

/** The words of an Atlassian document, paragraphs by lines. */
export const plainText = (document: unknown): string => {
  const words: string[] = [];
  const open: unknown[] = [document];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') words.push(node);
    else if (Array.isArray(node)) open.push(...[...node].reverse());
    else if (typeof node === 'object' && node !== null) {
      if ('text' in node && typeof node.text === 'string') words.push(node.text);
      if ('content' in node) open.push(node.content);
    }
  }
  return words.join('\n');
};

const itemsOf = (field: string, fieldId: string, before: readonly Named[], after: readonly Named[]): ChangeItem[] => [
  ...before.filter((row) => !after.some((each) => each.id === row.id)).map((row) => changeItem(field, 'jira', fieldId, named(row), nothing)),
  ...after.filter((row) => !before.some((each) => each.id === row.id)).map((row) => changeItem(field, 'jira', fieldId, nothing, named(row))),
];

const rowsOf = (site: Site, issue: Issue, kind: 'versions' | 'components', ids: readonly string[]): readonly Named[] =>
  (site.tables.project.get(issue.projectId)?.[kind] ?? []).filter((row) => ids.includes(row.id));

/** A user field holds an account id, an option `{id, value}`, a team `{id, name}`, a sprint field numbers, and so on. */
const toldCustom = (site: Site, field: Field, value: unknown): Told => {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return nothing;
  if (field.id === fieldIds.sprint && Array.isArray(value)) {
    return [value.join(', '), value.map((id) => site.tables.sprint.get(String(id))?.name ?? String(id)).join(', ')];
  }
  if (field.id === fieldIds.epicLink && typeof value === 'string') return [site.issueByKey(value)?.id ?? null, value];
  if (field.schema?.type === 'user' && typeof value === 'string') return account(site, value);
  if (field.schema?.type === 'date' && typeof value === 'string') return [value, value];
  if (Array.isArray(value)) return [`[${value.map(idOf).join(', ')}]`, value.map(nameOf).join(',')];
  return typeof value === 'object' ? [idOf(value), nameOf(value)] : [null, String(value)];
};

const idOf = (value: unknown): string => (typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : String(value));

const nameOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('value' in value) return String(value.value);
  return 'name' in value ? String(value.name) : JSON.stringify(value);
};

const customItems = (site: Site, before: Issue, after: Issue): ChangeItem[] => {
  const ids = new Set([...Object.keys(before.custom), ...Object.keys(after.custom)]);
  return [...ids].flatMap((id) => {
    const field = site.tables.field.get(id);
    const [old, now] = [before.custom[id] ?? null, after.custom[id] ?? null];
    if (field === undefined || JSON.stringify(old) === JSON.stringify(now)) return [];
    return [changeItem(field.name, 'custom', id, toldCustom(site, field, old), toldCustom(site, field, now))];
  });
};

/** What Jira writes into the history when an issue becomes `after`; empty where nothing is different. */
export const changeItems = (site: Site, before: Issue, after: Issue): ChangeItem[] => [
  ...tellers.flatMap(({ field, fieldId, tell }) => {
    const [old, now] = [tell(site, before), tell(site, after)];
    return old[0] === now[0] && (old[1] ?? '') === (now[1] ?? '') ? [] : [changeItem(field, 'jira', fieldId, old, now)];
  }),
  ...itemsOf('Component', 'components', rowsOf(site, before, 'components', before.componentIds), rowsOf(site, after, 'components', after.componentIds)),
  ...itemsOf('Fix Version', 'fixVersions', rowsOf(site, before, 'versions', before.fixVersionIds), rowsOf(site, after, 'versions', after.fixVersionIds)),
  ...customItems(site, before, after),
];
