import type { JiraIssue } from '../jira-issue';
import { CHANGED } from '../changed-fields';
import { began, visitMoves } from '../field-moves';
import { lazily } from '../lazily';
import { addPastEnds } from '../past-ends';
import { lastChanged, shortPast } from '../short-past';
import {
  type Changes, gatherEnds, IS_FLAGGED, IS_PAST_KNOWN, IS_SECURED, type IssueRows, type LinkRows, NOT_TOLD, type StatusMoves, type Told, WITH_DUE_MOVED, WITH_ESTIMATE, WITH_LINKS, WITH_POINTS,
  WITH_STATUS_MOVED,
} from './issue-rows';

/** Rows of issues that are kept in none: read of each of them, in this order. */
export const rowsOfIssues = (issues: readonly JiraIssue[]): IssueRows => ({
  id: numbers(issues, ({ id }) => id),
  projectId: numbers(issues, ({ projectId }) => projectId),
  parentId: numbers(issues, ({ parentId }) => parentId ?? NOT_TOLD),
  type: told(issues, ({ type }) => type),
  status: told(issues, ({ status }) => status),
  resolution: told(issues, ({ resolution }) => resolution),
  assignee: told(issues, ({ assignee }) => assignee),
  team: told(issues, ({ team }) => team),
  sprints: told(issues, ({ sprints }) => sprints),
  fixVersions: told(issues, ({ fixVersions }) => fixVersions),
  components: told(issues, ({ components }) => components),
  createdAt: numbers(issues, ({ createdAt }) => createdAt),
  updatedAt: numbers(issues, ({ updatedAt }) => updatedAt),
  resolvedAt: numbers(issues, ({ resolvedAt }) => resolvedAt ?? NOT_TOLD),
  changedAt: numbers(issues, lastChanged),
  due: numbers(issues, ({ due }) => due ?? NOT_TOLD),
  start: numbers(issues, ({ start }) => start ?? NOT_TOLD),
  marks: new Uint8Array(numbers(issues, marksOf)),
  changes: lazily(() => changesOf(issues)),
  began: (row, field, since) => {
    const issue = issues[row];
    return issue === undefined ? undefined : began(issue, field, since);
  },
  statusMoves: lazily(() => statusMovesOf(issues)),
  links: lazily(() => linksOf(issues)),
  ends: () => gatherEnds(issues.length, (row, ids) => addEnds(issues[row], ids)),
});

const numbers = (issues: readonly JiraIssue[], of: (issue: JiraIssue) => number): Float64Array => {
  const found = new Float64Array(issues.length);
  for (const [row, issue] of issues.entries()) found[row] = of(issue);
  return found;
};

/** Values are told apart by what they are, not by what they say: issues that were read together share them. */
const told = <T>(issues: readonly JiraIssue[], valueOf: (issue: JiraIssue) => T): Told<T> => {
  const known = new Map<T, number>();
  const of = numbers(issues, (issue) => {
    const value = valueOf(issue);
    const number = known.get(value) ?? known.size;
    known.set(value, number);
    return number;
  });
  return { of, values: [...known.keys()] };
};

const linksOf = (issues: readonly JiraIssue[]): LinkRows => {
  const first = new Int32Array(issues.length + 1);
  for (const [row, { links }] of issues.entries()) first[row + 1] = (first[row] ?? 0) + links.length;
  const all = issues.flatMap(({ links }) => links);
  const types = [...new Set(all.map(({ typeId }) => typeId))];
  return {
    first, type: { of: Int32Array.from(all, ({ typeId }) => types.indexOf(typeId)), values: types },
    outward: Uint8Array.from(all, ({ side }) => (side === 'outward' ? 1 : 0)), otherId: Float64Array.from(all, ({ otherId }) => otherId),
  };
};

const FIELDS = Object.keys(CHANGED);

const changesOf = (issues: readonly JiraIssue[]): Changes => {
  const first = new Int32Array(issues.length + 1);
  for (const [row, { history }] of issues.entries()) first[row + 1] = (first[row] ?? 0) + history.length;
  const all = issues.flatMap(({ history }) => history);
  return {
    first,
    at: Float64Array.from(all, ({ at }) => at),
    field: Uint8Array.from(all, ({ field }) => FIELDS.indexOf(field)),
    bits: Object.values(CHANGED),
    from: (change) => all[change]?.from,
  };
};

const statusMovesOf = (issues: readonly JiraIssue[]): StatusMoves => {
  const numberOf = new Map<string | null, number>([[null, 0]]);
  for (const issue of issues) {
    visitMoves(issue, 'status', (_at, from, to) => {
      for (const id of [from, to]) if (!numberOf.has(id)) numberOf.set(id, numberOf.size);
    });
  }
  const ids = [...numberOf.keys()];
  return {
    visit: (row, visit) => {
      const issue = issues[row];
      if (issue !== undefined) visitMoves(issue, 'status', (at, from, to) => visit(at, numberOf.get(from) ?? 0, numberOf.get(to) ?? 0));
    },
    numbers: ids.length,
    idOf: (number) => ids[number] ?? null,
  };
};

const marksOf = (issue: JiraIssue): number => {
  const { movesDue, movesStatus } = shortPast(issue);
  return markedBy(issue) + (movesDue ? WITH_DUE_MOVED : 0) + (movesStatus ? WITH_STATUS_MOVED : 0);
};

const markedBy = (issue: JiraIssue): number => (issue.flagged ? IS_FLAGGED : 0) + (issue.secured ? IS_SECURED : 0)
  + (issue.historyKnown ? IS_PAST_KNOWN : 0) + (issue.points === null ? 0 : WITH_POINTS) + (issue.estimateSeconds === null ? 0 : WITH_ESTIMATE)
  + (issue.links.length > 0 ? WITH_LINKS : 0);

const addEnds = (issue: JiraIssue | undefined, ids: number[]): boolean => {
  if (issue === undefined) return true;
  if (issue.parentId !== null) ids.push(issue.parentId);
  for (const link of issue.links) ids.push(link.otherId);
  const areNamed = !shortPast(issue).movesEnds || addPastEnds(issue, ids);
  return areNamed && (issue.parentId !== null || issue.parentKey === null);
};
