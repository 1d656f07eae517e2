import { atIndex, indicesAmong, indicesWhere, issuesAt, type AtIndex } from '../analyse/issue-indices';
import { STALE_DAYS } from '../analyse/quality/stale-in-progress';
import { tally } from '../analyse/tally';
import { columns, HAS_ESTIMATE, NO_DATE, parts } from '../model/columns';
import { isoDay } from '../model/day';
import type { Issue, Program } from '../model/program';
import { HAS_ASSIGNEE } from '../model/signs';

/**
 * A condition in Jira's words, and the indices of the issues of the program for which it holds. It may hold for more
 * issues than a gap has: those are named as exceptions.
 */
type Clause = { readonly jql: string; readonly at: Int32Array };

/** `gap`: the indices of the issues that are to be found. */
type ClauseFor = (program: Program, gap: Int32Array) => Clause | null;

/** Longer lists make an address that browsers and Jira cut off. */
const MOST_IDS = 400;

const firstNotDone = parts.indexOf('doing');

const open = (program: Program): Clause => {
  const { settings: { setAsideAfterDays }, asOf } = program;
  return {
    jql: `statusCategory != Done${setAsideAfterDays === null ? '' : ` AND updated >= "${isoDay(asOf - setAsideAfterDays)}"`}`,
    at: tally(program).openAt,
  };
};

const and = ({ jql, at }: Clause, narrower: string, holds: AtIndex): Clause =>
  ({ jql: `${jql} AND ${narrower}`, at: indicesAmong(at, holds) });

const doing = (program: Program): Clause => {
  const { part } = columns(program);
  return and(open(program), 'statusCategory = "In Progress"', (index) => part[index] === firstNotDone);
};

const released: ClauseFor = (program, gap) => {
  const idsOf = ({ fixVersions }: Issue): readonly string[] => fixVersions.filter((version) => version.released).map(({ id }) => id);
  const ids = new Set(issuesAt(program, gap).flatMap(idsOf));
  if (![...ids].every((id) => /^\d+$/.test(id))) return null;
  return and(open(program), `fixVersion in (${[...ids].join(', ')})`, atIndex(program, (issue) => idsOf(issue).some((id) => ids.has(id))));
};

const undecided: ClauseFor = (program, gap) => {
  const resolutions = issuesAt(program, gap).map(({ jira }) => jira.resolution?.id ?? null);
  const known = new Set(resolutions);
  const ids = [...known].filter((id) => id !== null);
  if (!ids.every((id) => /^\d+$/.test(id))) return null;
  const told = [...(known.has(null) ? ['resolution IS EMPTY'] : []), ...(ids.length === 0 ? [] : [`resolution in (${ids.join(', ')})`])];
  const { part } = columns(program);
  const done = indicesWhere(part.length, (index) => (part[index] ?? 0) < firstNotDone);
  return and({ jql: 'statusCategory = Done', at: done }, `(${told.join(' OR ')})`, atIndex(program, ({ jira }) => known.has(jira.resolution?.id ?? null)));
};

const clauses: Readonly<Record<string, ClauseFor>> = {
  'without-estimate': (program) => {
    const { sizes } = columns(program);
    return and(open(program), 'originalEstimate IS EMPTY', (index) => ((sizes[index] ?? 0) & HAS_ESTIMATE) === 0);
  },
  'without-dates': (program) => {
    const { due } = columns(program);
    return and(open(program), 'due IS EMPTY', (index) => due[index] === NO_DATE);
  },
  'unmapped-resolutions': undecided,
  'open-in-released-version': released,
  'doing-unassigned': (program) => {
    const { signs } = columns(program);
    return and(doing(program), 'assignee IS EMPTY', (index) => ((signs[index] ?? 0) & HAS_ASSIGNEE) === 0);
  },
  'stale-in-progress': (program) => and(doing(program), `updated < "${isoDay(program.asOf - STALE_DAYS)}"`,
    atIndex(program, ({ updated }) => program.asOf - updated > STALE_DAYS)),
  'overdue-issues': (program) => {
    const { due } = columns(program);
    return and(open(program), `due < "${isoDay(program.asOf)}"`, (index) => (due[index] ?? NO_DATE) < program.asOf);
  },
};

/** What a condition finds besides the issues of a gap; null where it does not find all of these. */
const exceptionsOf = ({ at }: Clause, gap: Int32Array, program: Program): Int32Array | null => {
  const wanted = new Uint8Array(program.byId.size);
  for (const index of gap) wanted[index] = 1;
  const others = indicesAmong(at, (index) => wanted[index] === 0);
  return at.length - others.length === gap.length ? others : null;
};

const listed = (program: Program, at: Int32Array): string => `(${issuesAt(program, at).map(({ id }) => id).join(', ')})`;

/**
 * A query that finds exactly the issues of a gap, told by their indices: by a condition where one tells them, else by
 * their ids, else by a condition with a few exceptions. Ids and no keys: a query names nobody whom the count beside it
 * does not count. `membership` is what belongs to the program as a clause. Null where they are too many.
 */
export const gapJql = (measure: string, program: Program, gap: Int32Array, membership: string | null): string | null => {
  const clause = membership === null ? null : clauses[measure]?.(program, gap) ?? null;
  const exceptions = clause === null ? null : exceptionsOf(clause, gap, program);
  const told = clause === null || exceptions === null ? null : { jql: `${membership} AND ${clause.jql}`, exceptions };
  if (told !== null && told.exceptions.length === 0) return `${told.jql} ORDER BY key`;
  if (gap.length <= MOST_IDS) return `id in ${listed(program, gap)} ORDER BY key`;
  if (told !== null && told.exceptions.length <= MOST_IDS) return `${told.jql} AND id not in ${listed(program, told.exceptions)} ORDER BY key`;
  return null;
};
