import { defaultScheme, emptySeed, standardUsers } from '../site/standard-tables';
import { standardFields } from '../site/standard-fields';
import type { Field, Issue, Project, SiteSeed } from '../site/types';
import { absentIssues, type AbsentIssues } from './folder/absent-issues';
import { collect, nothingCollected, versionRow, type Collected } from './folder/collected';
import { FolderError } from './folder/folder-error';
import { customFieldsOf, issueRow, type CustomFields } from './folder/issue-row';
import { readIssues, readLines, readTables, type FolderTables } from './folder/read-folder';
import type { WireField, WireProject } from './folder/wire';
import { jiraTime } from '../site/jira-time';

/**
 * A site made of a folder of real issues: `issues.ndjson` or `issues.ndjson.gz` (one issue a line as Jira Cloud's
 * search answers it), `projects.json`, `issue-link-types.json`, `fields.json`. One published program over all its
 * projects, named after the folder, made as the officer. The four standard users inside browse everything, the
 * outsider nothing. Issues that are only named become stubs outside the program (see folder/absent-issues).
 * Throws FolderError: one line that says which file and line, and what to do. `now` is in ms since 1970.
 */
export const folderSeed = async ({ dir, now }: { readonly dir: string; readonly now: number }): Promise<SiteSeed> => {
  const tables = readTables(dir);
  const fields = fieldRows(tables.fields);
  const { rows, collected } = await readRows(dir, tables, customFieldsOf(fields));
  const at = jiraTime(now);
  const loadedKeys = new Set(tables.projects.map((one) => one.key));
  const absent = absentIssues(collected, (id) => rows.has(id), loadedKeys, freeProjectId(tables), at);
  return seedOf(tables, fields, collected, rows, absent);
};

/** The time the newest issue of a folder was last changed, as ISO with Z. Throws FolderError, also where there is no issue. */
export const newestUpdated = async (dir: string): Promise<string> => {
  let newest = Number.NEGATIVE_INFINITY;
  for await (const { line, value } of readLines(dir)) {
    const updated = Date.parse(updatedOf(value));
    if (Number.isNaN(updated)) throw new FolderError(`${dir} line ${line} of its issues: fields.updated is missing or is no date; each line must be one issue as Jira's search answers it`);
    newest = Math.max(newest, updated);
  }
  if (newest === Number.NEGATIVE_INFINITY) throw new FolderError(`${dir} holds no issue: its issues file is empty`);
  return new Date(newest).toISOString();
};

const updatedOf = (value: unknown): string => {
  const fields = typeof value === 'object' && value !== null && 'fields' in value ? value.fields : null;
  const updated = typeof fields === 'object' && fields !== null && 'updated' in fields ? fields.updated : null;
  return typeof updated === 'string' ? updated : '';
};

const readRows = async (dir: string, tables: FolderTables, custom: CustomFields) => {
  const collected = nothingCollected();
  for (const one of tables.linkTypes) collected.linkTypes.set(one.id, one);
  const projectIds = new Set(tables.projects.map((one) => one.id));
  const rows = new Map<string, Issue>();
  for await (const { line, issue } of readIssues(dir)) {
    if (rows.has(issue.id)) throw new FolderError(`${dir} line ${line} of its issues: ${issue.key} (id ${issue.id}) stands there a second time; keep one of the two`);
    if (!projectIds.has(issue.fields.project.id)) throw new FolderError(`${dir} line ${line} of its issues: ${issue.key} is in project ${issue.fields.project.key}, which projects.json does not list; add it there`);
    collect(collected, issue, custom.sprint);
    rows.set(issue.id, issueRow(issue, custom));
  }
  if (rows.size === 0) throw new FolderError(`${dir} holds no issue: its issues file is empty`);
  return { collected, rows };
};

const seedOf = (tables: FolderTables, fields: readonly Field[], collected: Collected, rows: ReadonlyMap<string, Issue>, absent: AbsentIssues): SiteSeed => {
  const name = titled(tables.name);
  return {
    ...emptySeed,
    users: [...emptySeed.users, ...collected.users.values()],
    issueTypes: [...collected.issueTypes.values()],
    statuses: [...collected.statuses.values()],
    priorities: [...collected.priorities.values()],
    resolutions: [...collected.resolutions.values()],
    linkTypes: [...collected.linkTypes.values()],
    fields,
    projects: projectRows(tables, collected, absent),
    sprints: [...collected.sprints.values()],
    issues: [...rows.values(), ...absent.issues],
    links: [...collected.links.values()],
    dashboards: [{ id: '10000', name, ownerId: standardUsers.officer.accountId, gadgets: [] }],
    programs: [{ name, projectKeys: tables.projects.map((one) => one.key), jql: null, asEmail: 'officer@example.com', publish: true }],
  };
};

const projectRows = (tables: FolderTables, collected: Collected, absent: AbsentIssues): Project[] => {
  const common = {
    leadAccountId: standardUsers.lead.accountId, permissionSchemeId: defaultScheme.id, securitySchemeId: null, archived: false,
    roleActors: [], formerKeys: [],
    issueTypeIds: [...collected.issueTypes.keys()], statusIds: [...collected.statuses.keys()],
  };
  const loaded = tables.projects.map((one): Project => ({ ...common, id: one.id, key: one.key, name: one.name, style: one.style ?? 'classic', ...partsOf(one, collected) }));
  const outside = absent.projects.map((one): Project => ({ ...common, ...one, style: 'classic', versions: [], components: [] }));
  return [...loaded, ...outside];
};

/** Versions and components of projects.json, and those that only an issue still names. */
const partsOf = (project: WireProject, collected: Collected): Pick<Project, 'versions' | 'components'> => {
  const versions = new Map(collected.versions.get(project.id));
  for (const one of project.versions) versions.set(one.id, versionRow(one));
  const components = new Map(collected.components.get(project.id));
  for (const one of project.components) components.set(one.id, { id: one.id, name: one.name });
  return { versions: [...versions.values()], components: [...components.values()] };
};

/** The folder's fields over the standard ones; a standard field steps back where the folder has its kind under another id. */
const fieldRows = (own: readonly WireField[]): Field[] => {
  const ids = new Set(own.map((one) => one.id));
  const kinds = new Set(own.flatMap((one) => (one.schema?.custom?.includes('gh-') ? [one.schema.custom] : [])));
  const standard = standardFields.filter((one) => !ids.has(one.id) && !kinds.has(one.schema?.custom ?? ''));
  return [...standard, ...own.map(fieldRow)];
};

const fieldRow = ({ id, name, custom, schema }: WireField): Field => ({
  id, name, custom, orderable: true, navigable: true, searchable: true,
  clauseNames: schema?.customId === undefined ? [name] : [`cf[${schema.customId}]`, name],
  ...(schema === undefined ? {} : { schema: definedOnly(schema) }),
});

const definedOnly = (schema: NonNullable<WireField['schema']>): NonNullable<Field['schema']> => ({
  type: schema.type,
  ...(schema.items === undefined ? {} : { items: schema.items }),
  ...(schema.custom === undefined ? {} : { custom: schema.custom }),
  ...(schema.customId === undefined ? {} : { customId: schema.customId }),
});

const freeProjectId = (tables: FolderTables): number =>
  1 + Math.max(90000, ...tables.projects.map((one) => Number(one.id)).filter(Number.isSafeInteger));

/** "titanium" becomes "Titanium"; what already has capitals stays. */
const titled = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
