import type { Change, JiraIssue, JiraLink } from '../model/jira-issue';
import type { ProgramSource } from '../model/source';
import type { Members } from './load-members';

/** What the viewer may browse of what the program is about. */
export type Sight = {
  readonly projects: ReadonlySet<number>;
  readonly issues: ReadonlySet<number>;
  readonly uniform: (projectId: number) => boolean;
};

/** Ids of everything the issues point at: ends of their links, today's and earlier ones, and parents. */
export const endsOf = (issues: readonly JiraIssue[]): readonly number[] => {
  const ids = new Set<number>();
  for (const issue of issues) {
    if (issue.parentId !== null) ids.add(issue.parentId);
    for (const link of issue.links) ids.add(link.otherId);
    for (const change of issue.history) for (const id of endsOfChange(change)) ids.add(id);
  }
  return [...ids];
};

/**
 * Cuts members down to what the viewer sees, as if the rest had been removed from the site: hidden issues are not
 * there, and links, parents and earlier links to hidden issues are not there either. Ends that no longer exist stay,
 * named as unresolvable, where the viewer would see them if they did.
 */
export const cutToVisible = (members: Members, sight: Sight): Pick<ProgramSource, 'issues' | 'visibleOutside' | 'unresolvable'> => {
  const sees = (issue: JiraIssue): boolean =>
    (issue.secured || !sight.uniform(issue.projectId) ? sight.issues.has(issue.id) : sight.projects.has(issue.projectId));
  const seesId = (id: number): boolean => {
    const issue = members.byId.get(id) ?? members.nearby(id);
    return issue === null ? sight.issues.has(id) : sees(issue);
  };
  const seen = members.issues.filter(sees);
  const unresolvable = new Set(seen.flatMap((issue) => issue.links)
    .filter((link) => !seesId(link.otherId) && isGone(link, members, sight))
    .map((link) => link.otherId));
  const shows = (id: number): boolean => seesId(id) || unresolvable.has(id);
  const issues = seen.map((issue) => withoutHidden(issue, shows));
  const visibleOutside = new Set(endsOf(issues).filter((id) => !members.byId.has(id) && seesId(id)));
  return { issues, visibleOutside, unresolvable };
};

/** In a project that the snapshot has whole and the viewer sees whole, an issue that is not there does not exist. */
const isGone = (link: JiraLink, members: Members, sight: Sight): boolean => {
  const project = members.isWholeProject(link.otherKey)?.project;
  return project !== undefined && members.nearby(link.otherId) === null && sight.uniform(project.id) && sight.projects.has(project.id);
};

/** The same object where there is nothing to leave out: that is nearly every issue. */
const withoutHidden = (issue: JiraIssue, shows: (id: number) => boolean): JiraIssue => {
  const links = keep(issue.links, (link) => shows(link.otherId));
  const history = keep(issue.history, (change) => endsOfChange(change).every(shows) && !endsUnknown(change));
  const parentHidden = issue.parentId === null ? issue.parentKey !== null : !shows(issue.parentId);
  if (links === issue.links && history === issue.history && !parentHidden) return issue;
  return { ...issue, links, history, ...(parentHidden ? { parentId: null, parentKey: null } : {}) };
};

const keep = <T>(values: readonly T[], wanted: (value: T) => boolean): readonly T[] =>
  (values.every(wanted) ? values : values.filter(wanted));

/** A link's end is the third part of its text; a parent's id is the whole of it. */
const endsOfChange = (change: Change): readonly number[] => {
  if (change.field !== 'link' && change.field !== 'parent') return [];
  return [change.from, change.to].flatMap((text) => {
    const id = change.field === 'link' ? text?.split('|')[2] : text;
    return id !== undefined && id !== null && /^\d+$/.test(id) ? [Number(id)] : [];
  });
};

/** An earlier link to an issue that nobody can name any more: it cannot be said who may see it. */
const endsUnknown = (change: Change): boolean => change.field === 'link' && endsOfChange(change).length === 0;
