import type { Board } from './board';
import { clauseKey, type Precomputation } from './installed-app';
import type { Rank } from './rank';
import type { RemoteLink } from './remote-link';
import type { SavedFilter } from './saved-filter';
import { fieldIds } from './standard-fields';
import type {
  ChangeGroup, Comment, Dashboard, EntityProperty, Field, Group, Issue, IssueLink, IssueType, LinkType, PermissionScheme,
  Project, ProjectRole, SecurityScheme, SiteSeed, Sprint, Status, User, Worklog,
} from './types';

type Named = { readonly id: string; readonly name: string };

/** A key an issue had before it was moved. */
export type FormerKey = { readonly key: string; readonly issueId: string };

/** The last number given out for a kind of row or for a project's issue keys: numbers are never used again. */
export type Counter = { readonly kind: string; readonly last: number };

export type DeletedWorklog = { readonly id: string; readonly at: number };

/** The rows of every table by the table's name. */
export type Rows = {
  readonly user: User; readonly group: Group; readonly role: ProjectRole; readonly permissionScheme: PermissionScheme;
  readonly securityScheme: SecurityScheme; readonly issueType: IssueType; readonly status: Status; readonly priority: Named;
  readonly resolution: Named; readonly linkType: LinkType; readonly field: Field; readonly project: Project; readonly sprint: Sprint;
  readonly issue: Issue; readonly link: IssueLink; readonly change: ChangeGroup; readonly comment: Comment; readonly worklog: Worklog;
  readonly property: EntityProperty; readonly dashboard: Dashboard; readonly formerKey: FormerKey; readonly counter: Counter;
  readonly deletedWorklog: DeletedWorklog; readonly appDenied: { readonly id: string };
  readonly precomputation: Precomputation; readonly trashedField: Field;
  readonly board: Board; readonly savedFilter: SavedFilter; readonly remoteLink: RemoteLink; readonly rank: Rank;
};

export type TableName = keyof Rows;

type IndexKeys<Row> = (row: Row) => readonly string[];

/** Rows by id, in the order they came, with lists of ids by other keys. */
export class Table<Row> {
  readonly rows = new Map<string, Row>();
  private readonly lists: ReadonlyMap<string, Map<string, string[]>>;

  constructor(readonly idOf: (row: Row) => string, private readonly indexes: Readonly<Record<string, IndexKeys<Row>>> = {}) {
    this.lists = new Map(Object.keys(indexes).map((name) => [name, new Map<string, string[]>()]));
  }

  get(id: string): Row | undefined { return this.rows.get(id); }

  values(): IterableIterator<Row> { return this.rows.values(); }

  /** Rows under `key` of the index `name`, in the order they came under it. */
  by(name: string, key: string): Row[] {
    const ids = this.lists.get(name)?.get(key) ?? [];
    return ids.map((id) => this.rows.get(id)).filter((row) => row !== undefined);
  }

  put(row: Row): void {
    const id = this.idOf(row);
    const before = this.rows.get(id);
    this.rows.set(id, row);
    for (const [name, keysOf] of Object.entries(this.indexes)) {
      const keys = keysOf(row);
      const old = before === undefined ? [] : keysOf(before);
      for (const key of old) if (!keys.includes(key)) this.unlist(name, key, id);
      for (const key of keys) if (!old.includes(key)) this.list(name, key, id);
    }
  }

  remove(id: string): void {
    const before = this.rows.get(id);
    if (before === undefined) return;
    this.rows.delete(id);
    for (const [name, keysOf] of Object.entries(this.indexes)) for (const key of keysOf(before)) this.unlist(name, key, id);
  }

  private list(name: string, key: string, id: string): void {
    const lists = this.lists.get(name);
    const ids = lists?.get(key);
    if (ids === undefined) lists?.set(key, [id]);
    else if (!ids.includes(id, Math.max(0, ids.length - 1))) ids.push(id);
  }

