import type { Board } from './board';
import { startCounters, type Numbered } from './counters';
import { clauseKey, type AppFunction, type IndexedProperty, type InstalledApp, type Precomputation } from './installed-app';
import type { Journal } from './journal';
import { jiraTime } from './jira-time';
import { firstRank } from './rank';
import type { RemoteLink } from './remote-link';
import type { SavedFilter } from './saved-filter';
import type { SiteEvent, SiteEventName, SitePayload } from './site-event';
import { placeBoards } from './standing-boards';
import { appAccountId } from './standard-tables';
import { tablesOf, type Rows, type TableName, type Tables } from './tables';
import type {
  ChangeGroup, ChangeItem, Comment, EntityProperty, Field, Group, Issue, IssueLink, IssueType, LinkType, Project, SecurityScheme,
  SiteSeed, Sprint, Status, User, Worklog,
} from './types';

type Named = { readonly id: string; readonly name: string };

/** Hears of every changed row of issues: what it was; undefined for a new one. */
type IssueWatcher = (id: string, before: Issue | undefined) => void;

export type SiteOptions = {
  readonly seed: () => SiteSeed | Promise<SiteSeed>;
  readonly journal: Journal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

const journalPrefix = 'site.';

/**
 * The local Jira's data: the seed with everything that was changed since. It is read through the methods here and
 * changed by the functions of the *-edits files, which write the history and tell the listeners as Jira does.
 */
export class Site {
  /** Grows with every changed row. */
  revision = 0;
  readonly appAccountId = appAccountId;
  /** What the app adds to queries; null where none is installed. */
  app: InstalledApp | null = null;
  private readonly listeners = new Set<(event: SiteEvent) => void>();
  private readonly watchers = new Set<IssueWatcher>();

  private constructor(
    readonly cloudId: string,
    /** What the seed asks the server to set up through the app itself. */
    readonly programs: SiteSeed['programs'],
    readonly tables: Tables,
    private readonly journal: Journal,
    readonly now: () => number,
  ) {}

  static async open({ seed, journal, now }: SiteOptions): Promise<Site> {
    const begun = await seed();
    const tables = tablesOf(begun);
    placeBoards(tables);
    startCounters(tables);
    const site = new Site(begun.cloudId, begun.programs, tables, journal, now);
    journal.replay((table, id, row) => site.replayed(table, id, row));
    return site;
  }

  issues(): IterableIterator<Issue> { return this.tables.issue.values(); }
  issueById(id: string): Issue | undefined { return this.tables.issue.get(id); }
  projects(): IterableIterator<Project> { return this.tables.project.values(); }
  statuses(): IterableIterator<Status> { return this.tables.status.values(); }
  issueTypes(): IterableIterator<IssueType> { return this.tables.issueType.values(); }
  priorities(): IterableIterator<Named> { return this.tables.priority.values(); }
  resolutions(): IterableIterator<Named> { return this.tables.resolution.values(); }
  linkTypes(): IterableIterator<LinkType> { return this.tables.linkType.values(); }
  fields(): IterableIterator<Field> { return this.tables.field.values(); }
  sprints(): IterableIterator<Sprint> { return this.tables.sprint.values(); }
  users(): IterableIterator<User> { return this.tables.user.values(); }
  groups(): IterableIterator<Group> { return this.tables.group.values(); }
  securitySchemes(): IterableIterator<SecurityScheme> { return this.tables.securityScheme.values(); }
  linksOf(issueId: string): IssueLink[] { return this.tables.link.by('issue', issueId); }
  commentsOf(issueId: string): Comment[] { return this.tables.comment.by('issue', issueId); }
  worklogsOf(issueId: string): Worklog[] { return this.tables.worklog.by('issue', issueId); }
  propertiesOf(issueId: string): EntityProperty[] { return this.tables.property.by('issue', issueId); }
  childrenOf(issueId: string): Issue[] { return this.tables.issue.by('parent', issueId); }
  boards(): IterableIterator<Board> { return this.tables.board.values(); }
  savedFilters(): IterableIterator<SavedFilter> { return this.tables.savedFilter.values(); }
  remoteLinksOf(issueId: string): RemoteLink[] { return this.tables.remoteLink.by('issue', issueId); }
  rankOf(issueId: string): string { return this.tables.rank.get(issueId)?.rank ?? firstRank(issueId); }
  issuesInSprint(sprintId: number): Issue[] { return this.tables.issue.by('sprint', String(sprintId)); }
  issuesOf(projectId: string): Issue[] { return this.tables.issue.by('project', projectId); }

  indexedProperties(): readonly IndexedProperty[] { return this.app?.properties ?? []; }
  propertyValue(issueId: string, key: string): unknown { return this.tables.property.get(`${issueId}/${key}`)?.value; }

  appFunction(name: string): AppFunction | undefined {
    return this.app?.functions.find((each) => each.name.toLowerCase() === name.toLowerCase());
  }

  precomputation(asked: Parameters<typeof clauseKey>[0]): Precomputation | undefined {
    return this.tables.precomputation.by('clause', clauseKey(asked))[0];
  }

  /** Oldest first. */
  changesOf(issueId: string): ChangeGroup[] {
    return this.tables.change.by('issue', issueId).sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0));
  }

  /** By current or former key, in any case; also where the whole project had another key. */
  issueByKey(key: string): Issue | undefined {
    const asked = key.toUpperCase();
    const [direct] = this.tables.issue.by('key', asked);
    if (direct !== undefined) return direct;
    const moved = this.tables.formerKey.get(asked);
    if (moved !== undefined) return this.tables.issue.get(moved.issueId);
    const dash = asked.lastIndexOf('-');
    const [project] = this.tables.project.by('key', asked.slice(0, Math.max(0, dash)));
    return project === undefined ? undefined : this.tables.issue.by('key', `${project.key}${asked.slice(dash)}`)[0];
  }

  /** By id, or by current or former key. */
  issue(idOrKey: string): Issue | undefined { return this.tables.issue.get(idOrKey) ?? this.issueByKey(idOrKey); }

  project(idOrKey: string): Project | undefined {
    return this.tables.project.get(idOrKey) ?? this.tables.project.by('key', idOrKey.toUpperCase())[0];
  }

  userByEmail(email: string): User | undefined {
    const asked = email.toLowerCase();
    for (const user of this.users()) if (user.email?.toLowerCase() === asked) return user;
    return undefined;
  }

  /** Takes the app's role away in a project, as an administrator of it can. */
  denyApp(projectId: string): void { this.put('appDenied', { id: projectId }); }
  allowApp(projectId: string): void { this.remove('appDenied', projectId); }
  appMayEnter(projectId: string): boolean { return this.tables.appDenied.get(projectId) === undefined; }

  /** The present as Jira writes it. */
  time(): string { return jiraTime(this.now()); }

  /** Changes one row, without history or events: what the *-edits files and the set-up of tests are made of. */
  put<Name extends TableName>(name: Name, row: Rows[Name]): void {
    const table = this.tables[name];
    this.watched(name, table.idOf(row));
    table.put(row);
    this.revision += 1;
    this.journal.put(`${journalPrefix}${name}`, table.idOf(row), row);
  }

  remove(name: TableName, id: string): void {
    this.watched(name, id);
    this.tables[name].remove(id);
    this.revision += 1;
    this.journal.remove(`${journalPrefix}${name}`, id);
  }

  /** A number that no row of this kind ever had. A kind that is new begins at 1. */
  nextNumber(kind: string): number {
    const last = (this.tables.counter.get(kind)?.last ?? 0) + 1;
    this.put('counter', { kind, last });
    return last;
  }

  nextId(kind: Numbered | 'version'): string { return String(this.nextNumber(kind)); }

  /** Writes one entry of an issue's history; nothing where there are no items. */
  record(issueId: string, authorId: string | null, items: readonly ChangeItem[]): void {
    if (items.length > 0) this.put('change', { id: this.nextId('change'), issueId, authorId, created: this.time(), items });
  }

  /** Gives the way to stop listening. */
  onEvent(listener: (event: SiteEvent) => void): () => void {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  }

  watchIssues(watcher: IssueWatcher): void { this.watchers.add(watcher); }

  private watched(name: TableName, id: string): void {
    if (name === 'issue') for (const watcher of this.watchers) watcher(id, this.tables.issue.get(id));
  }

  /** Tells all listeners; `actorId` is who did it. */
  emit(event: SiteEventName, actorId: string | null, payload: SitePayload): void {
    const whole = { eventType: event, atlassianId: actorId, selfGenerated: actorId === this.appAccountId, timestamp: this.now(), ...payload };
    for (const listener of [...this.listeners]) listener({ event, payload: whole });
  }

  private replayed(table: string, id: string, row: unknown): void {
    if (!table.startsWith(journalPrefix)) return;
    const name = table.slice(journalPrefix.length);
    if (!Object.hasOwn(this.tables, name)) return;
    // The rows were written by `put` of this class, so they are what the table of that name holds.
    const target = this.tables[name as TableName];
    if (row === undefined) target.remove(id);
    else target.put(row as never);
  }
}
