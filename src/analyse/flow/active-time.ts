import { firstMinuteOfDay } from '../../model/day';
import { visitMoves } from '../../model/field-moves';
import type { Status } from '../../model/jira-issue';
import type { Issue, Program } from '../../model/program';
import type { Minute } from '../../model/time';
import { oncePer } from '../once-per';
import { categoriesOf } from '../status-categories';

/** Minutes from the first start to done, and how many of them somebody could work on the issue. */
export type ActiveTime = { readonly active: number; readonly whole: number };

type Walk = { category: Status['category'] | null; flagged: boolean; since: Minute; active: number; start: Minute | null; end: Minute | null };

/** The moment `asOf` is over: what changed later is not known as of that day. */
const endOfDay = oncePer(({ asOf, settings }: Program) => ({ minute: firstMinuteOfDay(asOf + 1, settings.timeZone) }));

/** Adds the stretch that ends now to the active time, if work was in progress and not flagged in it. */
const closeStretch = (walk: Walk, at: Minute): void => {
  if (walk.start !== null && walk.category === 'doing' && !walk.flagged) walk.active += at - walk.since;
  walk.since = at;
};

const moveTo = (walk: Walk, category: Status['category'] | null, at: Minute): void => {
  walk.category = category;
  if (category === 'doing') walk.start ??= at;
  if (category === 'done') walk.end = at;
};

type Move = { readonly at: Minute; readonly field: 'status' | 'flagged'; readonly to: string | null };

/** How an issue went through statuses and flags, newest first, and what both were at first. */
const movesOf = ({ jira, flagged }: Issue): { readonly moves: readonly Move[]; readonly status: string | null; readonly flag: string | null } => {
  const moves: Move[] = [];
  let [status, flag]: (string | null)[] = [jira.status.id, flagged ? '1' : ''];
  visitMoves(jira, 'status', (at, from, to) => { status = from; moves.push({ at, field: 'status', to }); });
  const ofStatus = moves.length;
  visitMoves(jira, 'flagged', (at, from, to) => { flag = from; moves.push({ at, field: 'flagged', to }); });
  if (moves.length > ofStatus) moves.sort((a, b) => b.at - a.at);
  return { moves, status: status ?? null, flag: flag ?? null };
};

/**
 * How long a done issue was in progress without being flagged, out of the time from its first start to its last done,
 * by its changelog. Null where the changelog does not show both, or no time lies between them.
 */
export const activeTime = (program: Program, issue: Issue): ActiveTime | null => {
  const known = categoriesOf(program.statuses);
  const categoryOf = (id: string | null) => (id === null ? null : known.get(id) ?? null);
  const created = issue.jira.createdAt;
  const { moves, status, flag } = movesOf(issue);
  const walk: Walk = { category: null, flagged: flag === '1', since: created, active: 0, start: null, end: null };
  let atEnd = 0;
  moveTo(walk, categoryOf(status), created);
  const before = endOfDay(program).minute;
  for (let number = moves.length - 1; number >= 0; number -= 1) {
    const move = moves[number];
    if (move === undefined || move.at >= before) break;
    closeStretch(walk, move.at);
    if (move.field === 'flagged') walk.flagged = move.to === '1';
    else moveTo(walk, categoryOf(move.to), move.at);
    if (walk.end === move.at) atEnd = walk.active;
  }
  return walk.start === null || walk.end === null || walk.end <= walk.start ? null : { active: atEnd, whole: walk.end - walk.start };
};