  private unlist(name: string, key: string, id: string): void {
    const ids = this.lists.get(name)?.get(key);
    const at = ids?.indexOf(id) ?? -1;
    if (at >= 0) ids?.splice(at, 1);
  }
}

export type Tables = { readonly [Name in TableName]: Table<Rows[Name]> };

const byId = (row: { readonly id: string | number }): string => String(row.id);
const ofIssue = { issue: (row: { readonly issueId: string }): readonly string[] => [row.issueId] };

const sprintsHeld = ({ custom: { [fieldIds.sprint]: held } }: Issue): readonly string[] => (Array.isArray(held) ? held.map(String) : []);

export const emptyTables = (): Tables => ({
  user: new Table<User>((row) => row.accountId),
  group: new Table<Group>((row) => row.groupId),
  role: new Table<ProjectRole>(byId),
  permissionScheme: new Table<PermissionScheme>(byId),
  securityScheme: new Table<SecurityScheme>(byId),
  issueType: new Table<IssueType>(byId),
  status: new Table<Status>(byId),
  priority: new Table<Named>(byId),
  resolution: new Table<Named>(byId),
  linkType: new Table<LinkType>(byId),
  field: new Table<Field>(byId),
  project: new Table<Project>(byId, { key: (row) => [row.key, ...row.formerKeys] }),
  sprint: new Table<Sprint>(byId),
  issue: new Table<Issue>(byId, {
    key: (row) => [row.key], project: (row) => [row.projectId], parent: (row) => (row.parentId === null ? [] : [row.parentId]), sprint: sprintsHeld,
  }),
  link: new Table<IssueLink>(byId, { issue: (row) => (row.sourceId === row.destinationId ? [row.sourceId] : [row.sourceId, row.destinationId]) }),
  change: new Table<ChangeGroup>(byId, ofIssue),
  comment: new Table<Comment>(byId, ofIssue),
  worklog: new Table<Worklog>(byId, ofIssue),
  property: new Table<EntityProperty>((row) => `${row.issueId}/${row.key}`, ofIssue),
  dashboard: new Table<Dashboard>(byId),
  formerKey: new Table<FormerKey>((row) => row.key),
  counter: new Table<Counter>((row) => row.kind),
  deletedWorklog: new Table<DeletedWorklog>(byId),
  appDenied: new Table<{ readonly id: string }>(byId),
  trashedField: new Table<Field>(byId),
  board: new Table<Board>(byId),
  savedFilter: new Table<SavedFilter>(byId),
  remoteLink: new Table<RemoteLink>(byId, ofIssue),
  rank: new Table<Rank>((row) => row.issueId),
  precomputation: new Table<Precomputation>(byId, { clause: (row) => [clauseKey(row)] }),
});

const fill = <Row>(table: Table<Row>, rows: Iterable<Row>): void => { for (const row of rows) table.put(row); };

/** The tables as the seed brings them. */
export const tablesOf = (seed: SiteSeed): Tables => {
  const tables = emptyTables();
  fill(tables.user, seed.users);
  fill(tables.group, seed.groups);
  fill(tables.role, seed.roles);
  fill(tables.permissionScheme, seed.permissionSchemes);
  fill(tables.securityScheme, seed.securitySchemes);
  fill(tables.issueType, seed.issueTypes);
  fill(tables.status, seed.statuses);
  fill(tables.priority, seed.priorities);
  fill(tables.resolution, seed.resolutions);
  fill(tables.linkType, seed.linkTypes);
  fill(tables.field, seed.fields);
  fill(tables.project, seed.projects);
  fill(tables.sprint, seed.sprints);
  fill(tables.issue, seed.issues);
  fill(tables.link, seed.links);
  fill(tables.change, seed.changes);
  fill(tables.comment, seed.comments);
  fill(tables.worklog, seed.worklogs);
  fill(tables.property, seed.properties);
  fill(tables.dashboard, seed.dashboards);
  return tables;
};
