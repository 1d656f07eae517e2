import type {
  ChangeGroup, Comment, Field, Group, Issue, IssueLink, IssueType, LinkType, Project, SecurityScheme, Sprint, Status,
  User, Worklog,
} from '../site/types';
import type { AppFunction, IndexedProperty, Precomputation } from '../site/installed-app';

type Named = { readonly id: string; readonly name: string };

/**
 * What JQL reads of a site: rows only, in the site's own order (statuses, priorities and resolutions stand in the
 * order in which Jira ranks them, the highest priority first). Nothing here asks who is looking; that comes with
 * `JqlOptions`.
 */
export type JqlSite = {
  /** Grows with every changed row, so that whatever was prepared for one revision can be used until the next. */
  readonly revision: number;
  issues(): Iterable<Issue>;
  issueById(id: string): Issue | undefined;
  /** A text that sorts issues by rank. */
  rankOf(issueId: string): string;
  /** By current or former key, in any case. */
  issueByKey(key: string): Issue | undefined;
  linksOf(issueId: string): readonly IssueLink[];
  /** Oldest first. */
  changesOf(issueId: string): readonly ChangeGroup[];
  commentsOf(issueId: string): readonly Comment[];
  worklogsOf(issueId: string): readonly Worklog[];
  projects(): Iterable<Project>;
  statuses(): Iterable<Status>;
  issueTypes(): Iterable<IssueType>;
  priorities(): Iterable<Named>;
  resolutions(): Iterable<Named>;
  linkTypes(): Iterable<LinkType>;
  fields(): Iterable<Field>;
  sprints(): Iterable<Sprint>;
  users(): Iterable<User>;
  groups(): Iterable<Group>;
  securitySchemes(): Iterable<SecurityScheme>;
  /** What an app asked to be indexed of issues' properties. */
  indexedProperties(): Iterable<IndexedProperty>;
  /** Undefined where the issue has no such property. */
  propertyValue(issueId: string, key: string): unknown;
  /** A function that an app brings, by its name in any case. */
  appFunction(name: string): AppFunction | undefined;
  /** What is kept of that function's answer; it was asked for before the query was compiled. */
  precomputation(asked: Pick<Precomputation, 'functionKey' | 'field' | 'operator' | 'arguments'>): Precomputation | undefined;
};

export type SavedQuery = { readonly id: string; readonly jql: string };

/** Who asks, and when. */
export type JqlOptions = {
  /** For currentUser() and the time zone of dates; null for nobody in particular (UTC). */
  readonly viewerId: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether the one who asks may see this issue; asked only of issues that match. */
  readonly browse: (issue: Issue) => boolean;
  /** Whether the one who asks may see this project; a hidden project is an unknown value. */
  readonly browseProject: (project: Project) => boolean;
  /** Whether the one who asks may read this comment; without it only what nobody is kept from. */
  readonly readComment?: (comment: Comment, issue: Issue) => boolean;
  /** The query saved under this id or name, if the one who asks may use it; none where it is absent. */
  readonly savedQuery?: (idOrName: string) => SavedQuery | null;
  /** Stop after this many matches, where a page needs no more. */
  readonly limit?: number;
};

/** Issue ids in the order the query asks for, or Jira's messages of a 400. */
export type JqlResult =
  | { readonly ok: true; readonly ids: readonly string[] }
  | { readonly ok: false; readonly errors: readonly string[] };
