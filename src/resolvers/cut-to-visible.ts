import type { ById } from '../model/id-table';
import type { JiraIssue } from '../model/jira-issue';
import { addPastEnds, endsOfChange, endsUnknown } from '../model/past-ends';
import { shortPast } from '../model/short-past';
import type { ProgramSource } from '../model/source';
import { wholeIssue } from '../model/whole-issue';
import type { Members } from '../jobs/load-members';

/** What the viewer may browse of what the program is about. */
export type Sight = {
  readonly projects: ReadonlySet<number>;
  readonly issues: ReadonlySet<number>;
  readonly uniform: (projectId: number) => boolean;
  /** Issues that Jira was asked about by themselves and did not let the viewer see, whatever the snapshot says of them. */
  readonly hidden?: ReadonlySet<number>;
};

const sees = ({ id, projectId, secured }: JiraIssue, { projects, issues, uniform, hidden }: Sight): boolean =>
  hidden?.has(id) !== true && (secured || !uniform(projectId) ? issues.has(id) : projects.has(projectId));

/** Whether the viewer sees an issue, member or not; of one that is not in the snapshot Jira was asked by itself. */
export const sightOfId = ({ byId, nearby }: Pick<Members, 'byId' | 'nearby'>, sight: Sight) => (id: number): boolean => {
  const issue = byId.get(id) ?? nearby(id);
  return issue === null ? sight.issues.has(id) && sight.hidden?.has(id) !== true : sees(issue, sight);
};

/** Ids of everything outside the members that issues point at: ends of their links, today's and earlier ones, and parents. */
export const endsOutside = (issues: readonly JiraIssue[], members: Pick<ById<unknown>, 'has'>): ReadonlySet<number> => {
  const ids: number[] = [];
  for (const issue of issues) gatherEnds(issue, ids);
  return new Set(ids.filter((id) => !members.has(id)));
};

/**
 * Cuts members down to what the viewer sees, as if the rest had been removed from the site: hidden issues are not
 * there, and links, parents and earlier links to hidden issues are not there either. No end is called unresolvable: Jira
 * takes links away with the issue they lead to, and an end that is not in the snapshot may be newer, unread or secured,
 * so that its key is not to be named.
 */
export const cutToVisible = (members: Members, sight: Sight): Pick<ProgramSource, 'issues' | 'visibleOutside' | 'unresolvable'> => {
  const seesId = sightOfId(members, sight);
  const seen = members.issues.filter((issue) => sees(issue, sight));
  // Mostly every member is seen: then an end that is one needs no second look.
  const seesAll = seen.length === members.issues.length;
  const isSeenMember = (id: number): boolean => seesAll && members.byId.has(id);
  const shows = (id: number): boolean => isSeenMember(id) || seesId(id);
  const { issues, outside } = keptOrCut(seen, shows, members.byId);
  return { issues, visibleOutside: new Set([...outside].filter(seesId)), unresolvable: new Set() };
};

/**
 * The same objects where there is nothing to leave out: that is nearly every issue. With them, gathered in the same
 * pass, what they point at that is no member.
 */
const keptOrCut = (issues: readonly JiraIssue[], shows: (id: number) => boolean, members: Pick<ById<unknown>, 'has'>) => {
  const outside = new Set<number>();
  const ends: number[] = [];
  const kept = issues.map((issue) => {
    ends.length = 0;
    const told = gatherEnds(issue, ends);
    const isWhole = told && (issue.parentId !== null || issue.parentKey === null) && ends.every(shows);
    const left = isWhole ? issue : withoutHidden(issue, shows);
    if (!isWhole) ends.splice(0, ends.length, ...endsOutside([left], members));
    for (const id of ends) if (!members.has(id)) outside.add(id);
    return left;
  });
  return { issues: kept, outside };
};

const withoutHidden = (issue: JiraIssue, shows: (id: number) => boolean): JiraIssue => {
  const links = keep(issue.links, (link) => shows(link.otherId));
  const history = keep(issue.history, (change) => endsOfChange(change).every(shows) && !endsUnknown(change));
  const parentHidden = issue.parentId === null ? issue.parentKey !== null : !shows(issue.parentId);
  return { ...wholeIssue(issue), links, history, ...(parentHidden ? { parentId: null, parentKey: null } : {}) };
};

const keep = <T>(values: readonly T[], wanted: (value: T) => boolean): readonly T[] =>
  (values.every(wanted) ? values : values.filter(wanted));

/** Adds the ids of everything an issue points at; false where it names an end by no id. */
const gatherEnds = (issue: JiraIssue, ends: number[]): boolean => {
  if (issue.parentId !== null) ends.push(issue.parentId);
  for (const link of issue.links) ends.push(link.otherId);
  return !shortPast(issue).movesEnds || addPastEnds(issue, ends);
};
