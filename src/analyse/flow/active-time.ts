import { firstMinuteOfDay } from '../../model/day';
import { visitMoves } from '../../model/field-moves';
import type { StatusCategory } from '../../model/jira-issue';
import type { Issue, Program } from '../../model/program';
import type { Minute } from '../../model/time';
import { oncePer } from '../once-per';
import { categoriesOf } from '../status-categories';

/** Minutes from the first start to done, and how many of them somebody could work on the issue. */
export type ActiveTime = { readonly active: number; readonly whole: number };

/** Goes with an issue through its statuses and flags, oldest first, from its creation on. */
export class ActiveWalk {
  private category: StatusCategory | null = null;
  private active = 0;
  private start: Minute | null = null;
  private end: Minute | null = null;
  private atEnd = 0;

  constructor(private since: Minute, category: StatusCategory | null, private flagged: boolean) {
    this.enter(since, category);
  }

  /** A status of this category; null for one that the site no longer has. */
  enter(at: Minute, category: StatusCategory | null): void {
    this.closeStretch(at);
    this.category = category;
    if (category === 'doing') this.start ??= at;
    if (category !== 'done') return;
    this.end = at;
    this.atEnd = this.active;
  }

  flag(at: Minute, flagged: boolean): void {
    this.closeStretch(at);
    this.flagged = flagged;
  }

  /** Null where it was not seen to start and to be done, or no time lies between. */
  time(): ActiveTime | null {
    const { start, end, atEnd } = this;
    return start === null || end === null || end <= start ? null : { active: atEnd, whole: end - start };
  }

  /** Adds the stretch that ends now to the active time, if work was in progress and not flagged in it. */
  private closeStretch(at: Minute): void {
    if (this.category === 'doing' && !this.flagged) this.active += at - this.since;
    this.since = at;
  }
}

/** The moment `asOf` is over: what changed later is not known as of that day. */
export const endOfDay = oncePer(({ asOf, settings }: Program) => ({ minute: firstMinuteOfDay(asOf + 1, settings.timeZone) }));

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
  const { moves, status, flag } = movesOf(issue);
  const walk = new ActiveWalk(issue.jira.createdAt, categoryOf(status), flag === '1');
  const before = endOfDay(program).minute;
  for (let number = moves.length - 1; number >= 0; number -= 1) {
    const move = moves[number];
    if (move === undefined || move.at >= before) break;
    if (move.field === 'flagged') walk.flag(move.at, move.to === '1');
    else walk.enter(move.at, categoryOf(move.to));
  }
  return walk.time();
};
