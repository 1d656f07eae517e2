import { CHANGED } from '../../model/changed-fields';
import type { StatusCategory } from '../../model/jira-issue';
import { issueAt } from '../../model/past-issues';
import type { Program } from '../../model/program';
import { knownFacts } from '../../model/program-facts';
import { type Changes, IS_FLAGGED, type IssueRows } from '../../model/rows/issue-rows';
import type { Run } from '../../model/rows/runs';
import { categoriesIn } from '../../model/rows/status-pasts';
import type { Minute } from '../../model/time';
import { issuesAt } from '../issue-indices';
import { categoriesOf } from '../status-categories';
import { activeTime, type ActiveTime, ActiveWalk, endOfDay } from './active-time';

/** How many issues show both start and end in their changelogs, and the sums of their times in minutes. */
export type ActiveTimes = { readonly timed: number; readonly active: number; readonly whole: number };

type Sums = { timed: number; active: number; whole: number };

const add = (sums: Sums, time: ActiveTime | null): void => {
  if (time === null) return;
  sums.timed += 1;
  sums.active += time.active;
  sums.whole += time.whole;
};

/** What `activeTime` says of the issues at some indices, added up: of a program of today read in the rows of its segments. */
export const activeTimesAt = (program: Program, indices: Int32Array): ActiveTimes => {
  const sums: Sums = { timed: 0, active: 0, whole: 0 };
  const facts = knownFacts(program);
  if (facts === null) for (const issue of issuesAt(program, indices)) add(sums, activeTime(program, issue));
  else {
    const isAsked = new Uint8Array(program.byId.size);
    for (const index of indices) isAsked[index] = 1;
    for (const run of facts.runs) addRun(program, run, isAsked, sums);
  }
  return sums;
};

const addRun = (program: Program, { rows, row, at }: Run, isAsked: Uint8Array, sums: Sums): void => {
  const changes = rows.changes();
  const flagged = changes.bits.indexOf(CHANGED.flagged);
  const unflaggedTime = timesIn(program, rows);
  for (let n = 0; n < row.length; n += 1) {
    const index = at[n] ?? -1;
    if (isAsked[index] !== 1) continue;
    const of = row[n] ?? -1;
    const issue = hasChange(changes, of, flagged) ? issueAt(program, index) : undefined;
    add(sums, issue === undefined ? unflaggedTime(of) : activeTime(program, issue));
  }
};

const hasChange = ({ first, field }: Changes, row: number, wanted: number): boolean => {
  for (let change = first[row] ?? 0; change < (first[row + 1] ?? 0); change += 1) if (field[change] === wanted) return true;
  return false;
};

/** Of issues whose flag never changed, by row: the category of a status is looked up once for all moves that name it. */
const timesIn = (program: Program, { status, marks, createdAt, statusMoves }: IssueRows): ((row: number) => ActiveTime | null) => {
  const [known, before] = [categoriesOf(program.statuses), endOfDay(program).minute];
  const statuses = statusMoves();
  const { visit } = statuses;
  const categoryOf = (id: string | null): StatusCategory | null => (id === null ? null : known.get(id) ?? null);
  const category = categoriesIn(statuses, categoryOf);
  // The moves of one issue, newest first, and the status that it was in before them all.
  const [moments, led]: [Minute[], number[]] = [[], []];
  let [count, first] = [0, -1];
  const take = (at: Minute, from: number, to: number): void => {
    [moments[count], led[count], first] = [at, to, from];
    count += 1;
  };
  return (row) => {
    [count, first] = [0, -1];
    visit(row, take);
    const began = first < 0 ? categoryOf(status.values[status.of[row] ?? -1]?.id ?? null) : category(first);
    const walk = new ActiveWalk(createdAt[row] ?? Number.NaN, began, ((marks[row] ?? 0) & IS_FLAGGED) !== 0);
    for (let move = count - 1; move >= 0; move -= 1) {
      const at = moments[move] ?? Number.NaN;
      if (at >= before) break;
      walk.enter(at, category(led[move] ?? -1));
    }
    return walk.time();
  };
};
