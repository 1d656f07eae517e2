import type { ById } from '../model/id-table';
import type { JiraIssue } from '../model/jira-issue';
import { endsOfChange, endsUnknown } from '../model/past-ends';
import { type Ends, IS_SECURED } from '../model/rows/issue-rows';
import { type Run, runsOf } from '../model/rows/runs';
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

const sees = ({ projects, issues, uniform, hidden }: Sight, id: number, projectId: number, isSecured: boolean): boolean =>
  hidden?.has(id) !== true && (isSecured || !uniform(projectId) ? issues.has(id) : projects.has(projectId));

/** Whether the viewer sees an issue, member or not; of one that is not in the snapshot Jira was asked by itself. */
export const sightOfId = ({ byId, nearby }: Pick<Members, 'byId' | 'nearby'>, sight: Sight) => (id: number): boolean => {
  const issue = byId.get(id) ?? nearby(id);
  return issue === null ? sight.issues.has(id) && sight.hidden?.has(id) !== true : sees(sight, id, issue.projectId, issue.secured);
};

/** Ids of everything outside the members that issues point at: ends of their links, today's and earlier ones, and parents. */
export const endsOutside = (issues: readonly JiraIssue[], members: Pick<ById<unknown>, 'has'>): ReadonlySet<number> => {
  const outside = new Set<number>();
  for (const { rows, row } of runsOf(issues)) {
    const ends = rows.ends();
    for (const of of row) addOutside(ends, of, members, outside);
  }
  return outside;
};

const addOutside = ({ first, ids }: Ends, row: number, members: Pick<ById<unknown>, 'has'>, outside: Set<number>): void => {
  for (let at = first[row] ?? 0; at < (first[row + 1] ?? 0); at += 1) {
    const id = ids[at];
    if (id !== undefined && !members.has(id)) outside.add(id);
  }
};

/**
 * Cuts members down to what the viewer sees, as if the rest had been removed from the site: hidden issues are not
 * there, and links, parents and earlier links to hidden issues are not there either. No end is called unresolvable: Jira
 * takes links away with the issue they lead to, and an end that is not in the snapshot may be newer, unread or secured,
 * so that its key is not to be named.
 */
export const cutToVisible = (members: Members, sight: Sight): Pick<ProgramSource, 'issues' | 'visibleOutside' | 'unresolvable'> => {
  const runs = runsOf(members.issues);
  const isSeen = seenAmong(runs, members.issues.length, sight);
  const seesId = sightOfId(members, sight);
  // Mostly every member is seen: then an end that is one needs no second look.
  const seesAll = !isSeen.includes(0);
  const shows = (id: number): boolean => (seesAll && members.byId.has(id)) || seesId(id);
  const { cut, outside } = cutAmong(members, runs, isSeen, shows);
  const issues = seesAll && cut.size === 0 ? members.issues : members.issues.flatMap((issue, at) => (isSeen[at] === 0 ? [] : cut.get(at) ?? issue));
  return { issues, visibleOutside: new Set([...outside].filter(seesId)), unresolvable: new Set() };
};

/** 1 for each of so many issues that the viewer sees. */
const seenAmong = (runs: readonly Run[], length: number, sight: Sight): Uint8Array => {
  const isSeen = new Uint8Array(length);
  for (const { rows: { id, projectId, marks }, row, at } of runs) {
    for (let n = 0; n < row.length; n += 1) {
      const of = row[n] ?? -1;
      if (sees(sight, id[of] ?? Number.NaN, projectId[of] ?? Number.NaN, ((marks[of] ?? 0) & IS_SECURED) !== 0)) isSeen[at[n] ?? -1] = 1;
    }
  }
  return isSeen;
};

/**
 * Of nearly every issue there is nothing to leave out: those of which there is, cut, by where they stand among the members. With
 * them, gathered in the same pass, what the issues that are seen point at that is no member.
 */
const cutAmong = ({ issues, byId }: Members, runs: readonly Run[], isSeen: Uint8Array, shows: (id: number) => boolean) => {
  const outside = new Set<number>();
  const cut = new Map<number, JiraIssue>();
  for (const { rows, row, at } of runs) {
    const ends = rows.ends();
    for (let n = 0; n < row.length; n += 1) {
      const of = row[n] ?? -1;
      const place = at[n] ?? -1;
      const issue = issues[place];
      if (isSeen[place] === 0 || issue === undefined) continue;
      if (isShownWhole(ends, of, shows)) addOutside(ends, of, byId, outside);
      else cut.set(place, withoutHidden(issue, shows));
    }
  }
  for (const id of endsOutside([...cut.values()], byId)) outside.add(id);
  return { cut, outside };
};

const isShownWhole = ({ first, ids, unnamed }: Ends, row: number, shows: (id: number) => boolean): boolean => {
  if (unnamed[row] !== 0) return false;
  for (let at = first[row] ?? 0; at < (first[row + 1] ?? 0); at += 1) if (!shows(ids[at] ?? Number.NaN)) return false;
  return true;
};

const withoutHidden = (issue: JiraIssue, shows: (id: number) => boolean): JiraIssue => {
  const links = keep(issue.links, (link) => shows(link.otherId));
  const history = keep(issue.history, (change) => endsOfChange(change).every(shows) && !endsUnknown(change));
  const parentHidden = issue.parentId === null ? issue.parentKey !== null : !shows(issue.parentId);
  return { ...wholeIssue(issue), links, history, ...(parentHidden ? { parentId: null, parentKey: null } : {}) };
};

const keep = <T>(values: readonly T[], wanted: (value: T) => boolean): readonly T[] =>
  (values.every(wanted) ? values : values.filter(wanted));
