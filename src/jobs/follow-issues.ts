import { bulkFetch } from '../jira/bulk-fetch';
import type { FetchedIssue } from '../jira/bulk-fetch';
import type { Catalog } from '../jira/catalog';
import { withHistory } from '../jira/changelogs';
import { withRecentHistory } from '../jira/recent-history';
import type { DescribedIssue } from '../model/described-issue';
import type { JiraIssue } from '../model/jira-issue';
import { markForLater } from '../store/dirty';
import { noteFollowed } from '../store/lately-followed';
import { isPulling, readPullState } from '../store/pull-state';
import { updateSnapshot } from '../store/update-snapshot';
import { knownProjects } from './known-projects';
import type { KnownProjects } from './known-projects';
import { type Changed, fieldsFor, readChanged } from './read-changed';
import { refreshMembers } from './refresh-members';
import { siteCatalog } from './site-catalog';

/**
 * Reads these issues anew, by id and not by search, and makes the snapshot say the same: changed and new ones go into
 * their project's snapshot, deleted and hidden ones leave it, moved ones change over. Issues that name one of them as
 * the other end of a link, or as their parent, are read too where what they say of it may have changed; so are the
 * other ends of links that came or went, since a link changes no issue's date and its own event may be lost.
 */
export const followIssues = async (ids: readonly number[]): Promise<void> => {
  const changed = await readChanged(ids);
  const { known, fetched } = changed;
  const asked = new Set(ids);
  const neighbours = [...new Set([...neighboursOf(elsewhere(ids, fetched, known), asked, known), ...relinked(fetched, asked, known)])];
  const all = [...fetched, ...await fetchAll(neighbours, known)];
  await store(neighbours, all, { ids, ...changed });
  await noteFollowed(new Map(all.flatMap(({ issue, updatedAt }) => (updatedAt === null ? [] : [[issue.id, updatedAt]]))), Date.now());
  const present = all.map(({ issue: { id, key, projectId, parentId, parentKey } }) =>
    ({ id, key, projectId, parentId: parentId ?? (parentKey === null ? null : known.idOfKey(parentKey)) }));
  const met = new Set(present.map((issue) => issue.id));
  await refreshMembers(present, ids.filter((id) => !met.has(id)));
};

const fetchAll = (ids: readonly number[], known: KnownProjects): Promise<readonly FetchedIssue[]> =>
  bulkFetch(ids, fieldsFor([...known.loaded.keys()], known.fieldsOf), known.fieldsOf);

/**
 * Issues of which the snapshot keeps nothing but what their neighbours say: those outside of it, those gone, and
 * those whose key is another one now.
 */
const elsewhere = (ids: readonly number[], fetched: readonly FetchedIssue[], known: KnownProjects): ReadonlySet<number> => {
  const now = new Map(fetched.map(({ issue }) => [issue.id, issue]));
  return new Set(ids.filter((id) => {
    const issue = now.get(id);
    const before = known.issueById(id);
    return issue === undefined || !known.loaded.has(issue.projectId) || (before !== null && before.key !== issue.key);
  }));
};

const neighboursOf = (targets: ReadonlySet<number>, asked: ReadonlySet<number>, known: KnownProjects): readonly number[] => {
  if (targets.size === 0) return [];
  const names = (issue: JiraIssue): boolean =>
    (issue.parentId !== null && targets.has(issue.parentId)) || issue.links.some((link) => targets.has(link.otherId));
  return [...known.loaded.values()].flatMap((project) => project.segments.flatMap((issues) =>
    issues.filter((issue) => !asked.has(issue.id) && names(issue)).map((issue) => issue.id)));
};

/** Issues of the snapshot at the other end of links that it knows and Jira does not, or the other way round. */
const relinked = (fetched: readonly FetchedIssue[], asked: ReadonlySet<number>, known: KnownProjects): readonly number[] =>
  fetched.flatMap(({ issue }) => {
    const [before, now] = [known.issueById(issue.id)?.links ?? [], issue.links];
    const [had, has] = [new Set(before.map(({ linkId }) => linkId)), new Set(now.map(({ linkId }) => linkId))];
    const changed = [...before.filter(({ linkId }) => !has.has(linkId)), ...now.filter(({ linkId }) => !had.has(linkId))];
    return changed.map(({ otherId }) => otherId).filter((id) => !asked.has(id) && known.issueById(id) !== null);
  });

type Following = Changed & { readonly ids: readonly number[] };

const store = async (neighbours: readonly number[], fetched: readonly FetchedIssue[], { ids, known, wasIn }: Following): Promise<void> => {
  const rows = await withHistories(fetched.filter(({ issue }) => known.loaded.has(issue.projectId)), known);
  const [asked, near] = [new Set([...ids, ...neighbours]), new Set(neighbours)];
  for (const [projectId, { segments, unread }] of known.loaded) {
    const upsert = rows.filter(({ issue }) => issue.projectId === projectId);
    const here = new Set(upsert.map(({ issue }) => issue.id));
    // A moved issue may be in two snapshots: a pull has put it into its new project before anybody looked at the old.
    const held = [...segments.flatMap((issues) => issues.map(({ id }) => id)), ...unread];
    const remove = new Set(held.filter((id) => asked.has(id) && !here.has(id) && (near.has(id) || wasIn(projectId, id))));
    if (upsert.length + remove.size > 0) await updateProject(projectId, upsert, remove, known.site);
  }
};

/** The changelog is asked for only where what came with the issue does not reach back to what is known of it. */
const withHistories = async (fetched: readonly FetchedIssue[], known: KnownProjects): Promise<readonly DescribedIssue[]> => {
  const { linkTypes } = await catalogFor(fetched, known);
  const told = new Map<number, JiraIssue>();
  for (const { issue, recent } of fetched) {
    const reading = { fields: known.fieldsOf(issue.projectId), linkTypes, idOfKey: known.idOfKey };
    const whole = withRecentHistory(issue, recent, known.issueById(issue.id), reading);
    if (whole !== null) told.set(issue.id, whole);
  }
  const missing = fetched.filter(({ issue }) => !told.has(issue.id)).map(({ issue }) => issue);
  // An older changelog may name issues of any project.
  const { idOfKey } = missing.length === 0 ? known : await knownProjects();
  for (const issue of await withHistory(missing, linkTypes, known.fieldsOf, idOfKey)) told.set(issue.id, issue);
  return fetched.map(({ issue, summary }) => ({ issue: told.get(issue.id) ?? issue, summary }));
};

/** Read anew where an issue has a link of a type that is not in it: the type was made a moment ago. */
const catalogFor = async (fetched: readonly FetchedIssue[], { catalog }: KnownProjects): Promise<Catalog> => {
  const types = new Set(catalog.linkTypes.map(({ id }) => id));
  const isNew = fetched.some(({ issue }) => issue.links.some(({ typeId }) => !types.has(typeId)));
  return isNew ? siteCatalog(true) : catalog;
};

/** While a project is pulled, an older page of it may still be on its way into the snapshot; so once more afterwards. */
const updateProject = async (projectId: number, upsert: readonly DescribedIssue[], remove: ReadonlySet<number>, site: string): Promise<void> => {
  await updateSnapshot(site, projectId, { upsert, remove });
  if (isPulling(await readPullState(projectId))) await markForLater(projectId, [...upsert.map(({ issue }) => issue.id), ...remove]);
};
