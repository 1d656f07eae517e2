import { STALE_DAYS } from '../analyse/quality/stale-in-progress';
import { isoDay } from '../model/day';
import type { Issue, Program } from '../model/program';

/**
 * A condition in Jira's words that holds for an issue of the program exactly where `holds` says so. It may hold for
 * more issues than a gap has: those are named as exceptions.
 */
type Clause = { readonly jql: string; readonly holds: (issue: Issue) => boolean };

type ClauseFor = (program: Program, issues: readonly Issue[]) => Clause | null;

/** Longer lists make an address that browsers and Jira cut off. */
const MOST_IDS = 400;

const both = (...clauses: readonly Clause[]): Clause => ({
  jql: clauses.map(({ jql }) => jql).join(' AND '),
  holds: (issue) => clauses.every(({ holds }) => holds(issue)),
});

const open = ({ settings: { setAsideAfterDays }, asOf }: Program): Clause => ({
  jql: `statusCategory != Done${setAsideAfterDays === null ? '' : ` AND updated >= "${isoDay(asOf - setAsideAfterDays)}"`}`,
  holds: (issue) => issue.category !== 'done' && !issue.setAside,
});

const doing: Clause = { jql: 'statusCategory = "In Progress"', holds: ({ category }) => category === 'doing' };
const unassigned: Clause = { jql: 'assignee IS EMPTY', holds: ({ jira }) => jira.assignee === null };
const unestimated: Clause = { jql: 'originalEstimate IS EMPTY', holds: ({ estimateSeconds }) => estimateSeconds === null };
const undated: Clause = { jql: 'due IS EMPTY', holds: ({ due }) => due === null };

const within = <T extends string>(field: string, values: readonly T[], of: (issue: Issue) => readonly T[]): Clause => {
  const wanted = new Set(values);
  return { jql: `${field} in (${[...wanted].join(', ')})`, holds: (issue) => of(issue).some((value) => wanted.has(value)) };
};

const released: ClauseFor = (program, issues) => {
  const idsOf = ({ fixVersions }: Issue): readonly string[] => fixVersions.filter((version) => version.released).map(({ id }) => id);
  const ids = issues.flatMap(idsOf);
  return ids.every((id) => /^\d+$/.test(id)) ? both(open(program), within('fixVersion', ids, idsOf)) : null;
};

const stale: ClauseFor = ({ asOf, ...program }) => both(open({ asOf, ...program }), doing, {
  jql: `updated < "${isoDay(asOf - STALE_DAYS)}"`, holds: ({ updated }) => asOf - updated > STALE_DAYS,
});

const undecided: ClauseFor = (_, issues) => {
  const ids = [...new Set(issues.flatMap(({ jira }) => jira.resolution?.id ?? []))];
  const none = issues.some(({ jira }) => jira.resolution === null);
  if (!ids.every((id) => /^\d+$/.test(id))) return null;
  const parts = [...(none ? ['resolution IS EMPTY'] : []), ...(ids.length === 0 ? [] : [`resolution in (${ids.join(', ')})`])];
  return {
    jql: `statusCategory = Done AND (${parts.join(' OR ')})`,
    holds: ({ category, jira }) => category === 'done' && (jira.resolution === null ? none : ids.includes(jira.resolution.id)),
  };
};

const clauses: Readonly<Record<string, ClauseFor>> = {
  'without-estimate': (program) => both(open(program), unestimated),
  'without-dates': (program) => both(open(program), undated),
  'unmapped-resolutions': undecided,
  'open-in-released-version': released,
  'doing-unassigned': (program) => both(open(program), doing, unassigned),
  'stale-in-progress': stale,
  'overdue-issues': (program) => both(open(program), { jql: `due < "${isoDay(program.asOf)}"`, holds: ({ due }) => due !== null && due < program.asOf }),
};

const listed = (issues: readonly Issue[]): string => `(${issues.map(({ id }) => id).join(', ')})`;

/**
 * A query that finds exactly the issues of a gap: by a condition where one tells them, else by their ids, else by a
 * condition with a few exceptions. Ids and no keys: a query names nobody whom the count beside it does not count.
 * `membership` is what belongs to the program as a clause. Null where they are too many.
 */
export const gapJql = (measure: string, program: Program, issues: readonly Issue[], membership: string | null): string | null => {
  const clause = membership === null ? null : clauses[measure]?.(program, issues) ?? null;
  const wanted = new Set(issues);
  const told = clause !== null && issues.every(clause.holds) ? clause : null;
  const exceptions = told === null ? [] : program.issues.filter((issue) => told.holds(issue) && !wanted.has(issue));
  if (told !== null && exceptions.length === 0) return `${membership} AND ${told.jql} ORDER BY key`;
  if (issues.length <= MOST_IDS) return `id in ${listed(issues)} ORDER BY key`;
  if (told !== null && exceptions.length <= MOST_IDS) return `${membership} AND ${told.jql} AND id not in ${listed(exceptions)} ORDER BY key`;
  return null;
};
